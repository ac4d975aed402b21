package afterclass.gateway.time;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The service's clock with the school's time zone.
 *
 * @param source the current time
 * @param zone the school's time zone
 */
public record SchoolClock(InstantSource source, ZoneId zone) {

  /** Returns the current time. */
  public Instant instant() {
    return source.instant();
  }

  /** Returns the school's date now. */
  public LocalDate today() {
    return LocalDate.ofInstant(source.instant(), zone);
  }
}
