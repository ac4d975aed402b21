package afterclass.simulator.api;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.security.May;
import afterclass.gateway.security.People;
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

/** The simulator's own account at a service inside its process: nobody asks a service without. */
public final class OwnAccount {
  /** Its name. */
  public static final String NAME = "simulator";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 16;

  private OwnAccount() {}

  /** Makes the account, an administrator's, unless the store has it; nobody knows its password. */
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

  /** Makes the account, and a token for all that a token may be for. */
  public static String token(EmbeddedGateway gateway) {
    make(gateway);
    Set<String> all = Role.allow(List.of(Role.ADMINISTRATOR));
    all.retainAll(May.OF_TOKENS);
    return gateway
        .bean(Tokens.class)
        .make(NAME, "simulator", all, Tokens.MOST_DAYS, Actor.command());
  }

  /**
   * Makes the account, and a link that signs a browser in to it, once, within an hour.
   *
   * @return its path
   */
  public static String link(EmbeddedGateway gateway) {
    make(gateway);
    return gateway.bean(SignInLink.class).make(NAME, Duration.ofHours(1), System::nanoTime);
  }

  /** A browser that such a link has signed in. */
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

  /** The way to a service inside this process. */
  public static GatewayApi api(EmbeddedGateway gateway) {
    return new GatewayApi(gateway.uri(), token(gateway));
  }
}
