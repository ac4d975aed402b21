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
 * How far deadlines may be acted on: as far as every terminal is known to hold nothing back. One
 * that stays behind is waited for a little; then the deadlines pass all the same, and what would be
 * forfeited because of it is held until it comes after. Not thread-safe.
 */
final class Reach {
  /** Two heartbeats of a face terminal, which says that it is there every 30 to 60 seconds. */
  static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Watermarks watermarks;
  private final TerminalDirectory directory;
  private final ZoneId zone;
  private @Nullable Instant behindSince;

  Reach(Watermarks watermarks, TerminalDirectory directory, ZoneId zone) {
    this.watermarks = watermarks;
    this.directory = directory;
    this.zone = zone;
  }

  /** Up to when deadlines may be acted on. */
  Instant upTo(Instant now) {
    Instant known = known(now);
    if (!known.plus(PATIENCE).isBefore(now)) {
      return known;
    }
    Instant before = behindSince;
    behindSince = before == null || known.isBefore(before) ? known : before;
    return now;
  }

  /**
   * The dates that were judged while a terminal stayed behind, once none does any longer; only told
   * once.
   */
  SortedSet<LocalDate> caughtUp(Instant now) {
    SortedSet<LocalDate> dates = new TreeSet<>();
    Instant since = behindSince;
    if (since == null || known(now).plus(PATIENCE).isBefore(now)) {
      return dates;
    }
    behindSince = null;
    LocalDate today = LocalDate.ofInstant(now, zone);
    // Longer ago there was an outage, which is in the store and marks its dates itself.
    LocalDate first = LocalDate.ofInstant(since, zone);
    LocalDate bound = today.minusDays(1);
    for (LocalDate date = first.isBefore(bound) ? bound : first;
        !date.isAfter(today);
        date = date.plusDays(1)) {
      dates.add(date);
    }
    return dates;
  }

  /** Whether deadlines were acted on while a terminal stayed behind that has not caught up. */
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
