package afterclass.gateway.registry;

import afterclass.gateway.session.Terminal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A registered terminal and its registration.
 *
 * @param terminal the terminal
 * @param since first date whose punches may be true
 * @param at time of the registration
 * @param by who registered it, such as {@code command line}
 */
public record Registered(Terminal terminal, LocalDate since, Instant at, String by) {

  public Registered {
    Objects.requireNonNull(terminal, "terminal");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(by, "by");
  }
}
