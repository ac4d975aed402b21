package afterclass.gateway.protocol.anviz;

import afterclass.gateway.protocol.LineAction;
import afterclass.gateway.protocol.RoundRobinController;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.ThrottledNotice;
import afterclass.gateway.protocol.Tick;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.FrameEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The master of a line with attendance terminals: it sends one request at a time, to each terminal
 * in turn. An answer is recognised by its device id and command; any other frame received in
 * between is handled separately.
 */
final class AnvizMaster extends RoundRobinController<AnvizStation> {
  /** The silence on the line after which an invalid answer is discarded. */
  private static final Duration QUIET = Duration.ofMillis(300);

  /** Time added to the timeout of an answer whose first bytes have arrived. */
  private static final Duration SLOWLY = Duration.ofSeconds(3);

  private static final String NOT_KEPT = "; its data is not kept, it may hold a password";

  private final ThrottledNotice unknown = new ThrottledNotice();
  private Bytes lastSent = Bytes.empty();
  private @Nullable AnvizRequest request;

  /** Whether the last request holds a password, which an adapter may echo, even garbled. */
  private boolean loggingIn;

  /** The time by which the whole answer must have arrived. */
  private long limit;

  AnvizMaster(List<Station> stations) {
    this(stations, new AtomicLong());
  }

  private AnvizMaster(List<Station> stations, AtomicLong tokens) {
    super(
        stations.stream().map(each -> station(each, tokens::incrementAndGet)).toList(),
        new AnvizShape());
  }

  private static AnvizStation station(Station station, LongSupplier tokens) {
    AnvizAddress address =
        AnvizAddress.of(station.address())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "address of %s: found %s, expected %s"
                            .formatted(station.name(), station.address(), AnvizAddress.EXPECTED)));
    return new AnvizStation(station, address, tokens);
  }

  @Override
  protected void forget() {
    request = null;
  }

  @Override
  public List<LineAction> stored(long token, Tick now) {
    stations().forEach(station -> station.stored(token, now));
    return List.of();
  }

  @Override
  protected void ask(AnvizStation station, Tick now, List<LineAction> out) {
    giveUpFrame(now, out);
    AnvizRequest next = station.request(now);
    Bytes frame = next.frame(station.device());
    request = next;
    loggingIn = next.secret();
    lastSent = frame;
    limit = now.nanos() + station.patience().plus(SLOWLY).toNanos();
    send(station, frame, station.patience(), now, out);
  }

  @Override
  protected void overdue(AnvizStation silent, Tick now, List<LineAction> out) {
    if (isComingIn(QUIET, now) && now.nanos() < limit) {
      awaitRest(QUIET, limit);
      return;
    }
    giveUpFrame(now, out);
    AnvizRequest unanswered = request;
    if (asked() != null && unanswered != null) {
      done(now);
      silent.unanswered("does not answer %02x".formatted(unanswered.command()), now, out);
    }
  }

  @Override
  protected void take(FrameEvent event, Tick now, List<LineAction> out) {
    event.handle(
        frame -> frame(frame.bytes(), now, out),
        skipped -> odd("noise", "bytes that begin no frame", skipped.bytes(), now, out),
        bad -> odd("bad-frame", bad.reason(), bad.bytes(), now, out));
  }

  private void odd(String reason, String detail, Bytes bytes, Tick now, List<LineAction> out) {
    AnvizStation waiting = asked();
    String station = waiting == null ? null : waiting.name();
    boolean secret = loggingIn || AnvizFrame.maybeSecret(bytes);
    out.add(
        secret
            ? new LineAction.Undecoded(station, reason, detail + NOT_KEPT, Bytes.empty())
            : new LineAction.Undecoded(station, reason, detail, bytes));
    if (waiting != null) {
      shorten(QUIET, now);
    }
  }

  private void frame(Bytes bytes, Tick now, List<LineAction> out) {
    if (bytes.equals(lastSent)) {
      return; // an adapter that echoes
    }
    AnvizFrame frame = AnvizFrame.of(bytes);
    AnvizStation from = from(frame.device());
    if (from == null) {
      String detail = "device %d is not registered on this line".formatted(frame.device());
      out.add(new LineAction.Undecoded(null, "unknown-device", detail, bytes));
    } else if (frame.command() == AnvizRequest.LIVE_RECORD) {
      from.live(frame, now, out);
    } else if (frame.command() == AnvizRequest.HEARTBEAT) {
      heartbeat(from, now);
    } else if (asked() == from && request != null && frame.answers(request)) {
      done(now);
      from.answered(frame, now, out);
    } else if (!AnvizRequest.isAnswer(frame.command())) {
      unknown(from, frame, now, out);
    } // every other frame is an answer that came too late
  }

  private void heartbeat(AnvizStation from, Tick now) {
    from.awake(now);
    Bytes answer = AnvizRequest.heartbeatAnswer().frame(from.device());
    if (!willSend(answer)) {
      sendSoon(answer);
    }
  }

  /** Reports an unknown frame without its data, which may be biometric or a password. */
  private void unknown(AnvizStation from, AnvizFrame frame, Tick now, List<LineAction> out) {
    if (unknown.tells(now)) {
      String detail =
          "command %02x with %d bytes, expected an answer or a record; %d of them so far"
              .formatted(frame.command(), frame.data().length(), unknown.count());
      out.add(
          new LineAction.Undecoded(
              from.name(), "unknown-frame", detail + NOT_KEPT, frame.withoutData()));
    }
  }

  private @Nullable AnvizStation from(long device) {
    for (AnvizStation station : stations()) {
      if (station.device() == device || station.device() == 0) {
        return station;
      }
    }
    return null;
  }
}
