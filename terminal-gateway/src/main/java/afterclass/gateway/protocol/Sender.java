package afterclass.gateway.protocol;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A possible sender of a message.
 *
 * @param site site of the terminal, or {@code null} if the message names none: then the terminal is
 *     the one of this protocol registered with that address
 * @param terminal its id within the site, or without a site its address, as the message names it
 */
public record Sender(@Nullable String site, String terminal) {

  public Sender {
    Objects.requireNonNull(terminal, "terminal");
  }

  /** Returns the terminal with an address, at any site. */
  public static Sender at(String address) {
    return new Sender(null, address);
  }
}
