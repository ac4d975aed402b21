package afterclass.gateway.protocol.idreader;

import afterclass.gateway.protocol.LineAction;
import afterclass.gateway.protocol.RoundRobinController;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.Tick;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.FrameEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The master of one line, which asks its readers in turn. An answer does not name its reader; it
 * belongs to the one asked last. When a card is on disk, its reader beeps briefly; after a broken
 * answer the reader beeps long, to ask for the card again.
 */
final class IdReaderMaster extends RoundRobinController<Reader> {
  static final Duration ANSWER = Duration.ofMillis(400);

  private static final int POLL = 0xD2;
  private static final int BEEP = 0xC3;
  private static final int SHORT_MILLIS = 100;
  private static final int LONG_MILLIS = 800;

  private final Map<Long, Reader> waiting = new HashMap<>();
  private long tokens;
  private boolean broken;

  IdReaderMaster(List<Station> stations) {
    super(
        stations.stream()
            .map(
                station ->
                    new Reader(
                        station.name(), Integer.parseInt(station.address()), stations.size()))
            .toList(),
        new IdReaderShape());
  }

  @Override
  protected void forget() {
    waiting.clear();
    broken = false;
  }

  @Override
  protected void overdue(Reader silent, Tick now, List<LineAction> out) {
    giveUpFrame(now, out);
    if (asked() == null) {
      return;
    }
    done(now);
    if (broken) {
      silent.spoilt(now, out);
      sendSoon(beep(silent, LONG_MILLIS));
    } else {
      silent.unanswered(now, out);
    }
  }

  @Override
  protected void ask(Reader reader, Tick now, List<LineAction> out) {
    broken = false;
    reader.asked(now);
    send(reader, question(reader), ANSWER, now, out);
  }

  @Override
  public List<LineAction> stored(long token, Tick now) {
    Reader reader = waiting.remove(token);
    if (reader != null) {
      sendSoon(beep(reader, SHORT_MILLIS));
    }
    return List.of();
  }

  @Override
  protected void take(FrameEvent event, Tick now, List<LineAction> out) {
    event.handle(
        frame -> answer(frame.bytes(), now, out),
        skipped -> odd("noise", "bytes that begin no answer", skipped.bytes(), out),
        bad -> odd("bad-frame", bad.reason(), bad.bytes(), out));
  }

  private void odd(String reason, String detail, Bytes bytes, List<LineAction> out) {
    Reader from = asked();
    out.add(new LineAction.Undecoded(from == null ? null : from.name(), reason, detail, bytes));
    broken = broken || reason.equals("bad-frame");
  }

  private void answer(Bytes frame, Tick now, List<LineAction> out) {
    Reader awaited = asked();
    Reader from = awaited == null ? last() : awaited;
    boolean card = frame.length() == IdReaderShape.LENGTH;
    if (from == null || (!card && (awaited == null || broken))) {
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
