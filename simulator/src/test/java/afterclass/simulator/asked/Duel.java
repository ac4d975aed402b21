package afterclass.simulator.asked;

import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.LineAction;
import afterclass.gateway.protocol.LineController;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.protocol.Tick;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A master and the terminals on its line, with a journal, in time that the test controls. */
final class Duel implements InstantSource {
  private record Event(long at, long number, Runnable what) {}

  private static final Instant BEGIN = Instant.parse("2026-11-23T00:00:00Z");

  /** Maximum number of events at one instant; more show a busy loop. */
  private static final int MOST_AT_ONCE = 1_000;

  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::number));
  private final Random random;
  private final UnaryOperator<byte[]> wire;
  private final List<LineController> masters = new ArrayList<>();
  private final Deeds deeds = new Deeds();
  private long nanos = 1;
  private Duration leapt = Duration.ZERO;
  private long numbers;
  private int life;
  Duration storing = Duration.ofMillis(2);

  /** How often each record was passed to the journal, by its identity. */
  final Map<String, Integer> journal = new LinkedHashMap<>();

  final Set<String> credentials = new HashSet<>();
  final List<String> told = new ArrayList<>();
  final List<Bytes> sent = new ArrayList<>();
  final Map<String, Duration> ahead = new LinkedHashMap<>();

  /** The largest backlog that each terminal reported. */
  final Map<String, Long> backlogs = new LinkedHashMap<>();

  int wholes;

  Duel(Random random, UnaryOperator<byte[]> wire) {
    this.random = random;
    this.wire = wire;
  }

  @Override
  public Instant instant() {
    return BEGIN.plusNanos(nanos).plus(leapt);
  }

  /** Sets the wall clock forward, but not the monotonic clock. */
  void leap(Duration by) {
    leapt = leapt.plus(by);
  }

  private Tick now() {
    return new Tick(nanos, instant());
  }

  /** Replaces the master on the line by a new one without the earlier one's state. */
  void begin(LineController master) {
    life++;
    masters.clear();
    masters.add(master);
    perform(master.opened(now()));
  }

  /** Breaks the line and reopens it. */
  void reopen() {
    perform(masters.get(0).closed(now()));
    life++;
    perform(masters.get(0).opened(now()));
  }

  void after(Duration wait, Runnable what) {
    events.add(new Event(nanos + wait.toNanos(), numbers++, what));
  }

  /** Delivers bytes of a terminal, in chunks of any size. */
  void say(byte[] bytes) {
    int from = 0;
    long delay = 0;
    int line = life;
    while (from < bytes.length) {
      int to = Math.min(bytes.length, from + 1 + random.nextInt(bytes.length));
      byte[] chunk = Arrays.copyOfRange(bytes, from, to);
      delay += 1_000_000L + random.nextInt(1_000_000);
      after(
          Duration.ofNanos(delay),
          () -> {
            if (line == life) {
              perform(masters.get(0).received(Bytes.copyOf(chunk), now()));
            }
          });
      from = to;
    }
  }

  /** Lets time pass. */
  void run(Duration time) {
    long end = nanos + time.toNanos();
    int atOnce = 0;
    while (true) {
      LineController master = masters.get(0);
      long due = master.nextDue();
      Event first = events.peek();
      long next = Math.min(due, first == null ? Long.MAX_VALUE : first.at());
      if (next > end) {
        nanos = end;
        return;
      }
      atOnce = next > nanos ? 0 : atOnce + 1;
      assertTrue(atOnce < MOST_AT_ONCE, "a busy loop at " + instant());
      nanos = Math.max(nanos, next);
      if (first != null && first.at() <= nanos) {
        events.remove().what().run();
      } else {
        perform(master.due(now()));
      }
    }
  }

  private void perform(List<LineAction> actions) {
    actions.forEach(action -> action.handle(deeds));
  }

  private final class Deeds implements LineAction.Handler {
    @Override
    public void send(LineAction.Send action) {
      sent.add(action.bytes());
      byte[] answer = wire.apply(action.bytes().toArray());
      if (answer.length > 0) {
        say(answer);
      }
    }

    @Override
    public void present(LineAction.Present action) {}

    @Override
    public void absent(LineAction.Absent action) {
      told.add("silent " + action.station() + ": " + action.why());
    }

    @Override
    public void message(LineAction.Message action) {
      LineController master = masters.get(0);
      Decoded.Punches punches = (Decoded.Punches) action.meaning();
      punches.events().forEach(event -> told.add(event.code() + ": " + event.detail()));
      after(
          storing,
          () -> {
            // A killed process stores no further records; a broken line has no such effect.
            if (masters.get(0) != master) {
              return;
            }
            for (ReadPunch punch : punches.punches()) {
              String same =
                  action.station()
                      + "|"
                      + punch.credential()
                      + "|"
                      + punch.at()
                      + "|"
                      + punch.recordNo();
              journal.merge(same, 1, Integer::sum);
              credentials.add(action.station() + "|" + punch.credential());
            }
            perform(master.stored(action.token(), now()));
          });
    }

    @Override
    public void complete(LineAction.Complete action) {
      wholes++;
    }

    @Override
    public void clockRead(LineAction.ClockRead action) {
      ahead.put(action.station(), action.ahead());
    }

    @Override
    public void backlog(LineAction.Backlog action) {
      backlogs.merge(action.station(), action.records(), Math::max);
    }

    @Override
    public void undecoded(LineAction.Undecoded action) {
      told.add("odd " + action.station() + ": " + action.reason());
    }

    @Override
    public void newKey(LineAction.NewKey action) {
      told.add("key " + action.station());
    }

    @Override
    public void warning(LineAction.Warning action) {
      told.add(action.code() + " " + action.station() + ": " + action.detail());
    }
  }
}
