package afterclass.gateway.registry;

import afterclass.gateway.protocol.Secret;
import afterclass.gateway.session.Terminal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A terminal that was registered, or given a password.
 *
 * @param terminal the terminal, with its key
 * @param made the password that was made for it, to be shown to whoever asked for it and then
 *     forgotten; {@code null} if none was made
 */
public record Adopted(Terminal terminal, @Nullable Secret made) {
  public Adopted {
    Objects.requireNonNull(terminal, "terminal");
  }

  /** The password as it is typed at the terminal; empty if none was made. */
  public String shown() {
    return made == null ? "" : made.text();
  }
}
