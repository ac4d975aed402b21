package afterclass.gateway.web.terminals;

import afterclass.gateway.i18n.Codes;
import afterclass.gateway.session.Terminal;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * The registration of a terminal; its password is shown only when it is created.
 *
 * @param site its site
 * @param id its name within the site
 * @param link kind of link by which the terminal is reached
 * @param protocol its protocol
 * @param address its address, as its protocol defines it
 * @param station its number on a shared line
 * @param owner person or office responsible for it
 * @param password the password that was made just now; left out otherwise
 * @param user its user name at the service's own broker; empty if it does not sign in there; on the
 *     page
 */
@Serdeable
public record RegisteredView(
    String site,
    String id,
    String link,
    String protocol,
    String address,
    String station,
    String owner,
    @Nullable String password,
    @JsonIgnore String user) {

  static RegisteredView of(Terminal terminal, @Nullable String password, String user) {
    return new RegisteredView(
        terminal.site(),
        terminal.id(),
        Codes.of(terminal.link()),
        terminal.protocol(),
        terminal.address(),
        terminal.station(),
        terminal.owner(),
        password,
        user);
  }

  /** Returns the name of the terminal, without its password. */
  @Override
  public String toString() {
    return site + "/" + id;
  }
}
