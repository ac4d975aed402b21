package afterclass.simulator.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import afterclass.gateway.journal.JournalRecord;
import afterclass.simulator.kinds.Badge;
import afterclass.simulator.kinds.VirtualTerminal;
import afterclass.simulator.scenario.Event;
import afterclass.simulator.scenario.Event.EventType;
import afterclass.simulator.scenario.Person;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * The executor of a scenario's events; it records what each event changes in the ground truth
 * first, and logs the problems.
 */
final class EventPlayer {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /**
   * Short wait for the record of an invalid frame, which may appear only after the next valid
   * frame.
   */
  private static final Duration SHORT = Duration.ofMillis(400);

  /** Maximum lead of a terminal's clock; a larger one makes punches suspect. */
  private static final Duration BELIEVED = Duration.ofMinutes(2);

  private final SimulatedSite stage;
  private final Office office;
  private final List<Person> people;
  private final GroundTruth truth;
  private final ProblemLog troubles;
  private final Map<String, LocalDateTime> down = new HashMap<>();
  private final Map<String, Integer> touches = new TreeMap<>();

  EventPlayer(SimulatedSite stage, List<Person> people, GroundTruth truth) {
    this.stage = stage;
    this.office = new Office(stage);
    this.people = people;
    this.truth = truth;
    this.troubles = new ProblemLog(stage);
  }

  List<ScenarioProblem> troubles() {
    return troubles.account();
  }

  Map<String, Integer> touches() {
    return touches;
  }

  /** Returns whether the simulated site has a terminal. */
  boolean present(String terminal) {
    return stage.has(terminal);
  }

  /** Returns whether an event can be played; terminals on serial lines may be missing. */
  boolean possible(Event event) {
    String terminal = event.words().get("terminal");
    return terminal == null || present(terminal);
  }

  /** Records leave and substitutions before the day, whenever the office enters them. */
  void arrangeBeforehand(List<Event> events) {
    for (Event event : events) {
      LocalDate date = dateOf(event);
      if (event.kind() == EventType.LEAVE) {
        truth.leave(event.word("who"), date, covers(event));
      } else if (event.kind() == EventType.SUBSTITUTE) {
        truth.substitute(date, event.word("who"), event.word("service"), event.word("by"));
      }
    }
  }

  /** Plays an event. */
  void perform(Event event) throws IOException, InterruptedException {
    switch (event.kind()) {
      case PUNCH -> punch(event);
      case REPEAT -> repeat(event);
      case UNKNOWN_CARD -> unknownCard(event);
      case ASSIGN_CARD -> assignCard(event);
      case BROKEN_FRAME -> brokenFrame(event);
      case PAYLOAD -> payload(event, event.word("text").getBytes(UTF_8), "a broken payload");
      case JUNK -> payload(event, junk(event), event.word("bytes") + " bytes of junk");
      case OFFLINE, UNPLUG -> cut(event);
      case ONLINE, PLUG -> restore(event);
      case SHEET -> sheet(event);
      case INSPECTION -> inspection(event);
      case PAST_MONTH -> new PastMonth(stage, people).enter(event);
      case LEAVE -> office.leave(dateOf(event), event.word("who"), covers(event));
      case SUBSTITUTE ->
          office.substitute(
              dateOf(event), event.word("who"), event.word("service"), event.word("by"));
    }
  }

  /** Plays a punch of a person at a terminal with a correct clock. */
  void touch(Person person, String terminal) throws IOException, InterruptedException {
    touch(badge(person), terminal, stage.clock().wallClock().toLocalDateTime());
  }

  private static Badge badge(Person person) {
    return new Badge(person.no(), person.card());
  }

  private void touch(Badge badge, String terminal, LocalDateTime shown)
      throws IOException, InterruptedException {
    touches.merge(terminal, 1, Integer::sum);
    if (stage.isCut(terminal) && !stage.terminal(terminal).keeps()) {
      troubles.note("a card was held to reader " + terminal + " while its line was gone", "lost");
      return;
    }
    truth.touch(badge.card(), shown);
    present(badge, terminal, shown);
  }

  private void present(Badge badge, String terminal, LocalDateTime shown)
      throws IOException, InterruptedException {
    long before = stage.journalPosition();
    stage.terminal(terminal).present(badge, shown.atZone(stage.clock().zone()).toOffsetDateTime());
    if (stage.isCut(terminal)) {
      return;
    }
    if (!stage.waits().awaitRecord(terminal, before, JournalRecord.Kind.PUNCH, PATIENCE)) {
      throw new IllegalStateException("a punch at " + terminal + " was never recorded");
    }
  }

  private Person person(Event event) {
    String no = event.word("who");
    return people.stream()
        .filter(p -> p.no().equals(no))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("line " + event.line() + ": nobody is " + no));
  }

  private LocalDate dateOf(Event event) {
    return LocalDate.parse(event.word("date", event.at().toLocalDate().toString()));
  }

  private static Set<String> covers(Event event) {
    return Set.of(event.word("covers").split(";", -1));
  }

  private void punch(Event event) throws IOException, InterruptedException {
    Person person = person(event);
    Badge badge = new Badge(person.no(), event.word("card", person.card()));
    String terminal = event.word("terminal");
    LocalDateTime shown = LocalDateTime.parse(event.word("clock", event.at().toString()));
    if (!shown.isAfter(event.at().plus(BELIEVED))) {
      touch(badge, terminal, shown);
      return;
    }
    truth.suspect(person.no(), event.at());
    long before = stage.journalPosition();
    present(badge, terminal, shown);
    troubles.record(
        terminal,
        person.name() + "'s punch is dated " + shown.toLocalDate() + " by terminal " + terminal,
        before,
        stage.journalPosition());
  }

  private void repeat(Event event) throws InterruptedException {
    String id = event.word("terminal");
    VirtualTerminal terminal = stage.terminal(id);
    int times = event.number("times", 1);
    stage.waits().awaitTold(id);
    long before = stage.journalPosition();
    long heard = terminal.acknowledgements();
    for (int i = 0; i < times; i++) {
      terminal.repeat();
    }
    stage.waits().awaitReplies(id, heard + times);
    long added = stage.journalPosition() - before;
    troubles.note(
        "terminal " + id + " sent one record " + (times + 1) + " times",
        added == 0 ? "stored once, acknowledged each time" : added + " records too many");
  }

  private void unknownCard(Event event) throws IOException, InterruptedException {
    long before = stage.journalPosition();
    touch(new Badge("", event.word("card")), event.word("terminal"), event.at());
    troubles.record(
        event.word("terminal"),
        "nobody holds card " + event.word("card"),
        before,
        stage.journalPosition());
  }

  private void assignCard(Event event) throws IOException, InterruptedException {
    LocalDate from = LocalDate.parse(event.word("from", event.at().toLocalDate().toString()));
    truth.assignCard(event.word("card"), event.word("who"), from);
    office.card(event.word("card"), event.word("who"), from);
  }

  private void brokenFrame(Event event) throws IOException, InterruptedException {
    String terminal = event.word("terminal");
    byte[] frame = stage.terminal(terminal).broken(event.word("form"), badge(person(event)));
    long before = stage.journalPosition();
    stage.terminal(terminal).sayRaw(frame);
    stage.waits().awaitRecord(terminal, before, JournalRecord.Kind.REFUSED, SHORT);
    troubles.record(
        terminal,
        "reader " + terminal + " sent a frame that is " + event.word("form"),
        before,
        stage.journalPosition());
  }

  private static byte[] junk(Event event) {
    byte[] junk = new byte[event.number("bytes", 0)];
    new SplittableRandom(event.line()).nextBytes(junk);
    return junk;
  }

  private void payload(Event event, byte[] payload, String what)
      throws IOException, InterruptedException {
    String terminal = event.word("terminal");
    long before = stage.journalPosition();
    stage.terminal(terminal).sayRaw(payload);
    if (!stage.waits().awaitRecord(terminal, before, JournalRecord.Kind.REFUSED, PATIENCE)) {
      throw new IllegalStateException(what + " from " + terminal + " left no trace");
    }
    troubles.record(
        terminal, "terminal " + terminal + " sent " + what, before, stage.journalPosition());
  }

  private void cut(Event event) throws IOException, InterruptedException {
    String terminal = event.word("terminal");
    down.put(terminal, event.at());
    stage.cut(terminal);
  }

  private void restore(Event event) throws IOException, InterruptedException {
    String terminal = event.word("terminal");
    int kept = stage.terminal(terminal).waiting();
    stage.restore(terminal);
    LocalDateTime since = down.remove(terminal);
    if (stage.terminal(terminal).keeps()) {
      troubles.note(
          "terminal " + terminal + " was cut off", kept + " punches kept and delivered late");
    } else if (since != null) {
      truth.outage(since, event.at());
      troubles.note(
          "the line of reader " + terminal + " vanished at " + since.toLocalTime(),
          "opened again; what it may have missed is held, not forfeited");
    }
  }

  private void sheet(Event event) throws IOException, InterruptedException {
    LocalDate date = dateOf(event);
    Set<String> missing = Set.of(event.word("missing", "").split(";", -1));
    List<String> listed = new ArrayList<>();
    for (Person person : people) {
      if (!truth.services(person.no(), date).isEmpty()) {
        listed.add(person.no());
        truth.sign(person.no(), date, !missing.contains(person.no()));
      }
    }
    office.sheet(date, Set.copyOf(listed), missing);
  }

  private void inspection(Event event) throws IOException, InterruptedException {
    LocalDate date = dateOf(event);
    String who = event.word("who");
    truth.inspect(who, date, event.word("service"), event.word("result"));
    office.inspection(date, who, event.word("service"), event.word("result"));
  }
}
