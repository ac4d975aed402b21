package afterclass.simulator.terminal.osdp;

import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.LineAction;
import afterclass.gateway.protocol.LineController;
import afterclass.gateway.protocol.LineProperties;
import afterclass.gateway.protocol.OnboardingWindow;
import afterclass.gateway.protocol.Secret;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.Tick;
import afterclass.gateway.protocol.osdp.Osdp;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** A panel and readers on a line in memory, with simulated time and seeded faults. */
final class LineWorld {
  static final Instant DAY = Instant.parse("2026-11-23T00:00:00Z");
  private static final long BYTE = TimeUnit.SECONDS.toNanos(10) / 9600;

  /** A command that was sent. */
  record Sent(long nanos, String hex, OsdpFrame frame) {

    int code() {
      return frame.code();
    }

    long millisTo(Sent later) {
      return TimeUnit.NANOSECONDS.toMillis(later.nanos() - nanos);
    }
  }

  private record Happening(long at, long order, Runnable what) {}

  final List<String> told = new ArrayList<>();

  /** When each present reader last reported that it has no more readings. */
  final Map<String, Long> wholeAt = new HashMap<>();

  final List<String> news = new ArrayList<>();
  final List<String> odd = new ArrayList<>();

  /** The bytes of each message that could not be decoded. */
  final List<String> oddBytes = new ArrayList<>();

  final List<String> keys = new ArrayList<>();
  final Map<Integer, Long> lineTime = new TreeMap<>();

  /** All commands, in order. */
  final List<Sent> sent = new ArrayList<>();

  /** Codes of commands and replies of which the next is lost. */
  final Set<Integer> lost = new HashSet<>();

  /** Codes of commands and replies of which the next is spoilt. */
  final Set<Integer> spoilt = new HashSet<>();

  /** Numbers of readers whose wire is cut. */
  final Set<Integer> cut = new HashSet<>();

  /** The change that an attacker on the line makes to a reply. */
  UnaryOperator<byte[]> forged = reply -> reply;

  /** Delay of answers in milliseconds, by the reader's number. */
  final Map<Integer, Long> thinks = new HashMap<>();

  private final Random random;
  private final LineController master;
  private final ReaderBus bus;
  private final PriorityQueue<Happening> ahead =
      new PriorityQueue<>(
          (one, other) ->
              one.at() != other.at()
                  ? Long.compare(one.at(), other.at())
                  : Long.compare(one.order(), other.order()));
  private long order;
  private long nanos = 1;
  private Duration slept = Duration.ZERO;
  private int asked = -1;
  private long askedAt;

  /** Time until which later bytes must wait, since a line never changes their order. */
  private long lastHeard;

  private long lastThere;
  long storeMillis = 10;
  int faultPercent;

  LineWorld(
      long seed, List<Station> stations, List<VirtualReader> readers, OnboardingWindow window) {
    random = new Random(seed);
    bus = new ReaderBus(readers);
    master = new Osdp().newMaster(stations, this::bytes, new LineProperties(9600, window));
    perform(master.opened(now()));
  }

  static Station station(String name, int address, String key) {
    Secret secret = key.isEmpty() ? null : new Secret(Bytes.ofHex(key));
    return new Station(name, Integer.toString(address), ZoneOffset.UTC, secret);
  }

  /** Returns the commands to a reader, without a number of first commands on the line. */
  List<Sent> sentTo(int address, int from) {
    return sent.subList(from, sent.size()).stream()
        .filter(each -> each.frame().address() == address)
        .toList();
  }

  private Bytes bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return Bytes.copyOf(bytes);
  }

  long nanos() {
    return nanos;
  }

  private Tick now() {
    return new Tick(nanos, DAY.plusNanos(nanos).plus(slept));
  }

  /** Stops the process for a time, as SIGSTOP does, but not the readers. */
  void stand(Duration time) {
    nanos += time.toNanos();
  }

  /** Lets the machine sleep: its monotonic clock stops, the time of day does not. */
  void sleep(Duration time) {
    slept = slept.plus(time);
  }

  /** Returns the report on a card that was presented to a reader while it was not polled. */
  static String undated(String card) {
    return "card " + card + " was held to it while nobody asked";
  }

  /** Lets time pass. */
  void run(long millis) {
    long end = nanos + TimeUnit.MILLISECONDS.toNanos(millis);
    long idle = 0;
    while (true) {
      long due = master.nextDue();
      long next = ahead.isEmpty() ? due : Math.min(due, ahead.peek().at());
      if (next > end) {
        nanos = end;
        return;
      }
      idle = next > nanos ? 0 : idle + 1;
      if (idle > 10_000) {
        throw new AssertionError("busy without end at " + nanos);
      }
      nanos = Math.max(nanos, next);
      if (!ahead.isEmpty() && ahead.peek().at() <= nanos) {
        ahead.remove().what().run();
      } else {
        perform(master.due(now()));
      }
    }
  }

  /** Runs a task after a delay. */
  void after(long millis, Runnable what) {
    at(nanos + TimeUnit.MILLISECONDS.toNanos(millis), what);
  }

  private void at(long when, Runnable what) {
    ahead.add(new Happening(when, order++, what));
  }

  private void perform(List<LineAction> actions) {
    for (LineAction action : actions) {
      if (action instanceof LineAction.Send send) {
        send(send.bytes().toArray());
      } else if (action instanceof LineAction.Message said) {
        said(said);
      } else if (action instanceof LineAction.NewKey key) {
        keys.add(key.key().bytes().hex());
        later(key.token());
      } else if (action instanceof LineAction.Absent silent) {
        wholeAt.remove(silent.station());
        news.add("silent " + silent.station() + ": " + silent.why());
      } else if (action instanceof LineAction.Complete whole) {
        // Recorded the first time; later reports only extend the time.
        if (wholeAt.put(whole.station(), nanos) == null) {
          news.add("whole " + whole.station() + " " + whole.nothingLost());
        }
      } else if (action instanceof LineAction.Warning warning) {
        news.add("warning " + warning.station() + " " + warning.code());
      } else if (action instanceof LineAction.Undecoded bad) {
        odd.add(bad.reason() + ": " + bad.detail());
        oddBytes.add(bad.bytes().hex());
      }
    }
  }

  private void said(LineAction.Message said) {
    if (said.meaning() instanceof Decoded.Punches punches) {
      punches.punches().forEach(punch -> told.add(said.station() + " " + punch.credential()));
      punches.events().forEach(event -> told.add(said.station() + " " + event.detail()));
    }
    later(said.token());
  }

  private void later(long token) {
    if (storeMillis >= 0) {
      after(storeMillis, () -> perform(master.stored(token, now())));
    }
  }

  private void send(byte[] frame) {
    settle();
    sent.add(new Sent(nanos, HexFormat.of().formatHex(frame), read(frame)));
    asked = frame[2];
    askedAt = nanos;
    for (byte[] part : faulty(frame)) {
      long heard = Math.max(nanos, lastHeard) + BYTE * part.length + delay();
      lastHeard = heard;
      at(heard, () -> hear(part, heard));
    }
  }

  private static OsdpFrame read(byte[] marked) {
    return OsdpFrame.read(Arrays.copyOfRange(marked, 1, marked.length)).orElseThrow();
  }

  private void hear(byte[] part, long heard) {
    bus.pause();
    for (byte[] reply : bus.hear(part, heard)) {
      for (byte[] back : faulty(forged.apply(reply))) {
        long thinking = TimeUnit.MILLISECONDS.toNanos(thinks.getOrDefault(back[2] & 0x7f, 3L));
        long ready = Math.max(heard + thinking, lastThere);
        long there = ready + BYTE * back.length + delay();
        lastThere = there;
        at(there, () -> arrive(back));
      }
    }
  }

  private void arrive(byte[] back) {
    settle();
    int cut = back.length < 2 ? 0 : random.nextInt(back.length);
    perform(master.received(Bytes.copyOfRange(back, 0, cut), now()));
    perform(master.received(Bytes.copyOfRange(back, cut, back.length), now()));
  }

  /** Records how long the finished request occupied the line. */
  private void settle() {
    if (asked >= 0) {
      lineTime.merge(asked, nanos - askedAt, Long::sum);
    }
    asked = -1;
  }

  private long delay() {
    boolean late = random.nextInt(100) < faultPercent / 4;
    return late ? TimeUnit.MILLISECONDS.toNanos(random.nextInt(300)) : 0;
  }

  /** Returns the bytes that arrive for sent bytes, usually the same. */
  private List<byte[]> faulty(byte[] bytes) {
    int code = read(bytes).code();
    if (cut.contains(bytes[2] & 0x7f) || lost.remove(code)) {
      return List.of();
    }
    if (spoilt.remove(code)) {
      byte[] wrong = bytes.clone();
      wrong[wrong.length - 1] ^= 1;
      return List.of(wrong);
    }
    if (random.nextInt(100) >= faultPercent) {
      return List.of(bytes);
    }
    int kind = random.nextInt(4);
    if (kind == 0) {
      return List.of();
    }
    byte[] wrong = bytes.clone();
    wrong[random.nextInt(wrong.length)] ^= (byte) (1 << random.nextInt(8));
    byte[] more = new byte[bytes.length + 3];
    random.nextBytes(more);
    System.arraycopy(bytes, 0, more, 3, bytes.length);
    return kind == 1 ? List.of(wrong) : kind == 2 ? List.of(bytes, bytes) : List.of(more);
  }
}
