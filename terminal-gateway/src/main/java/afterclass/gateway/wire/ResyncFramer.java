package afterclass.gateway.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds frames of one shape. What began as a frame and is none is handed on only up to where the
 * next may begin inside of it, and what is left is looked at again: a good frame behind or inside a
 * broken one is not lost.
 */
public final class ResyncFramer implements Framer {
  /** Noise is handed on in runs of at most this many bytes. */
  public static final int NOISE_RUN = 1024;

  private final FrameShape shape;
  private final Held held;
  private final Held noise = new Held(NOISE_RUN);

  /** A framer that has read nothing yet. */
  public ResyncFramer(FrameShape shape) {
    this.shape = shape;
    held = new Held(shape.longest());
  }

  @Override
  public List<FrameEvent> feed(Bytes chunk) {
    List<FrameEvent> events = new ArrayList<>();
    for (int i = 0; i < chunk.length(); i++) {
      held.add(chunk.at(i));
      settle(events);
    }
    return events;
  }

  @Override
  public void reset() {
    held.clear();
    noise.clear();
  }

  /**
   * No more bytes will come of what was begun, as in a pause or when an answer is overdue: it is
   * bad, and what stands inside it is found.
   */
  public List<FrameEvent> giveUp() {
    List<FrameEvent> events = new ArrayList<>();
    while (held.length() > 0) {
      drop("cut off after " + held.length() + " bytes", events);
      settle(events);
    }
    handOnNoise(events);
    return events;
  }

  /** Whether something is held of which more is expected. */
  public boolean waiting() {
    return held.length() > 0;
  }

  /** How many bytes are kept back at the moment. */
  public int held() {
    return held.length() + noise.length();
  }

  /** Says what can be said of the bytes held, again and again after one that was none. */
  private void settle(List<FrameEvent> events) {
    while (held.length() > 0) {
      Look look = shape.look(held);
      switch (look.answer()) {
        case WAIT -> {
          return;
        }
        case SKIP -> skip(events);
        case FRAME -> {
          handOnNoise(events);
          events.add(new FrameEvent.Frame(held.take(look.length())));
        }
        case BAD -> drop(look.reason(), events);
      }
    }
  }

  private void skip(List<FrameEvent> events) {
    noise.add(held.take(1).at(0));
    if (noise.length() == NOISE_RUN) {
      handOnNoise(events);
    }
  }

  private void drop(String reason, List<FrameEvent> events) {
    int next = Math.min(shape.firstAfter(held), held.length());
    while (next < held.length() && !shape.mayBegin(held, next)) {
      next++;
    }
    handOnNoise(events);
    events.add(new FrameEvent.Bad(held.take(next), reason));
  }

  private void handOnNoise(List<FrameEvent> events) {
    if (noise.length() > 0) {
      events.add(new FrameEvent.Skipped(noise.take(noise.length())));
    }
  }
}
