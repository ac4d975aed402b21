package afterclass.gateway.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * A framer for one frame shape that loses no good frame behind or inside a broken one: it discards
 * a broken frame only up to where the next frame may begin inside it, and examines the rest again.
 */
public final class ResyncFramer implements Framer {
  /** Longest run of noise reported as one event, in bytes. */
  public static final int NOISE_RUN = 1024;

  private final FrameShape shape;
  private final FrameBuffer held;
  private final FrameBuffer noise = new FrameBuffer(NOISE_RUN);

  /** Creates a framer for frames of the shape. */
  public ResyncFramer(FrameShape shape) {
    this.shape = shape;
    held = new FrameBuffer(shape.longest());
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
   * Reports the incomplete frame as bad and examines the bytes inside it, after a pause or when a
   * reply is overdue.
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

  /** Returns whether the buffer contains an incomplete frame. */
  public boolean waiting() {
    return held.length() > 0;
  }

  /** Returns the number of bytes of an incomplete frame in the buffer. */
  public int held() {
    return held.length() + noise.length();
  }

  /** Examines the buffered bytes until they are used up or more are needed. */
  private void settle(List<FrameEvent> events) {
    while (held.length() > 0) {
      ScanResult look = shape.look(held);
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
