package afterclass.gateway.days;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The date from which the service accounts for punches. Days before it are judged only for people
 * with a punch; all others are never judged.
 *
 * @param opened when it began, as {@link WorkList#openedAt}; empty before that
 * @param zone the school's zone
 */
public record StartOfUse(Supplier<Optional<Instant>> opened, ZoneId zone) {

  /** Returns the date; empty before the service first listened. */
  public Optional<LocalDate> date() {
    return opened.get().map(at -> LocalDate.ofInstant(at, zone));
  }

  /** Returns the date of the start if another date lies before it. */
  public Optional<LocalDate> after(LocalDate date) {
    return date().filter(date::isBefore);
  }
}
