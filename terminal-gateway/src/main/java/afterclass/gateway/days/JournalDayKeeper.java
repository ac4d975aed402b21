package afterclass.gateway.days;

import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.journal.StoredRecord;
import afterclass.gateway.policy.PolicyVersion;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.roster.RosterBook;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffDay;
import afterclass.gateway.roster.UnknownName;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The day-keeper over journal and work list. Every step is one transaction that ends with how far
 * it came, so that a step that was broken off is simply taken again.
 */
public final class JournalDayKeeper implements DayKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(JournalDayKeeper.class);
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
  private final ClockGate gate;
  private final SiteClocks clocks;
  private final Steps steps;
  private final DayJudge judge;
  private final Reach reach;
  private final ReentrantLock turn = new ReentrantLock(true);
  private final DaysAside aside = new DaysAside();
  private volatile Map<String, String> forms = Map.of();
  private volatile List<UnknownName> leftOut = List.of();
  private @Nullable Heeded heeded;

  /** What was looked through for names that no plan knows. */
  private record Heeded(RosterSnapshot people, List<PolicyVersion> plans) {}

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
      KeeperSettings settings,
      ClockGate gate) {
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
        gate,
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
      ClockGate gate,
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
    this.gate = gate;
    this.clocks = new SiteClocks(gate, settings.clockAhead());
    this.steps = steps;
    this.reach = new Reach(assembler.watermarks(), directory, settings.zone());
    this.judge = new DayJudge(assembler, sightings, decisions, steps);
  }

  @Override
  public void tick() {
    turn.lock();
    try {
      gate.look();
      Instant now = clock.instant();
      learnForms();
      takeJournal(now);
      passDeadlines(now);
      expandEverybody(now);
      heedFacts(now);
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
        && triable(1, clock.instant()).isEmpty();
  }

  @Override
  public List<DayAside> aside() {
    return aside.all();
  }

  @Override
  public List<UnknownName> leftOut() {
    return leftOut;
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
    while (work.journalCursor() < journal.lastPosition()) {
      long last = journal.lastPosition();
      // Whatever stands there by now and came after a pause: the pause was noticed as it came.
      gate.notePause();
      int taken = work.inTransaction(() -> takeRecords(last, now));
      steps.reached("journal-taken");
      if (taken == 0) {
        return;
      }
    }
  }

  @Override
  public ClockStanding clock() {
    return gate.standing();
  }

  private Sighter sighter() {
    return new Sighter(
        directory, forms, settings, assembler.outageLog(), gate.log(), sightings.trails());
  }

  private int takeRecords(long last, Instant now) {
    List<StoredRecord> records =
        journal.after(work.journalCursor(), RECORDS).stream()
            .filter(stored -> stored.position() <= last)
            .toList();
    if (records.isEmpty()) {
      return 0;
    }
    Sighter sighter = sighter();
    List<Sighting> seen = records.stream().map(sighter::sight).toList();
    sightings.add(seen);
    sightings.follow(sighter.moved());
    steps.reached("sighted");
    mark(seen, now);
    steps.reached("marked");
    work.journalCursor(records.get(records.size() - 1).position());
    boolean anew = false;
    for (int i = 0; i < records.size(); i++) {
      anew |= clocks.learn(records.get(i), seen.get(i), now);
    }
    if (anew) {
      gate.repair().seeAnew();
    }
    return records.size();
  }

  private void mark(Collection<Sighting> seen, Instant now) {
    RosterBook people = roster.snapshot();
    LocalDate opened = LocalDate.ofInstant(work.openedAt().orElse(now), settings.zone());
    TreeSet<StaffDay> dirty = new TreeSet<>();
    for (Sighting sighting : seen) {
      String card = sighting.card();
      if (card != null && (sighting.counts() || sighting.suspect())) {
        sighting
            .since()
            .toLocalDate()
            .datesUntil(sighting.date().plusDays(1))
            // Before the service answered for punches, a doubtful one makes nothing to be judged.
            .filter(date -> date.equals(sighting.date()) || !date.isBefore(opened))
            .flatMap(date -> people.holder(card, date).map(s -> new StaffDay(s, date)).stream())
            .forEach(dirty::add);
      }
    }
    work.markDirty(dirty);
    aside.retry(dirty, now);
  }

  private void passDeadlines(Instant now) {
    boolean passed = work.inTransaction(() -> markDeadlines(now));
    steps.reached(passed ? "deadlines-passed" : "no-deadline");
  }

  private boolean markDeadlines(Instant now) {
    ZoneId zone = settings.zone();
    work.open(now);
    Instant opened = work.openedAt().orElse(now);
    Instant from =
        work.deadlineCursor()
            .orElseGet(() -> LocalDate.ofInstant(opened, zone).atStartOfDay(zone).toInstant());
    work.markEverybody(reach.caughtUp(now));
    Instant to = gate.upTo(reach.upTo(now));
    if (!from.isBefore(to)) {
      return false;
    }
    work.markEverybody(new Deadlines(assembler, zone).passed(roster.snapshot(), from, to));
    mark(cameTrue(from, to), now);
    work.deadlineCursor(to);
    return true;
  }

  /** Punches by a clock that is a little ahead, which were still in the future when they came. */
  private List<Sighting> cameTrue(Instant from, Instant now) {
    Sighter sighter = sighter();
    List<Sighting> due = new ArrayList<>();
    for (StoredRecord stored : journal.occurredBetween(from, now.plusNanos(1_000))) {
      if (stored.record().occurredAt().isAfter(stored.record().arrivedAt())) {
        due.add(sighter.sight(stored));
      }
    }
    return due;
  }

  private void expandEverybody(Instant now) {
    for (LocalDate date : work.everybodyDirty()) {
      boolean done =
          work.inTransaction(
              () -> {
                TreeSet<StaffDay> days = new TreeSet<>();
                roster.snapshot().assignedOn(date).forEach(s -> days.add(new StaffDay(s, date)));
                decisions.judgedOn(date).forEach(s -> days.add(new StaffDay(s, date)));
                work.markDirty(days);
                aside.retry(days, now);
                work.clearEverybody(date);
                return true;
              });
      steps.reached(done ? "expanded" : "");
    }
  }

  /** What the office changed may mend what could not be judged; what it left open is said. */
  private void heedFacts(Instant now) {
    Heeded all = new Heeded(roster.snapshot(), assembler.begun(now));
    if (all.equals(heeded)) {
      return;
    }
    heeded = all;
    aside.retryAll(now);
    List<UnknownName> unknown = assembler.unknownNames(all.people(), now);
    if (!unknown.equals(leftOut) && !unknown.isEmpty()) {
      LOG.error(
          "the policy does not know these names, every day is judged without them until the policy"
              + " or the office's files are changed: {}",
          unknown);
    }
    leftOut = unknown;
  }

  private void judgeDirty(Instant now) {
    int judged;
    do {
      judged = judgeBatch(now);
      steps.reached("judged");
    } while (judged == DAYS);
  }

  /**
   * Judges a batch without keeping other writers waiting, then writes down what differs. A day that
   * was marked again meanwhile stays on the list. If a day of it cannot be judged, the others are
   * taken without it.
   */
  private int judgeBatch(Instant now) {
    List<DirtyDay> batch = triable(DAYS, now);
    if (batch.isEmpty()) {
      return 0;
    }
    try {
      long position = work.journalCursor();
      List<DayJudge.Judged> differs = work.reading(() -> judgeAll(batch, now));
      boolean written = work.inTransaction(() -> write(differs, batch, position, now));
      aside.judged(batch.stream().map(DirtyDay::day).toList());
      return written ? batch.size() : 0;
    } catch (UnjudgeableDay fault) {
      aside.put(fault, now);
      return DAYS;
    }
  }

  private List<DayJudge.Judged> judgeAll(List<DirtyDay> batch, Instant now) {
    RosterSnapshot people = roster.snapshot();
    return batch.stream().flatMap(dirty -> judge.judge(people, dirty.day(), now).stream()).toList();
  }

  private boolean write(
      List<DayJudge.Judged> differs, List<DirtyDay> batch, long position, Instant now) {
    differs.forEach(judged -> judge.write(judged, position, now));
    work.clear(batch);
    steps.reached("cleared");
    return true;
  }

  private List<DirtyDay> triable(int most, Instant now) {
    return work.dirty(most + aside.size()).stream()
        .filter(dirty -> !aside.waits(dirty.day(), now))
        .filter(dirty -> !gate.waits(dirty.day().date()))
        .limit(most)
        .toList();
  }
}
