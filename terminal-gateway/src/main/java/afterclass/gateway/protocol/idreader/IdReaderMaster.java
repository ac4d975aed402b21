package afterclass.gateway.protocol.idreader;

import afterclass.gateway.protocol.LineAction;
import afterclass.gateway.protocol.LineController;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.Tick;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.FrameEvent;
import afterclass.gateway.wire.ResyncFramer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The master of one line, which asks its readers in turn. An answer does not name its reader; it
 * belongs to the one asked last. When a card is on disk, its reader beeps briefly; after a broken
 * answer the reader beeps long, to ask for the card again.
 */
final class IdReaderMaster implements LineController {
  static final Duration ANSWER = Duration.ofMillis(400);

  /** The pause between an answer and the next question. */
  private static final Duration GAP = Duration.ofMillis(5);

  private static final int POLL = 0xD2;
  private static final int BEEP = 0xC3;
  private static final int SHORT_MILLIS = 100;
  private static final int LONG_MILLIS = 800;

  private final List<Reader> readers = new ArrayList<>();
  private final ResyncFramer framer = new ResyncFramer(new IdReaderShape());
  private final Map<Long, Reader> waiting = new HashMap<>();
  private final Deque<Bytes> beeps = new ArrayDeque<>();
  private long tokens;
  private boolean open;
  private @Nullable Reader asked;
  private @Nullable Reader last;
  private boolean broken;
  private long deadline;
  private long free;

  IdReaderMaster(List<Station> stations) {
    for (Station station : stations) {
      int number = Integer.parseInt(station.address());
      readers.add(new Reader(station.name(), number, stations.size()));
    }
  }

  @Override
  public List<LineAction> opened(Tick now) {
    clear();
    open = true;
    free = now.nanos();
    readers.forEach(reader -> reader.opened(now));
    return List.of();
  }

  @Override
  public List<LineAction> closed(Tick now) {
    clear();
    open = false;
    return List.of();
  }

  private void clear() {
    framer.reset();
    waiting.clear();
    beeps.clear();
    asked = null;
    broken = false;
  }

  @Override
  public List<LineAction> received(Bytes chunk, Tick now) {
    List<LineAction> out = new ArrayList<>();
    framer.feed(chunk).forEach(event -> take(event, now, out));
    return out;
  }

  @Override
  public List<LineAction> due(Tick now) {
    List<LineAction> out = new ArrayList<>();
    if (!open) {
      return out;
    }
    if (asked != null && now.nanos() >= deadline) {
      overdue(now, out);
    }
    if (asked == null && now.nanos() >= free) {
      askNext(now, out);
    }
    return out;
  }

  private void overdue(Tick now, List<LineAction> out) {
    framer.giveUp().forEach(event -> take(event, now, out));
    Reader silent = asked;
    if (silent == null) {
      return;
    }
    done(now);
    if (broken) {
      silent.spoilt(now, out);
      beeps.add(beep(silent, LONG_MILLIS));
    } else {
      silent.unanswered(now, out);
    }
  }

  private void askNext(Tick now, List<LineAction> out) {
    Bytes beep = beeps.poll();
    if (beep != null) {
      out.add(new LineAction.Send(beep));
      free = now.nanos() + GAP.toNanos();
      return;
    }
    readers.stream()
        .filter(reader -> reader.due() <= now.nanos())
        .min(Comparator.comparing((Reader reader) -> reader == last).thenComparingLong(Reader::due))
        .ifPresent(
            reader -> {
              asked = reader;
              last = reader;
              broken = false;
              deadline = now.nanos() + ANSWER.toNanos();
              out.add(new LineAction.Send(question(reader)));
            });
  }

  @Override
  public long nextDue() {
    if (!open) {
      return Long.MAX_VALUE;
    }
    if (asked != null) {
      return deadline;
    }
    if (!beeps.isEmpty()) {
      return free;
    }
    return Math.max(free, readers.stream().mapToLong(Reader::due).min().orElse(Long.MAX_VALUE));
  }

  @Override
  public List<LineAction> stored(long token, Tick now) {
    Reader reader = waiting.remove(token);
    if (reader != null && open) {
      beeps.add(beep(reader, SHORT_MILLIS));
    }
    return List.of();
  }

  private void take(FrameEvent event, Tick now, List<LineAction> out) {
    event.handle(
        frame -> answer(frame.bytes(), now, out),
        skipped -> odd("noise", "bytes that begin no answer", skipped.bytes(), out),
        bad -> odd("bad-frame", bad.reason(), bad.bytes(), out));
  }

  private void odd(String reason, String detail, Bytes bytes, List<LineAction> out) {
    Reader from = asked;
    out.add(new LineAction.Undecoded(from == null ? null : from.name(), reason, detail, bytes));
    broken = broken || reason.equals("bad-frame");
  }

  private void answer(Bytes frame, Tick now, List<LineAction> out) {
    Reader from = asked == null ? last : asked;
    boolean card = frame.length() == IdReaderShape.LENGTH;
    if (from == null || (!card && (asked == null || broken))) {
      return; // an unexpected zero byte has no meaning
    }
    done(now);
    if (!card) {
      from.empty(!waiting.containsValue(from), now, out);
      return;
    }
    long token = ++tokens;
    if (from.card(frame, token, now, out)) {
      waiting.put(token, from);
    }
  }

  private void done(Tick now) {
    asked = null;
    free = now.nanos() + GAP.toNanos();
  }

  private static Bytes question(Reader reader) {
    return Bytes.copyOf(
        new byte[] {
          (byte) 0xAA,
          (byte) 0xAA,
          (byte) reader.number(),
          (byte) (reader.number() >> 8),
          (byte) POLL
        });
  }

  private static Bytes beep(Reader reader, int millis) {
    int high = millis >> 8;
    int low = millis & 0xFF;
    return Bytes.copyOf(
        new byte[] {
          (byte) 0xAA,
          (byte) 0xAA,
          (byte) reader.number(),
          (byte) (reader.number() >> 8),
          (byte) BEEP,
          (byte) high,
          (byte) low,
          (byte) (high ^ low)
        });
  }
}
