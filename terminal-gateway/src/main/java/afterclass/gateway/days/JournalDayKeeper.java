package afterclass.gateway.days;

import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.journal.StoredRecord;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.roster.RosterBook;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffDay;
import afterclass.gateway.session.TerminalDirectory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The day-keeper over journal and work list. Every step is one transaction that ends with how far
 * it came, so that a step that was broken off is simply taken again.
 */
public final class JournalDayKeeper implements DayKeeper {
  private static final int RECORDS = 1_000;
  private static final int DAYS = 50;

  private final PunchJournal journal;
  private final WorkList work;
  private final Sightings sightings;
  private final Decisions decisions;
  private final LiveRoster roster;
  private final FactsAssembler assembler;
  private final TerminalDirectory directory;
  private final InstantSource clock;
  private final KeeperSettings settings;
  private final Steps steps;
  private final DayJudge judge;
  private final ReentrantLock turn = new ReentrantLock(true);
  private volatile Map<String, String> forms = Map.of();

  /** A keeper over the store's rooms. */
  public JournalDayKeeper(
      PunchJournal journal,
      WorkList work,
      Sightings sightings,
      Decisions decisions,
      LiveRoster roster,
      FactsAssembler assembler,
      TerminalDirectory directory,
      InstantSource clock,
      KeeperSettings settings) {
    this(
        journal,
        work,
        sightings,
        decisions,
        roster,
        assembler,
        directory,
        clock,
        settings,
        Steps.NONE);
  }

  JournalDayKeeper(
      PunchJournal journal,
      WorkList work,
      Sightings sightings,
      Decisions decisions,
      LiveRoster roster,
      FactsAssembler assembler,
      TerminalDirectory directory,
      InstantSource clock,
      KeeperSettings settings,
      Steps steps) {
    this.journal = journal;
    this.work = work;
    this.sightings = sightings;
    this.decisions = decisions;
    this.roster = roster;
    this.assembler = assembler;
    this.directory = directory;
    this.clock = clock;
    this.settings = settings;
    this.steps = steps;
    this.judge = new DayJudge(assembler, sightings, decisions, steps);
  }

  @Override
  public void tick() {
    turn.lock();
    try {
      Instant now = clock.instant();
      learnForms();
      takeJournal(now);
      passDeadlines(now);
      expandEverybody();
      judgeDirty(now);
    } finally {
      turn.unlock();
    }
  }

  @Override
  public void settle(Duration bound) {
    long start = System.nanoTime();
    do {
      tick();
      if (idle()) {
        return;
      }
    } while (System.nanoTime() - start < bound.toNanos());
    throw new IllegalStateException("days are still waiting after " + bound);
  }

  private boolean idle() {
    return work.journalCursor() == journal.lastPosition()
        && work.everybodyDirty().isEmpty()
        && work.dirty(1).isEmpty();
  }

  /** A terminal whose readings are understood otherwise than before: all is seen anew. */
  private void learnForms() {
    Map<String, String> current = Sighter.forms(directory);
    Map<String, String> known = forms;
    if (!known.isEmpty() && known.entrySet().containsAll(current.entrySet())) {
      return;
    }
    forms = work.inTransaction(() -> learn(current));
  }

  private Map<String, String> learn(Map<String, String> current) {
    Map<String, String> all = new TreeMap<>(sightings.forms());
    boolean otherwise =
        current.entrySet().stream()
            .anyMatch(e -> !e.getValue().equals(all.getOrDefault(e.getKey(), e.getValue())));
    all.putAll(current);
    sightings.remember(all);
    if (otherwise) {
      sightings.forget();
      work.journalCursor(0);
    }
    return all;
  }

  private void takeJournal(Instant now) {
    Sighter sighter = new Sighter(directory, forms, settings.zone(), settings.clockAhead());
    while (work.journalCursor() < journal.lastPosition()) {
      int taken = work.inTransaction(() -> takeRecords(sighter, now));
      steps.reached("journal-taken");
      if (taken == 0) {
        return;
      }
    }
  }

  private int takeRecords(Sighter sighter, Instant now) {
    List<StoredRecord> records = journal.after(work.journalCursor(), RECORDS);
    if (records.isEmpty()) {
      return 0;
    }
    List<Sighting> seen = records.stream().map(sighter::sight).toList();
    sightings.add(seen);
    steps.reached("sighted");
    mark(seen, now);
    steps.reached("marked");
    work.journalCursor(records.get(records.size() - 1).position());
    return records.size();
  }

  private void mark(Collection<Sighting> seen, Instant now) {
    RosterBook people = roster.snapshot();
    LocalDate opened = work.openedOn(LocalDate.ofInstant(now, settings.zone()));
    TreeSet<StaffDay> dirty = new TreeSet<>();
    TreeSet<LocalDate> everybody = new TreeSet<>();
    for (Sighting sighting : seen) {
      String card = sighting.card();
      if (card != null && (sighting.counts() || sighting.suspect())) {
        people
            .holder(card, sighting.date())
            .ifPresent(staff -> dirty.add(new StaffDay(staff, sighting.date())));
        if (sighting.date().isBefore(opened)) {
          everybody.add(sighting.date());
        }
      }
    }
    work.markDirty(dirty);
    work.markEverybody(everybody);
  }

  private void passDeadlines(Instant now) {
    boolean passed = work.inTransaction(() -> markDeadlines(now));
    steps.reached(passed ? "deadlines-passed" : "no-deadline");
  }

  private boolean markDeadlines(Instant now) {
    ZoneId zone = settings.zone();
    LocalDate opened = work.openedOn(LocalDate.ofInstant(now, zone));
    Instant from = work.deadlineCursor().orElseGet(() -> opened.atStartOfDay(zone).toInstant());
    if (!from.isBefore(now)) {
      return false;
    }
    work.markEverybody(new Deadlines(assembler, zone).passed(roster.snapshot(), from, now));
    mark(cameTrue(from, now), now);
    work.deadlineCursor(now);
    return true;
  }

  /** Punches by a clock that is a little ahead, which were still in the future when they came. */
  private List<Sighting> cameTrue(Instant from, Instant now) {
    Sighter sighter = new Sighter(directory, forms, settings.zone(), settings.clockAhead());
    List<Sighting> due = new ArrayList<>();
    for (StoredRecord stored : journal.occurredBetween(from, now.plusNanos(1_000))) {
      if (stored.record().occurredAt().isAfter(stored.record().arrivedAt())) {
        due.add(sighter.sight(stored));
      }
    }
    return due;
  }

  private void expandEverybody() {
    for (LocalDate date : work.everybodyDirty()) {
      boolean done =
          work.inTransaction(
              () -> {
                TreeSet<StaffDay> days = new TreeSet<>();
                roster.snapshot().assignedOn(date).forEach(s -> days.add(new StaffDay(s, date)));
                decisions.judgedOn(date).forEach(s -> days.add(new StaffDay(s, date)));
                work.markDirty(days);
                work.clearEverybody(date);
                return true;
              });
      steps.reached(done ? "expanded" : "");
    }
  }

  private void judgeDirty(Instant now) {
    int judged;
    do {
      judged = work.inTransaction(() -> judgeSome(now));
      steps.reached("judged");
    } while (judged == DAYS);
  }

  private int judgeSome(Instant now) {
    List<StaffDay> days = work.dirty(DAYS);
    if (!days.isEmpty()) {
      RosterSnapshot people = roster.snapshot();
      long position = work.journalCursor();
      days.forEach(day -> judge.judge(people, day, position, now));
      work.clear(days);
      steps.reached("cleared");
    }
    return days.size();
  }
}
