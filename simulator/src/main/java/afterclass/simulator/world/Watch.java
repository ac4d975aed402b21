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

/** Waits, in real time and with a bound, for what the service says and the terminals are told. */
public final class Watch {

  /** Longest wait for anything that takes real time. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** How often a terminal that is waited for says that it is there. */
  private static final Duration ALIVE_EVERY = Duration.ofMillis(100);

  private final Stage stage;

  Watch(Stage stage) {
    this.stage = stage;
  }

  /** What a terminal without a memory says before that would be lost. */
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
   * Waits until a terminal was told of each of its punches that it is stored.
   *
   * @throws IllegalStateException if it is not in time
   */
  void awaitTold(String id) throws InterruptedException {
    VirtualTerminal terminal = stage.terminal(id);
    if (!await(() -> terminal.waiting() == 0, PATIENCE)) {
      throw new IllegalStateException(
          "terminal " + id + " waits for " + terminal.waiting() + " acknowledgements");
    }
  }

  /**
   * Waits until every terminal that is not cut off is known up to now: the clock may be moved on
   * then without the service having to think that somebody's punch is still to come.
   *
   * @throws IllegalStateException if that does not come in time
   */
  public void awaitKnown() throws IOException, InterruptedException {
    Instant now = stage.now();
    if (!awaitSaying(() -> behind(now))) {
      throw new IllegalStateException("not known up to " + now + ": " + behind(now));
    }
  }

  /**
   * Waits until nobody is waited for any more; whoever is says meanwhile that it is there.
   *
   * @return whether that came in time
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
   * Waits until the journal holds a record of a terminal.
   *
   * @param after only records after this position count
   * @param kind of this kind
   * @return whether it came in time
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
   * Waits until the service sees a terminal up, or down.
   *
   * @throws IllegalStateException if it does not in time
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
   * Waits until a terminal is up and the service is sure that it holds nothing back.
   *
   * @throws IllegalStateException if that does not come in time
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
   * Waits until a terminal has heard so many acknowledgements more than it has records, as it does
   * when it repeats what was acknowledged before.
   *
   * @throws IllegalStateException if they do not come in time
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
