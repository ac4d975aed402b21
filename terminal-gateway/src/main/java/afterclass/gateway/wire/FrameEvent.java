package afterclass.gateway.wire;

import java.util.function.Consumer;
import java.util.function.Function;

/** What a framer found in the bytes fed so far; no event at all means: wait for more. */
public sealed interface FrameEvent {

  /** A whole frame whose shape and check are right. */
  record Frame(Bytes bytes) implements FrameEvent {}

  /** Noise between frames, passed over. */
  record Skipped(Bytes bytes) implements FrameEvent {}

  /** Something that began as a frame and is none. */
  record Bad(Bytes bytes, String reason) implements FrameEvent {}

  /** One answer for each kind of event. */
  default <T> T fold(
      Function<? super Frame, T> frame,
      Function<? super Skipped, T> skipped,
      Function<? super Bad, T> bad) {
    if (this instanceof Frame f) {
      return frame.apply(f);
    }
    if (this instanceof Skipped s) {
      return skipped.apply(s);
    }
    return bad.apply((Bad) this);
  }

  /** Hands the event to the consumer of its kind. */
  default void handle(
      Consumer<? super Frame> frame, Consumer<? super Skipped> skipped, Consumer<? super Bad> bad) {
    if (this instanceof Frame f) {
      frame.accept(f);
    } else if (this instanceof Skipped s) {
      skipped.accept(s);
    } else {
      bad.accept((Bad) this);
    }
  }
}
