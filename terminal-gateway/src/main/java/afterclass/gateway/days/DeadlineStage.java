package afterclass.gateway.days;

import afterclass.gateway.journal.StoredRecord;
import afterclass.gateway.time.Instants;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The stage that marks dates whose deadlines have passed to be judged, since absence causes no
 * record.
 */
final class DeadlineStage implements Stage {
  /** The interval between checks of deadlines that wait for records or for a certain time. */
  static final Duration SOON = Duration.ofSeconds(1);

  /** The interval between checks while a terminal has not delivered its records. */
  private static final Duration BEHIND = Duration.ofSeconds(5);

  /** Maximum interval between two checks of deadlines. */
  private static final Duration AT_LATEST = Duration.ofSeconds(10);

  private final KeeperPorts ports;
  private final ReadingsStage readings;
  private final DayMarks marks;
  private final Deadlines deadlines;
  private final DeadlineLimit limit;
  private final ZoneId zone;

  DeadlineStage(KeeperPorts ports, ReadingsStage readings, DayMarks marks) {
    this.ports = ports;
    this.readings = readings;
    this.marks = marks;
    this.zone = ports.settings().zone();
    this.deadlines = new Deadlines(ports.assembler(), zone);
    this.limit = new DeadlineLimit(ports.assembler().watermarks(), ports.directory(), zone);
  }

  @Override
  public void run(JudgingRun run) {
    Instant now = run.now();
    Optional<Instant> opened = ports.work().openedAt();
    Instant from = from(opened.orElse(now));
    SortedSet<LocalDate> dates = limit.caughtUp(now);
    Instant to = ports.gate().upTo(limit.upTo(now));
    dates.addAll(deadlines.passed(ports.roster().snapshot(), from, to));
    boolean moves = !to.isBefore(from.plus(SOON)) || (from.isBefore(to) && !dates.isEmpty());
    if (opened.isPresent() && dates.isEmpty() && !moves) {
      return;
    }
    List<ResolvedPunch> due = from.isBefore(to) ? cameTrue(from, to) : List.of();
    ports.work().inTransaction(() -> mark(dates, due, from, to, now));
  }

  /**
   * Returns the instant up to which deadlines were acted on; before the first run, the start of the
   * day on which the service first listened.
   */
  private Instant from(Instant opened) {
    return ports
        .work()
        .deadlineCursor()
        .orElseGet(() -> LocalDate.ofInstant(opened, zone).atStartOfDay(zone).toInstant());
  }

  private void mark(
      Collection<LocalDate> dates, List<ResolvedPunch> due, Instant from, Instant to, Instant now) {
    ports.work().open(now);
    ports.work().markEverybody(dates);
    if (from.isBefore(to)) {
      marks.seen(due, now);
      ports.work().deadlineCursor(to);
    }
  }

  /** Returns the punches dated slightly in the future whose time has now been reached. */
  private List<ResolvedPunch> cameTrue(Instant from, Instant to) {
    PunchResolver resolver = readings.resolver();
    List<ResolvedPunch> due = new ArrayList<>();
    for (StoredRecord stored : ahead(from, to)) {
      due.add(resolver.resolve(stored));
    }
    return due;
  }

  private List<StoredRecord> ahead(Instant from, Instant to) {
    return ports.journal().occurredBetween(from, to.plusNanos(1_000)).stream()
        .filter(s -> s.record().occurredAt().isAfter(s.record().arrivedAt()))
        .toList();
  }

  /** Returns when this stage has work next, unless something happens before. */
  Instant due(Instant now) {
    Instant from = from(ports.work().openedAt().orElse(now));
    Instant next = deadlines.next(ports.roster().snapshot(), from, now.plus(AT_LATEST));
    if (!next.isAfter(now)) {
      return now.plus(SOON);
    }
    Instant latest = limit.behind() ? now.plus(BEHIND) : now.plus(AT_LATEST);
    return ahead(now, now.plus(AT_LATEST)).stream()
        .map(stored -> stored.record().occurredAt())
        .filter(now::isBefore)
        .reduce(next.isBefore(latest) ? next : latest, Instants::earlier);
  }
}
