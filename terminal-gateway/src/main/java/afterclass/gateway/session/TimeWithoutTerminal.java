package afterclass.gateway.session;

import java.time.Instant;
import java.util.Objects;

/**
 * A time in which a site had no terminal, so that nobody could punch there.
 *
 * @param from first instant of it
 * @param to last instant of it, not before {@code from}
 */
public record TimeWithoutTerminal(Instant from, Instant to) {

  public TimeWithoutTerminal {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("it ends before it begins: " + from + " to " + to);
    }
  }
}
