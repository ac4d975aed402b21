package afterclass.gateway.session;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.Receipt;
import afterclass.gateway.protocol.Decoded;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The common flow of all sessions: received bytes are decoded, their records go to the journal, and
 * only after the commit they are acknowledged. Every second the session records up to which time
 * all records of the terminal are known. All work of a session runs on its own executor, one task
 * after another; sub-classes differ in how they decode, what they acknowledge, and how they know
 * that a terminal is online.
 */
abstract class SessionFlow implements TerminalSession {
  private final List<TerminalState> states;
  private final SerialExecutor executor;
  private final Intake intake;
  private final JournalLimits limits;
  private final int mostWaiting;
  private int waiting;
  private boolean ended;

  /** Creates a session of terminals; frames of unknown senders are recorded under the first. */
  SessionFlow(List<TerminalState> states, SessionResources resources) {
    this(states, resources, Integer.MAX_VALUE);
  }

  /**
   * Creates a session that drops records once so many wait for the journal. The loss begins an
   * outage.
   */
  SessionFlow(List<TerminalState> states, SessionResources resources, int mostWaiting) {
    this.states = List.copyOf(states);
    this.mostWaiting = mostWaiting;
    executor = resources.newExecutor();
    intake = resources.intake();
    limits = new JournalLimits(Records.of(first().terminal()), intake.gate());
  }

  /** Does the session's periodic work; called once a second. */
  abstract void due(Instant now);

  /** Reacts to a record after its commit to the journal. */
  void stored(JournalRecord record, Receipt receipt) {}

  @Override
  public final void tick(Instant now) {
    inTurn(
        () -> {
          if (!ended) {
            limits.due(now).forEach(record -> store(first(), record, () -> {}));
            due(now);
            states.forEach(state -> state.tick(now, idle()));
          }
        });
  }

  @Override
  public final CompletableFuture<Void> end(Instant now) {
    return executor.last(
        () -> {
          ended = true;
          // Before the last counts go to the journal, since those do not concern the terminal.
          states.forEach(state -> state.end(now, idle()));
          limits.rest(now).forEach(record -> store(first(), record, () -> {}));
        });
  }

  /** Runs a task after everything that was posted before. */
  final void inTurn(Runnable work) {
    executor.post(work);
  }

  /** Runs a task after everything that was posted before, if possible on the calling thread. */
  final void inTurnHere(Runnable work) {
    executor.runOrPost(work);
  }

  /** Runs a task on so many bytes; the caller waits while too many bytes are queued. */
  final void inTurn(int bytes, Runnable work) {
    executor.post(bytes, work);
  }

  /** Runs such a task, if possible on the calling thread. */
  final void inTurnHere(int bytes, Runnable work) {
    executor.runOrPost(bytes, work);
  }

  /** Tells whether every received record is in the journal. */
  final boolean idle() {
    return waiting == 0;
  }

  /** Tells whether the session has been ended. */
  final boolean ended() {
    return ended;
  }

  final List<TerminalState> states() {
    return states;
  }

  /** Returns the terminal under which frames of unknown senders are recorded. */
  final TerminalState first() {
    return states.get(0);
  }

  final JournalLimits limits() {
    return limits;
  }

  /** Returns the records of a terminal's frame on a line; a refused frame is noise. */
  final List<JournalRecord> read(TerminalState state, Decoded meaning, Arrival arrival) {
    return meaning.fold(
        punches -> Records.of(state.terminal()).all(punches, arrival),
        status -> List.of(),
        notForUs -> List.of(),
        refused -> {
          noise(state, refused, arrival);
          return List.of();
        });
  }

  /** Counts and shows bytes that could not be understood, and stores them within the limits. */
  final void noise(TerminalState state, Decoded.Refused why, Arrival arrival) {
    state.notices().refused(why, arrival);
    limits.noise(why, arrival).forEach(record -> store(first(), record, () -> {}));
  }

  /** Shows a warning to the office, and stores it if it is new. */
  final void warn(TerminalState state, String code, String detail, Instant at) {
    if (state.notices().warn(code, detail)) {
      String note = code + ": " + detail;
      store(state, Records.of(state.terminal()).event(Arrival.nothing(at), note), () -> {});
    }
  }

  /**
   * Stores records and, after the last one's commit, runs {@code then} on the session's executor;
   * runs it at once without records.
   */
  final void store(TerminalState state, List<JournalRecord> records, Runnable then) {
    if (records.isEmpty()) {
      then.run();
    }
    AtomicInteger missing = new AtomicInteger(records.size());
    for (JournalRecord record : records) {
      store(
          state,
          record,
          () -> {
            if (missing.decrementAndGet() == 0) {
              then.run();
            }
          });
    }
  }

  private void store(TerminalState state, JournalRecord record, Runnable then) {
    if (waiting == mostWaiting) {
      state.down(record.arrivedAt(), "the journal is too slow: records were lost");
      return;
    }
    waiting++;
    state.onItsWay(1);
    // The journal's own thread only posts: it must never wait for a session.
    Consumer<Receipt> committed = receipt -> inTurn(() -> committed(state, record, receipt, then));
    intake.store(record, committed);
  }

  private void committed(
      TerminalState state, JournalRecord record, Receipt receipt, Runnable then) {
    waiting--;
    state.onItsWay(-1);
    if (record.kind() == JournalRecord.Kind.PUNCH) {
      state.punch(record.arrivedAt(), record.terminalTime(), receipt.repeat());
    }
    stored(record, receipt);
    then.run();
  }
}
