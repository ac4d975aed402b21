package afterclass.gateway.protocol;

import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.FrameEvent;
import afterclass.gateway.wire.FrameShape;
import afterclass.gateway.wire.ResyncFramer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A controller that asks the stations of a half-duplex line in turn, one question at a time: the
 * station that has been due longest is next, but another one before the same one again. Frames that
 * expect no answer go before questions.
 *
 * @param <S> the state of one station
 */
public abstract class RoundRobinController<S extends RoundRobinController.Polled>
    implements LineController {

  /** A station on the line. */
  public interface Polled {
    /** Begins anew on a line that was just opened. */
    void opened(Tick now);

    /**
     * Returns when the station is to be asked next, on the scale of {@link Tick#nanos}; once it was
     * asked, when it will be if it answers.
     */
    long due();
  }

  /** The pause between an answer and the next frame, in which the station releases the line. */
  private static final long GAP = Duration.ofMillis(5).toNanos();

  private final List<S> stations;
  private final ResyncFramer framer;
  private final Deque<Bytes> unanswered = new ArrayDeque<>();
  private boolean open;
  private @Nullable S asked;
  private @Nullable S last;
  private long deadline;
  private long turnAt;
  private long free;
  private long lastByte;

  /** Creates a controller of a line that is not open yet. */
  protected RoundRobinController(List<S> stations, FrameShape answers) {
    this.stations = List.copyOf(stations);
    framer = new ResyncFramer(answers);
  }

  /** Asks a station by {@link #send}. */
  protected abstract void ask(S station, Tick now, List<LineAction> out);

  /** Handles received bytes. */
  protected abstract void take(FrameEvent event, Tick now, List<LineAction> out);

  /** Handles that the answer of the station is overdue; {@link #done} ends the wait. */
  protected abstract void overdue(S station, Tick now, List<LineAction> out);

  /** Forgets what was under way, since the line was opened or closed. */
  protected abstract void forget();

  @Override
  public final List<LineAction> opened(Tick now) {
    clear(true);
    free = now.nanos();
    stations.forEach(station -> station.opened(now));
    return List.of();
  }

  @Override
  public final List<LineAction> closed(Tick now) {
    clear(false);
    return List.of();
  }

  private void clear(boolean up) {
    open = up;
    framer.reset();
    unanswered.clear();
    asked = null;
    forget();
  }

  @Override
  public final List<LineAction> received(Bytes chunk, Tick now) {
    List<LineAction> out = new ArrayList<>();
    lastByte = now.nanos();
    framer.feed(chunk).forEach(event -> take(event, now, out));
    return out;
  }

  @Override
  public final List<LineAction> due(Tick now) {
    List<LineAction> out = new ArrayList<>();
    if (!open) {
      return out;
    }
    if (now.nanos() >= turnAt) {
      turnAt = Long.MAX_VALUE;
    }
    S late = asked;
    if (late != null && now.nanos() >= deadline) {
      overdue(late, now, out);
    }
    if (asked == null && now.nanos() >= free) {
      next(now, out);
    }
    return out;
  }

  private void next(Tick now, List<LineAction> out) {
    Bytes frame = unanswered.poll();
    if (frame != null) {
      out.add(new LineAction.Send(frame));
      free = now.nanos() + GAP;
      return;
    }
    stations.stream()
        .filter(station -> station.due() <= now.nanos())
        .min(Comparator.comparing((S station) -> station == last).thenComparingLong(Polled::due))
        .ifPresent(station -> ask(station, now, out));
  }

  @Override
  public final long nextDue() {
    if (!open) {
      return Long.MAX_VALUE;
    }
    if (asked != null) {
      // The wake-up for the next question is set already, so that the answer need not set it.
      return Math.min(turnAt, deadline);
    }
    if (!unanswered.isEmpty()) {
      return free;
    }
    return Math.max(free, stations.stream().mapToLong(Polled::due).min().orElse(Long.MAX_VALUE));
  }

  /** Sends a question, whose answer is awaited for so long. */
  protected final void send(
      S station, Bytes question, Duration patience, Tick now, List<LineAction> out) {
    asked = station;
    last = station;
    turnAt = station.due() > now.nanos() ? station.due() : Long.MAX_VALUE;
    deadline = now.nanos() + patience.toNanos();
    out.add(new LineAction.Send(question));
  }

  /** Sends a frame that expects no answer, before the next question. */
  protected final void sendSoon(Bytes frame) {
    unanswered.add(frame);
  }

  /** Tells whether such a frame waits to be sent. */
  protected final boolean willSend(Bytes frame) {
    return unanswered.contains(frame);
  }

  /** Ends the wait for the answer. */
  protected final void done(Tick now) {
    asked = null;
    free = now.nanos() + GAP;
  }

  /** Handles the bytes of an incomplete frame as no frame. */
  protected final void giveUpFrame(Tick now, List<LineAction> out) {
    framer.giveUp().forEach(event -> take(event, now, out));
  }

  /** Returns the station whose answer is awaited, or {@code null} if none is. */
  protected final @Nullable S asked() {
    return asked;
  }

  /** Returns the station that was asked last, or {@code null} if none was. */
  protected final @Nullable S last() {
    return last;
  }

  /** Returns the stations on the line. */
  protected final List<S> stations() {
    return stations;
  }

  /** Tells whether an answer is coming in, of which the last byte came less than so long ago. */
  protected final boolean isComingIn(Duration pause, Tick now) {
    return framer.held() > 0 && now.nanos() - lastByte < pause.toNanos();
  }

  /** Waits for the rest of the answer until so long after its last byte, but not past a limit. */
  protected final void awaitRest(Duration pause, long limit) {
    deadline = Math.min(lastByte + pause.toNanos(), limit);
  }

  /** Waits for an answer no longer than so long from now. */
  protected final void shorten(Duration patience, Tick now) {
    deadline = Math.min(deadline, now.nanos() + patience.toNanos());
  }
}
