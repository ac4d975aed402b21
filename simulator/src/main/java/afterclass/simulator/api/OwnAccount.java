package afterclass.simulator.api;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Role;
import afterclass.gateway.security.SignInLink;
import afterclass.gateway.security.Tokens;
import afterclass.gateway.wiring.EmbeddedGateway;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * The simulator's own account at a service in the same process, since every request needs an
 * account.
 */
public final class OwnAccount {
  /** Name of the account. */
  public static final String NAME = "simulator";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 16;

  private OwnAccount() {}

  /** Creates the account as an administrator with a random password, unless it exists. */
  public static void make(EmbeddedGateway gateway) {
    People people = gateway.bean(People.class);
    if (people.account(NAME).isEmpty()) {
      byte[] password = new byte[BYTES];
      RANDOM.nextBytes(password);
      String text = HexFormat.of().formatHex(password);
      List<Role> roles = List.of(Role.ADMINISTRATOR);
      if (!people.add(NAME, NAME, roles, "", text, Actor.command()).enabled()) {
        throw new IllegalStateException("a new account cannot be used");
      }
    }
  }

  /** Creates the account and returns an access token with every scope that tokens may have. */
  public static String token(EmbeddedGateway gateway) {
    make(gateway);
    Set<String> all = Role.allow(List.of(Role.ADMINISTRATOR));
    all.retainAll(Permission.OF_TOKENS);
    return gateway
        .bean(Tokens.class)
        .make(NAME, "simulator", all, Tokens.MOST_DAYS, Actor.command());
  }

  /**
   * Creates the account and a link that signs a browser in once, within an hour.
   *
   * @return path of the link
   */
  public static String link(EmbeddedGateway gateway) {
    make(gateway);
    return gateway.bean(SignInLink.class).make(NAME, Duration.ofHours(1), System::nanoTime);
  }

  /** Returns an HTTP client that is signed in to the account. */
  public static HttpClient browser(EmbeddedGateway gateway)
      throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    HttpRequest link = HttpRequest.newBuilder(URI.create(gateway.uri() + link(gateway))).build();
    int status = client.send(link, HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status / 100 != 3) {
      throw new IOException("the sign-in link was answered " + status);
    }
    return client;
  }

  /** Returns an API client for a service in this process. */
  public static GatewayApi api(EmbeddedGateway gateway) {
    return new GatewayApi(gateway.uri(), token(gateway));
  }
}
