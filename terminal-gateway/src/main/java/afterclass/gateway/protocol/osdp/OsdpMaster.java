package afterclass.gateway.protocol.osdp;

import afterclass.gateway.protocol.LineAction;
import afterclass.gateway.protocol.LineController;
import afterclass.gateway.protocol.LineProperties;
import afterclass.gateway.protocol.RandomBytes;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.Tick;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.FrameEvent;
import afterclass.gateway.wire.ResyncFramer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The master of an OSDP line, with one question at a time. A reader with something to show is next,
 * then the one that has waited longest; readers that do not answer are asked only when no person
 * waits at another one, and so rarely that they leave the line to the others.
 */
final class OsdpMaster implements LineController {
  /** The time between two polls of readers that do not answer, over all absent readers together. */
  static final Duration PROBE_EVERY = Duration.ofSeconds(6);

  private static final long PAUSE = Duration.ofMillis(2).toNanos();
  private static final long GAP = Duration.ofMillis(50).toNanos();
  private static final long LATE = Duration.ofMillis(500).toNanos();
  private static final int DEFAULT_BAUD = 9600;
  private static final int BITS_A_BYTE = 10;
  private static final int SHORT_REPLY = 9;
  private static final int LONG_REPLY = 256;

  private final List<Reader> readers = new ArrayList<>();
  private final ResyncFramer framer = new ResyncFramer(new OsdpShape());
  private final long byteNanos;
  private List<LineAction> out = new ArrayList<>();
  private long lastToken;

  private boolean open;
  private @Nullable Reader asked;
  private Bytes lastSent = Bytes.empty();
  private long deadline;
  private long latest;
  private long turnAt;
  private long quietUntil;
  private long lastByte;
  private long nextProbe;
  private @Nullable Reader probed;
  private long probedAt;

  OsdpMaster(
      List<Station> stations, RandomBytes random, LineProperties line, FeedbackSignals signals) {
    int baud = line.baud() == 0 ? DEFAULT_BAUD : line.baud();
    byteNanos = Duration.ofSeconds(BITS_A_BYTE).toNanos() / baud;
    Set<Integer> addresses = new HashSet<>();
    for (Station station : stations) {
      Reader reader =
          new Reader(
              station,
              random,
              line,
              signals,
              new PollContinuity(stations.size()),
              () -> ++lastToken,
              action -> out.add(action));
      if (!addresses.add(reader.address())) {
        throw new IllegalArgumentException("two readers have number " + reader.address());
      }
      readers.add(reader);
    }
  }

  @Override
  public List<LineAction> opened(Tick now) {
    begin(now, true);
    turn(now);
    return taken();
  }

  @Override
  public List<LineAction> closed(Tick now) {
    begin(now, false);
    return taken();
  }

  private void begin(Tick now, boolean up) {
    open = up;
    asked = null;
    probed = null;
    framer.reset();
    quietUntil = now.nanos();
    nextProbe = now.nanos();
    readers.forEach(reader -> reader.reset(now));
  }

  @Override
  public List<LineAction> received(Bytes chunk, Tick now) {
    if (open) {
      lastByte = now.nanos();
      framer.feed(chunk).forEach(event -> take(event, now));
      turn(now);
    }
    return taken();
  }

  @Override
  public List<LineAction> due(Tick now) {
    if (open) {
      if (now.nanos() >= turnAt) {
        turnAt = Long.MAX_VALUE;
      }
      if (framer.waiting() && now.nanos() - lastByte >= GAP) {
        framer.giveUp().forEach(event -> take(event, now));
      }
      Reader late = asked;
      if (late != null && now.nanos() >= patience()) {
        framer.giveUp().forEach(event -> take(event, now));
        if (asked != null) {
          done(late, now);
          late.unanswered(now);
        }
      }
      turn(now);
    }
    return taken();
  }

  @Override
  public List<LineAction> stored(long token, Tick now) {
    readers.forEach(reader -> reader.stored(token, now));
    turn(now);
    return taken();
  }

  @Override
  public long nextDue() {
    if (!open) {
      return Long.MAX_VALUE;
    }
    long gap = framer.waiting() ? lastByte + GAP : Long.MAX_VALUE;
    if (asked != null) {
      // The wake-up for the next poll is set already, so that the answer need not set it.
      return Math.min(gap, Math.min(turnAt, patience()));
    }
    boolean pressing = pressing();
    long next = gap;
    for (Reader reader : readers) {
      long wants = reader.gone() ? Math.max(reader.wants(), nextProbe) : reader.wants();
      if (!reader.gone() || !pressing) {
        next = Math.min(next, Math.max(wants, quietUntil));
      }
      next = Math.min(next, reader.readings().lateAt());
    }
    return next;
  }

  /** Returns until when the answer is awaited; later while bytes of the answer arrive. */
  private long patience() {
    return framer.waiting() ? Math.min(latest, Math.max(deadline, lastByte + GAP)) : deadline;
  }

  private void turn(Tick now) {
    if (!open) {
      return;
    }
    readers.forEach(reader -> reader.expire(now));
    if (asked == null && now.nanos() >= quietUntil) {
      choose(now).ifPresent(reader -> ask(reader, now));
    }
  }

  /**
   * Chooses the next reader to poll, also absent ones in turn, which a busy line would otherwise
   * never find; empty if none is due.
   */
  private Optional<Reader> choose(Tick now) {
    if (now.nanos() >= nextProbe && !pressing()) {
      Optional<Reader> gone =
          waiting(now).filter(Reader::gone).min(Comparator.comparing(Reader::wants));
      if (gone.isPresent()) {
        return gone;
      }
    }
    return waiting(now)
        .filter(reader -> !reader.gone())
        .min(Comparator.comparing((Reader each) -> !each.urgent(now)).thenComparing(Reader::wants));
  }

  private Stream<Reader> waiting(Tick now) {
    return readers.stream().filter(reader -> reader.wants() <= now.nanos());
  }

  /** Tells whether an answering reader has a signal to show to a waiting person. */
  private boolean pressing() {
    return readers.stream().anyMatch(each -> !each.gone() && each.readings().pressing());
  }

  private void ask(Reader reader, Tick now) {
    lastSent = reader.next(now);
    asked = reader;
    turnAt = reader.turnAt();
    deadline = now.nanos() + reader.replyWithin() + byteNanos * (lastSent.length() + SHORT_REPLY);
    latest = deadline + byteNanos * LONG_REPLY;
    if (reader.gone()) {
      nextProbe = deadline + PROBE_EVERY.toNanos();
      probed = reader;
      probedAt = now.nanos();
    }
    out.add(new LineAction.Send(lastSent));
  }

  private void done(Reader reader, Tick now) {
    asked = null;
    quietUntil = now.nanos() + PAUSE;
    if (reader.gone()) {
      nextProbe = now.nanos() + PROBE_EVERY.toNanos();
    }
  }

  private void take(FrameEvent event, Tick now) {
    event.handle(
        frame -> frame(frame.bytes(), now),
        skipped -> noise(skipped.bytes()),
        bad -> bad(bad, now));
  }

  /** Reports bytes between frames, except 00 and FF, which an idle RS-485 line produces. */
  private void noise(Bytes bytes) {
    for (int i = 0; i < bytes.length(); i++) {
      if (bytes.at(i) != 0 && bytes.at(i) != Packet.MARK) {
        odd("noise", "bytes that begin no frame", bytes);
        return;
      }
    }
  }

  /** Reports a damaged frame, and shortens the wait for its answer. */
  private void bad(FrameEvent.Bad bad, Tick now) {
    deadline = Math.min(deadline, now.nanos() + GAP);
    tooLate(now);
    odd("bad-frame", bad.reason(), bad.bytes());
  }

  private void odd(String reason, String detail, Bytes bytes) {
    Reader reader = asked;
    if (reader == null) {
      out.add(new LineAction.Undecoded(null, reason, detail, bytes));
    } else {
      reader.reports().odd(reason, detail, bytes);
    }
  }

  private void frame(Bytes frame, Tick now) {
    Packet packet = Packet.of(frame);
    if (!packet.reply()) {
      if (!frame.equals(lastSent)) { // Some adapters echo what is sent.
        odd("osdp-command", "a command that is not ours: another panel on the line", frame);
      }
      return;
    }
    if (readers.stream().noneMatch(reader -> reader.address() == packet.address())) {
      odd("osdp-stranger", "reader %d is not registered".formatted(packet.address()), frame);
      return;
    }
    Reader reader = asked;
    if (reader == null || reader.address() != packet.address()) {
      reader(packet.address()).unasked(packet, frame, now);
      // The reader will be asked the same again.
      if (probed != null && probed.address() == packet.address()) {
        tooLate(now);
      }
      return;
    }
    if (reader.answered(packet, frame, now)) {
      done(reader, now);
    }
  }

  /** Records that a reader that counts as absent may have answered just after its timeout. */
  private void tooLate(Tick now) {
    Reader reader = probed;
    if (reader != null && reader != asked && now.nanos() - probedAt < LATE) {
      reader.speaksLate();
    }
  }

  private List<LineAction> taken() {
    List<LineAction> all = out;
    out = new ArrayList<>();
    return all;
  }

  /** Returns the reader with a number. */
  Reader reader(int address) {
    return readers.stream().filter(each -> each.address() == address).findFirst().orElseThrow();
  }
}
