package afterclass.gateway.session;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.link.ByteLink;
import afterclass.gateway.link.LinkThread;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.LineAction;
import afterclass.gateway.protocol.LineController;
import afterclass.gateway.protocol.Tick;
import afterclass.gateway.time.ServiceClock;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The session of a line on which the gateway asks, with the terminals on it. The master decides
 * what is to be done, the session does it. Nothing that it does blocks, so the timer's own thread
 * runs what is due, and the line's own thread what was received. After its end the session no
 * longer calls the master: the next session of the line serves the terminals.
 */
final class PolledSession extends SessionFlow implements ByteLink.Listener {
  private final Map<String, TerminalState> byName = new LinkedHashMap<>();
  private final LineController master;
  private final ByteLink line;
  private final LinkThread timer;
  private final Executor threads;
  private final DeviceKeyStore keys;
  private final ServiceClock time;
  private final LinkLog link;
  private final Actions actions = new Actions();
  private long wakes = Long.MAX_VALUE;
  private Runnable unwake = () -> {};

  PolledSession(
      List<TerminalState> stations,
      LineController master,
      ByteLink line,
      SessionResources resources,
      DeviceKeyStore keys,
      LinkLog link) {
    super(stations, resources);
    stations.forEach(state -> byName.put(state.terminal().id(), state));
    this.master = master;
    this.line = line;
    this.keys = keys;
    this.link = link;
    timer = resources.timer();
    threads = resources.threads();
    time = resources.time();
  }

  @Override
  public void onUp() {
    Tick now = now();
    link.up(now.wall());
    inTurn(asking(() -> master.opened(now)));
  }

  @Override
  public void onDown(String why) {
    Tick now = now();
    link.down(now.wall(), why);
    inTurn(
        () -> {
          if (!ended()) {
            perform(master.closed(now));
            states().forEach(state -> state.unreachable(now.wall(), why));
          }
        });
  }

  @Override
  public void onBytes(Bytes chunk) {
    Tick now = now();
    inTurnHere(chunk.length(), asking(() -> master.received(chunk, now)));
  }

  /** Does nothing: the master has its own wake-ups. */
  @Override
  void due(Instant now) {}

  /** Returns a task that calls the master and performs the actions that it returns. */
  private Runnable asking(Supplier<List<LineAction>> said) {
    return () -> {
      if (!ended()) {
        perform(said.get());
      }
    };
  }

  private Tick now() {
    return new Tick(System.nanoTime(), time.instant(), time.passing());
  }

  private void perform(List<LineAction> wanted) {
    wanted.forEach(action -> action.handle(actions));
    wake();
  }

  /** Schedules the master's next wake-up; one that comes too early schedules another. */
  private void wake() {
    long due = master.nextDue();
    if (due == Long.MAX_VALUE || due >= wakes) {
      return;
    }
    unwake.run();
    wakes = due;
    Duration wait = Duration.ofNanos(Math.max(0, due - System.nanoTime()));
    unwake = timer.after(wait, () -> inTurnHere(() -> awake(due)));
  }

  private void awake(long meant) {
    if (ended()) {
      return;
    }
    if (meant == wakes) {
      wakes = Long.MAX_VALUE;
    }
    Tick now = now();
    if (master.nextDue() <= now.nanos()) {
      perform(master.due(now));
    } else {
      wake();
    }
  }

  private Runnable stored(long token) {
    return asking(() -> master.stored(token, now()));
  }

  /** The handler of the master's actions; those for an unknown terminal are ignored. */
  private final class Actions implements LineAction.Handler {

    private void of(String station, Consumer<TerminalState> change) {
      TerminalState state = byName.get(station);
      if (state != null) {
        change.accept(state);
      }
    }

    @Override
    public void send(LineAction.Send action) {
      line.send(action.bytes());
    }

    @Override
    public void present(LineAction.Present action) {
      of(
          action.station(),
          state -> {
            state.heard(time.instant());
            state.reachable();
          });
    }

    @Override
    public void absent(LineAction.Absent action) {
      of(action.station(), state -> state.unreachable(time.instant(), action.why()));
    }

    @Override
    public void complete(LineAction.Complete action) {
      Instant at = time.instant();
      of(
          action.station(),
          state -> {
            state.reported(at);
            state.whole(at, action.nothingLost());
          });
    }

    @Override
    public void clockRead(LineAction.ClockRead action) {
      of(action.station(), state -> state.clock(action.ahead()));
    }

    @Override
    public void backlog(LineAction.Backlog action) {
      of(action.station(), state -> state.notices().holds(action.records()));
    }

    @Override
    public void undecoded(LineAction.Undecoded action) {
      String station = action.station();
      TerminalState known = station == null ? null : byName.get(station);
      noise(
          known == null ? first() : known,
          new Decoded.Refused(action.reason(), action.detail()),
          Arrival.of(action.bytes(), time.instant()));
    }

    @Override
    public void newKey(LineAction.NewKey action) {
      Runnable stored = () -> inTurn(stored(action.token()));
      of(
          action.station(),
          state -> threads.execute(() -> keys.keep(state.terminal(), action.key(), stored)));
    }

    @Override
    public void warning(LineAction.Warning action) {
      of(action.station(), state -> warn(state, action.code(), action.detail(), time.instant()));
    }

    @Override
    public void message(LineAction.Message action) {
      of(
          action.station(),
          state -> message(state, action, Arrival.of(action.frame(), time.instant())));
    }

    private void message(TerminalState state, LineAction.Message action, Arrival frame) {
      state.heard(frame.at());
      List<JournalRecord> records = read(state, action.meaning(), frame);
      Runnable stored = stored(action.token());
      // The master is notified in a separate task: its next actions follow the present ones.
      store(state, records, records.isEmpty() ? () -> inTurn(stored) : stored);
    }
  }
}
