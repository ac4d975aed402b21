package afterclass.simulator.world;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.link.http.HttpCallLink;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.TerminalOutage;
import afterclass.gateway.session.TerminalSessions;
import afterclass.gateway.session.TerminalStatus;
import afterclass.simulator.kinds.VirtualTerminal;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Bounded waits in real time for states of the service and its terminals. */
public final class Waits {

  /** Maximum wait in real time. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Interval at which an awaited terminal sends its sign of life. */
  private static final Duration ALIVE_EVERY = Duration.ofMillis(100);

  private final SimulatedSite stage;

  Waits(SimulatedSite stage) {
    this.stage = stage;
  }

  /**
   * Waits until the service listens for MQTT and HTTP terminals; earlier messages of terminals
   * without a memory would be lost.
   */
  void awaitListening() throws InterruptedException {
    HttpCallLink calls = stage.gateway().bean(HttpCallLink.class);
    TerminalSessions sessions = stage.gateway().bean(TerminalSessions.class);
    boolean listening =
        await(
            () ->
                calls.isOpen()
                    && sessions.links().stream()
                        .anyMatch(link -> link.name().equals("mqtt") && link.up()),
            PATIENCE);
    if (!listening) {
      throw new IllegalStateException("the service does not listen: " + sessions.links());
    }
  }

  /**
   * Waits until all punches of a terminal are acknowledged.
   *
   * @throws IllegalStateException if that takes too long
   */
  void awaitTold(String id) throws InterruptedException {
    VirtualTerminal terminal = stage.terminal(id);
    if (!await(() -> terminal.waiting() == 0, PATIENCE)) {
      throw new IllegalStateException(
          "terminal " + id + " waits for " + terminal.waiting() + " acknowledgements");
    }
  }

  /**
   * Waits until every connected terminal's records are complete up to now, so that the clock can be
   * moved without the service expecting late punches.
   *
   * @throws IllegalStateException if that takes too long
   */
  public void awaitKnown() throws IOException, InterruptedException {
    Instant now = stage.now();
    if (!awaitSaying(() -> behind(now))) {
      throw new IllegalStateException("not known up to " + now + ": " + behind(now));
    }
  }

  /**
   * Waits until the service awaits no terminal; awaited ones send their sign of life meanwhile.
   *
   * @return whether no terminal was awaited any more before the time limit
   */
  private boolean awaitSaying(Supplier<List<String>> waitedFor)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    for (List<String> left = waitedFor.get(); !left.isEmpty(); left = waitedFor.get()) {
      if (System.nanoTime() - begun >= PATIENCE.toNanos()) {
        return false;
      }
      for (String id : left) {
        if (!stage.isCut(id)) {
          stage.terminal(id).alive();
        }
      }
      await(() -> waitedFor.get().isEmpty(), ALIVE_EVERY);
    }
    return true;
  }

  private List<String> behind(Instant now) {
    return stage.gateway().bean(TerminalSessions.class).statuses().stream()
        .filter(status -> !stage.isCut(status.terminal().id()))
        .filter(status -> !reaches(status.knownUpTo(), now))
        .map(status -> status.terminal().id())
        .toList();
  }

  private static boolean reaches(@Nullable Instant known, Instant now) {
    return known != null && !known.isBefore(now);
  }

  /**
   * Waits until the journal contains a record of a terminal.
   *
   * @param after position after which the record must be
   * @param kind kind of the record
   * @param bound maximum wait
   * @return whether it appeared in time
   */
  public boolean awaitRecord(String terminal, long after, JournalRecord.Kind kind, Duration bound)
      throws InterruptedException {
    return await(
        () ->
            stage.journalAfter(after).stream()
                .anyMatch(s -> s.record().terminal().equals(terminal) && s.record().kind() == kind),
        bound);
  }

  /**
   * Waits until the service reports a terminal as up or down.
   *
   * @throws IllegalStateException if that takes too long
   */
  public void awaitUp(String terminal, boolean up) throws IOException, InterruptedException {
    TerminalSessions sessions = stage.gateway().bean(TerminalSessions.class);
    boolean seen =
        awaitSaying(
            () ->
                sessions.statuses().stream()
                    .filter(status -> status.up() != up)
                    .map(status -> status.terminal().id())
                    .filter(terminal::equals)
                    .toList());
    if (!seen) {
      List<TerminalStatus> statuses = sessions.statuses();
      throw new IllegalStateException(
          "terminal "
              + terminal
              + " is not seen "
              + (up ? "up" : "down")
              + " within "
              + PATIENCE.toSeconds()
              + " s; the service says "
              + statuses);
    }
  }

  /**
   * Waits until a terminal is up and the service knows that the terminal has no more records.
   *
   * @throws IllegalStateException if that takes too long
   */
  public void awaitWhole(String terminal) throws IOException, InterruptedException {
    awaitUp(terminal, true);
    OutageLog outages = stage.gateway().bean(OutageLog.class);
    Instant now = stage.now();
    boolean whole =
        awaitSaying(
            () ->
                outages.between(now, now).stream()
                    .filter(outage -> outage.to() == null)
                    .map(TerminalOutage::terminal)
                    .filter(terminal::equals)
                    .toList());
    if (!whole) {
      throw new IllegalStateException("the outage of terminal " + terminal + " does not end");
    }
  }

  /**
   * Waits until a terminal has received a number of acknowledgements, including those of repeats.
   *
   * @throws IllegalStateException if that takes too long
   */
  void awaitReplies(String id, long heard) throws InterruptedException {
    VirtualTerminal terminal = stage.terminal(id);
    if (!await(() -> terminal.acknowledgements() >= heard, PATIENCE)) {
      throw new IllegalStateException(
          "terminal "
              + id
              + " heard "
              + terminal.acknowledgements()
              + " acknowledgements, expected "
              + heard);
    }
  }

  private static boolean await(BooleanSupplier condition, Duration bound)
      throws InterruptedException {
    long deadline = System.nanoTime() + bound.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadline >= 0) {
        return false;
      }
      Thread.sleep(2);
    }
    return true;
  }
}
