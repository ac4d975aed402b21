package afterclass.gateway.registry;

import afterclass.gateway.session.Terminal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A terminal with how it came to be registered.
 *
 * @param terminal the terminal
 * @param since first date whose punches may be true
 * @param at when it was registered
 * @param by by whom, as {@code command line}
 */
public record Registered(Terminal terminal, LocalDate since, Instant at, String by) {

  public Registered {
    Objects.requireNonNull(terminal, "terminal");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(by, "by");
  }
}
