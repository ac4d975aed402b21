package afterclass.gateway.session;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.link.ByteLink;
import afterclass.gateway.link.LinkThread;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.LineAction;
import afterclass.gateway.protocol.LineMaster;
import afterclass.gateway.protocol.ReadEvent;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.protocol.Tick;
import afterclass.gateway.time.SteadyClock;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A line on which the gateway asks, with the terminals on it. Everything here runs in its mailbox,
 * one thing after another; the master decides, this does. After its end the master is not asked any
 * more: what it would say of its terminals is for the next session of the line to say.
 */
final class PolledSession implements TerminalSession, ByteLink.Listener {
  private final Map<String, TerminalLife> lives = new LinkedHashMap<>();
  private final LineMaster master;
  private final ByteLink line;
  private final Mailbox mailbox;
  private final LinkThread timer;
  private final Intake intake;
  private final KeyKeeper keys;
  private final SteadyClock time;
  private final InstantSource clock;
  private final LinkLog link;
  private final Does does = new Does();
  private final NoiseGate noise = new NoiseGate();
  private final RoomGate gate;
  private int waiting;
  private boolean ended;
  private long wakes = Long.MAX_VALUE;

  PolledSession(
      List<TerminalLife> stations,
      LineMaster master,
      ByteLink line,
      Mailbox mailbox,
      LinkThread timer,
      Intake intake,
      KeyKeeper keys,
      SteadyClock time,
      LinkLog link) {
    stations.forEach(life -> lives.put(life.terminal().id(), life));
    this.master = master;
    this.line = line;
    this.mailbox = mailbox;
    this.timer = timer;
    this.intake = intake;
    this.keys = keys;
    this.time = time;
    this.clock = time::instant;
    this.link = link;
    gate = intake.gate();
  }

  @Override
  public void onUp() {
    Tick now = now();
    link.up(now.wall());
    ask(() -> master.opened(now));
  }

  @Override
  public void onDown(String why) {
    Tick now = now();
    link.down(now.wall(), why);
    mailbox.post(
        () -> {
          if (!ended) {
            perform(master.closed(now));
            lives.values().forEach(life -> life.unreachable(now.wall(), why));
          }
        });
  }

  @Override
  public void onBytes(Bytes chunk) {
    Tick now = now();
    mailbox.post(chunk.length(), asking(() -> master.received(chunk, now)));
  }

  @Override
  public void tick(Instant now) {
    mailbox.post(
        () -> {
          if (ended) {
            return;
          }
          noise.due(now).ifPresent(run -> keep(run, now));
          gate.due(now).ifPresent(left -> keep(left.note(), Bytes.empty(), now));
          lives.values().forEach(life -> life.tick(now, waiting == 0));
        });
  }

  @Override
  public CompletableFuture<Void> end(Instant now) {
    return mailbox.last(
        () -> {
          ended = true;
          lives.values().forEach(life -> life.end(now, waiting == 0));
          noise.rest().ifPresent(run -> keep(run, now));
          gate.rest().ifPresent(left -> keep(left.note(), Bytes.empty(), now));
        });
  }

  /** Has the master say what is to be done, and does it, when it is its turn. */
  private void ask(Supplier<List<LineAction>> master) {
    mailbox.post(asking(master));
  }

  private Runnable asking(Supplier<List<LineAction>> master) {
    return () -> {
      if (!ended) {
        perform(master.get());
      }
    };
  }

  private Tick now() {
    return new Tick(System.nanoTime(), clock.instant(), time.passing());
  }

  private void perform(List<LineAction> actions) {
    actions.forEach(action -> action.handle(does));
    wake();
  }

  /** Has the master woken when it wants to be; a wake-up that came too early asks again. */
  private void wake() {
    long due = master.nextDue();
    if (due == Long.MAX_VALUE || due >= wakes) {
      return;
    }
    wakes = due;
    Duration wait = Duration.ofNanos(Math.max(0, due - System.nanoTime()));
    timer.after(wait, () -> mailbox.post(() -> awake(due)));
  }

  private void awake(long meant) {
    if (ended) {
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

  private void stored(long token) {
    if (!ended) {
      perform(master.stored(token, now()));
    }
  }

  private @Nullable TerminalLife life(@Nullable String station) {
    return station == null ? null : lives.get(station);
  }

  /** Whom to name for what nobody can be named for: the first of the line. */
  private TerminalLife anybody() {
    return lives.values().iterator().next();
  }

  private void keep(NoiseGate.Run run, Instant at) {
    if (gate.take(run.bytes().length(), at)) {
      keep(run.note(), run.bytes(), at);
    }
  }

  private void keep(String note, Bytes bytes, Instant at) {
    Records records = Records.of(anybody().terminal());
    store(records.refused(null, at, bytes, bytes.length(), note), repeat -> {});
  }

  private void store(JournalRecord record, Consumer<Boolean> stored) {
    waiting++;
    intake.store(
        record,
        receipt ->
            mailbox.post(
                () -> {
                  waiting--;
                  stored.accept(receipt.repeat());
                }));
  }

  /** What each action does. */
  private final class Does implements LineAction.Handler {

    @Override
    public void send(LineAction.Send action) {
      line.send(action.bytes());
    }

    @Override
    public void heard(LineAction.Heard action) {
      TerminalLife life = life(action.station());
      if (life != null) {
        life.heard(clock.instant());
        life.reachable();
      }
    }

    @Override
    public void silent(LineAction.Silent action) {
      TerminalLife life = life(action.station());
      if (life != null) {
        life.unreachable(clock.instant(), action.why());
      }
    }

    @Override
    public void whole(LineAction.Whole action) {
      TerminalLife life = life(action.station());
      if (life != null) {
        Instant at = clock.instant();
        life.reported(at);
        life.whole(at, action.nothingLost());
      }
    }

    @Override
    public void clockRead(LineAction.ClockRead action) {
      TerminalLife life = life(action.station());
      if (life != null) {
        life.clock(action.ahead());
      }
    }

    @Override
    public void backlog(LineAction.Backlog action) {
      TerminalLife life = life(action.station());
      if (life != null) {
        life.holds(action.records());
      }
    }

    @Override
    public void odd(LineAction.Odd action) {
      Instant at = clock.instant();
      TerminalLife known = life(action.station());
      TerminalLife life = known == null ? anybody() : known;
      life.refused(at, action.reason(), action.detail(), action.bytes(), action.bytes().length());
      noise
          .take(action.reason() + ": " + action.detail(), action.bytes(), at)
          .forEach(run -> keep(run, at));
    }

    @Override
    public void newKey(LineAction.NewKey action) {
      TerminalLife life = life(action.station());
      if (life != null) {
        keys.keep(life.terminal(), action.key(), () -> mailbox.post(() -> stored(action.token())));
      }
    }

    @Override
    public void warning(LineAction.Warning action) {
      TerminalLife life = life(action.station());
      if (life != null && life.warn(action.code(), action.detail())) {
        Records records = Records.of(life.terminal());
        String note = action.code() + ": " + action.detail();
        store(records.event(clock.instant(), Bytes.empty(), 0, note), repeat -> {});
      }
    }

    @Override
    public void said(LineAction.Said said) {
      TerminalLife life = life(said.station());
      if (life == null) {
        return;
      }
      Instant at = clock.instant();
      life.heard(at);
      List<JournalRecord> all =
          said.meaning()
              .fold(
                  punches -> records(life, punches, said.frame(), at),
                  status -> List.of(),
                  notForUs -> List.of(),
                  refused -> {
                    odd(
                        new LineAction.Odd(
                            said.station(), refused.reason(), refused.detail(), said.frame()));
                    return List.of();
                  });
      if (all.isEmpty()) {
        mailbox.post(() -> stored(said.token()));
      }
      AtomicInteger missing = new AtomicInteger(all.size());
      for (JournalRecord record : all) {
        store(
            record,
            repeat -> {
              if (record.kind() == JournalRecord.Kind.PUNCH) {
                life.punch(at, record.terminalTime(), repeat);
              }
              if (missing.decrementAndGet() == 0) {
                stored(said.token());
              }
            });
      }
    }

    private List<JournalRecord> records(
        TerminalLife life, Decoded.Punches punches, Bytes frame, Instant at) {
      Records records = Records.of(life.terminal());
      List<JournalRecord> all = new ArrayList<>();
      for (ReadPunch punch : punches.punches()) {
        all.add(records.punch(punch, at, frame, frame.length()));
      }
      for (ReadEvent event : punches.events()) {
        all.add(records.event(event, at, frame, frame.length()));
      }
      return all;
    }
  }
}
