package afterclass.gateway.days;

import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.TerminalDirectory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The limit up to which deadlines may be acted on: the instant up to which all terminals have
 * delivered everything. A terminal that has not delivered its records is waited for briefly; then
 * the deadlines pass, and services that would be forfeited because of it are put on hold until it
 * has. Not thread-safe.
 */
final class DeadlineLimit {
  /**
   * Maximum time for which a terminal may be silent before it counts as behind: two heartbeat
   * intervals of a face terminal, which are 30 to 60 seconds.
   */
  static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Watermarks watermarks;
  private final TerminalDirectory directory;
  private final ZoneId zone;
  private @Nullable Instant behindSince;

  DeadlineLimit(Watermarks watermarks, TerminalDirectory directory, ZoneId zone) {
    this.watermarks = watermarks;
    this.directory = directory;
    this.zone = zone;
  }

  /** Returns the instant up to which deadlines may be acted on. */
  Instant upTo(Instant now) {
    Instant known = known(now);
    if (!known.plus(PATIENCE).isBefore(now)) {
      return known;
    }
    Instant before = behindSince;
    behindSince = before == null || known.isBefore(before) ? known : before;
    return now;
  }

  /** Returns and forgets the dates judged while a terminal was behind, once none is behind. */
  SortedSet<LocalDate> caughtUp(Instant now) {
    SortedSet<LocalDate> dates = new TreeSet<>();
    Instant since = behindSince;
    if (since == null || known(now).plus(PATIENCE).isBefore(now)) {
      return dates;
    }
    behindSince = null;
    LocalDate today = LocalDate.ofInstant(now, zone);
    // A longer delay was an outage, which is stored and marks its dates itself.
    LocalDate first = LocalDate.ofInstant(since, zone);
    LocalDate bound = today.minusDays(1);
    for (LocalDate date = first.isBefore(bound) ? bound : first;
        !date.isAfter(today);
        date = date.plusDays(1)) {
      dates.add(date);
    }
    return dates;
  }

  /** Returns whether deadlines passed without records that a terminal still has not delivered. */
  boolean behind() {
    return behindSince != null;
  }

  private Instant known(Instant now) {
    return directory.all().stream()
        .map(Terminal::site)
        .distinct()
        .map(site -> watermarks.knownUpTo(site, now))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .filter(known -> known.isBefore(now))
        .orElse(now);
  }
}
