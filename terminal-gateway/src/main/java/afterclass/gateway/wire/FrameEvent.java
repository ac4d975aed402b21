package afterclass.gateway.wire;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A result of framing: a frame, noise or a bad frame. No event means that more bytes are needed.
 */
public sealed interface FrameEvent {

  /** A complete frame with correct shape and checksum. */
  record Frame(Bytes bytes) implements FrameEvent {}

  /** Noise skipped between frames. */
  record Skipped(Bytes bytes) implements FrameEvent {}

  /** Bytes that began as a frame but are not a valid one. */
  record Bad(Bytes bytes, String reason) implements FrameEvent {}

  /** Applies the function for the kind of this event. */
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

  /** Passes the event to the consumer for its kind. */
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
