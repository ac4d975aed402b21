package afterclass.gateway.web;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Role;
import afterclass.gateway.security.SignInLink;
import afterclass.gateway.security.Tokens;
import afterclass.gateway.wiring.EmbeddedGateway;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** An administrator's account for tests that are not about accounts. */
public final class Clerk {
  /** Name of the account. */
  public static final String NAME = "clerk";

  private Clerk() {}

  private static void make(EmbeddedGateway gateway) {
    People people = gateway.bean(People.class);
    if (people.account(NAME).isEmpty()) {
      List<Role> roles = List.of(Role.ADMINISTRATOR);
      Actor by = Actor.command();
      if (!people.add(NAME, "office clerk", roles, "", Visitor.PASSWORD, by).enabled()) {
        throw new IllegalStateException("a new account cannot be used");
      }
    }
  }

  /** Returns the value of the header {@code Authorization} for the account. */
  public static String bearer(EmbeddedGateway gateway) {
    make(gateway);
    Set<String> all = Role.allow(List.of(Role.ADMINISTRATOR));
    all.retainAll(Permission.OF_TOKENS);
    Tokens tokens = gateway.bean(Tokens.class);
    return "Bearer " + tokens.make(NAME, "tests", all, Tokens.MOST_DAYS, Actor.command());
  }

  /** Returns the address that signs a browser in, once. */
  public static String link(EmbeddedGateway gateway) {
    make(gateway);
    SignInLink link = gateway.bean(SignInLink.class);
    return gateway.uri() + link.make(NAME, Duration.ofHours(1), System::nanoTime);
  }
}
