package afterclass.gateway.protocol.anviz;

import afterclass.gateway.protocol.LineAction;
import afterclass.gateway.protocol.LineController;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.ThrottledNotice;
import afterclass.gateway.protocol.Tick;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.FrameEvent;
import afterclass.gateway.wire.ResyncFramer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The master of a line with attendance terminals: it sends one request at a time, to each terminal
 * in turn. An answer is recognised by its device id and command; any other frame received in
 * between is handled separately.
 */
final class AnvizMaster implements LineController {
  /** The pause between an answer and the next request, in which the terminal releases the line. */
  private static final Duration GAP = Duration.ofMillis(5);

  /** The silence on the line after which an invalid answer is discarded. */
  private static final Duration QUIET = Duration.ofMillis(300);

  /** Time added to the timeout of an answer whose first bytes have arrived. */
  private static final Duration SLOWLY = Duration.ofSeconds(3);

  private static final String NOT_KEPT = "; its data is not kept, it may hold a password";

  private record Asked(AnvizStation station, AnvizRequest request, Bytes frame, long hard) {}

  private final List<AnvizStation> stations;
  private final ResyncFramer framer = new ResyncFramer(new AnvizShape());
  private final AtomicLong tokens = new AtomicLong();
  private final Deque<AnvizStation> heartbeats = new ArrayDeque<>();
  private boolean open;
  private @Nullable Asked asked;
  private @Nullable AnvizStation last;
  private final ThrottledNotice unknown = new ThrottledNotice();
  private Bytes lastSent = Bytes.empty();

  /** Whether the last request holds a password, which an adapter may echo, even garbled. */
  private boolean loggingIn;

  private long deadline;
  private long free;
  private long lastByte;

  AnvizMaster(List<Station> stations) {
    this.stations =
        stations.stream()
            .map(
                station ->
                    new AnvizStation(
                        station,
                        AnvizAddress.of(station.address())
                            .orElseThrow(
                                () ->
                                    new IllegalArgumentException(
                                        "address of %s: found %s, expected %s"
                                            .formatted(
                                                station.name(),
                                                station.address(),
                                                AnvizAddress.EXPECTED))),
                        tokens::incrementAndGet))
            .toList();
  }

  @Override
  public List<LineAction> opened(Tick now) {
    clear();
    open = true;
    free = now.nanos();
    stations.forEach(station -> station.opened(now));
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
    heartbeats.clear();
    asked = null;
  }

  @Override
  public List<LineAction> received(Bytes chunk, Tick now) {
    List<LineAction> out = new ArrayList<>();
    lastByte = now.nanos();
    framer.feed(chunk).forEach(event -> take(event, now, out));
    return out;
  }

  @Override
  public List<LineAction> due(Tick now) {
    List<LineAction> out = new ArrayList<>();
    if (!open) {
      return out;
    }
    if (asked != null && now.nanos() - deadline >= 0) {
      overdue(now, out);
    }
    if (asked == null && now.nanos() - free >= 0) {
      askNext(now, out);
    }
    return out;
  }

  @Override
  public long nextDue() {
    if (!open) {
      return Long.MAX_VALUE;
    }
    if (asked != null) {
      return deadline;
    }
    if (!heartbeats.isEmpty()) {
      return free;
    }
    long first = stations.stream().mapToLong(AnvizStation::due).min().orElse(Long.MAX_VALUE);
    return first == Long.MAX_VALUE ? first : Math.max(first, free);
  }

  @Override
  public List<LineAction> stored(long token, Tick now) {
    stations.forEach(station -> station.stored(token, now));
    return List.of();
  }

  private void askNext(Tick now, List<LineAction> out) {
    AnvizStation calling = heartbeats.poll();
    if (calling != null) {
      Bytes frame = AnvizRequest.heartbeatAnswer().frame(calling.device());
      out.add(new LineAction.Send(frame));
      free = now.nanos() + GAP.toNanos();
      return;
    }
    Optional<AnvizStation> next =
        stations.stream()
            .filter(station -> station.due() <= now.nanos())
            .min(
                Comparator.comparing((AnvizStation station) -> station == last)
                    .thenComparingLong(AnvizStation::due));
    next.ifPresent(station -> ask(station, now, out));
  }

  private void ask(AnvizStation station, Tick now, List<LineAction> out) {
    framer.giveUp().forEach(event -> take(event, now, out));
    AnvizRequest request = station.request(now);
    Bytes frame = request.frame(station.device());
    loggingIn = request.secret();
    lastSent = frame;
    deadline = now.nanos() + station.patience().toNanos();
    asked = new Asked(station, request, frame, deadline + SLOWLY.toNanos());
    last = station;
    out.add(new LineAction.Send(frame));
  }

  private void overdue(Tick now, List<LineAction> out) {
    Asked waiting = asked;
    if (waiting == null) {
      return;
    }
    boolean coming = framer.held() > 0 && now.nanos() - lastByte < QUIET.toNanos();
    if (coming && now.nanos() < waiting.hard()) {
      deadline = Math.min(lastByte + QUIET.toNanos(), waiting.hard());
      return;
    }
    framer.giveUp().forEach(event -> take(event, now, out));
    if (waiting.equals(asked)) {
      done(now);
      String why = "does not answer %02x".formatted(waiting.request().command());
      waiting.station().unanswered(why, now, out);
    }
  }

  private void done(Tick now) {
    asked = null;
    free = now.nanos() + GAP.toNanos();
  }

  private void take(FrameEvent event, Tick now, List<LineAction> out) {
    event.handle(
        frame -> frame(frame.bytes(), now, out),
        skipped -> odd("noise", "bytes that begin no frame", skipped.bytes(), now, out),
        bad -> odd("bad-frame", bad.reason(), bad.bytes(), now, out));
  }

  private void odd(String reason, String detail, Bytes bytes, Tick now, List<LineAction> out) {
    Asked waiting = asked;
    String station = waiting == null ? null : waiting.station().name();
    boolean secret = loggingIn || AnvizFrame.maybeSecret(bytes);
    out.add(
        secret
            ? new LineAction.Odd(station, reason, detail + NOT_KEPT, Bytes.empty())
            : new LineAction.Odd(station, reason, detail, bytes));
    if (waiting != null) {
      deadline = Math.min(deadline, now.nanos() + QUIET.toNanos());
    }
  }

  private void frame(Bytes bytes, Tick now, List<LineAction> out) {
    Asked waiting = asked;
    if (bytes.equals(lastSent)) {
      return; // an adapter that echoes
    }
    AnvizFrame frame = AnvizFrame.of(bytes);
    AnvizStation from = from(frame.device());
    if (from == null) {
      String detail = "device %d is not registered on this line".formatted(frame.device());
      out.add(new LineAction.Odd(null, "unknown-device", detail, bytes));
    } else if (frame.command() == AnvizRequest.LIVE_RECORD) {
      from.live(frame, now, out);
    } else if (frame.command() == AnvizRequest.HEARTBEAT) {
      from.awake(now);
      if (!heartbeats.contains(from)) {
        heartbeats.add(from);
      }
    } else if (waiting != null && waiting.station() == from && frame.answers(waiting.request())) {
      done(now);
      from.answered(frame, now, out);
    } else if (!AnvizRequest.isAnswer(frame.command())) {
      unknown(from, frame, now, out);
    } // every other frame is an answer that came too late
  }

  /** Reports an unknown frame without its data, which may be biometric or a password. */
  private void unknown(AnvizStation from, AnvizFrame frame, Tick now, List<LineAction> out) {
    if (unknown.tells(now)) {
      String detail =
          "command %02x with %d bytes, expected an answer or a record; %d of them so far"
              .formatted(frame.command(), frame.data().length(), unknown.count());
      out.add(
          new LineAction.Odd(from.name(), "unknown-frame", detail + NOT_KEPT, frame.withoutData()));
    }
  }

  private @Nullable AnvizStation from(long device) {
    for (AnvizStation station : stations) {
      if (station.device() == device || station.device() == 0) {
        return station;
      }
    }
    return null;
  }
}
