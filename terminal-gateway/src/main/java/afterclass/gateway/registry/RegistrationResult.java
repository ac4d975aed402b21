package afterclass.gateway.registry;

import afterclass.gateway.protocol.Secret;
import afterclass.gateway.session.Terminal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A terminal that was registered or given a password.
 *
 * @param terminal the terminal, with its key
 * @param made the password made for it, to be shown once to the administrator who requested it;
 *     {@code null} if none was made
 */
public record RegistrationResult(Terminal terminal, @Nullable Secret made) {
  public RegistrationResult {
    Objects.requireNonNull(terminal, "terminal");
  }

  /** Returns the password as typed at the terminal; empty if none was made. */
  public String shown() {
    return made == null ? "" : made.text();
  }
}
