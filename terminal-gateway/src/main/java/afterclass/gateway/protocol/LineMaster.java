package afterclass.gateway.protocol;

import afterclass.gateway.wire.Bytes;
import java.util.List;

/**
 * The gateway's side of the conversation on one line: a value machine without thread, clock or
 * link. Whatever happens is told to it, and it answers with what is to be done, in order. It never
 * throws on what a terminal says. Not thread-safe.
 */
public interface LineMaster {

  /** The line is open, for the first time or again: what was under way before is void. */
  List<LineAction> opened(Tick now);

  /** The line is gone: nothing may be sent until {@link #opened}. */
  List<LineAction> closed(Tick now);

  /** Bytes came, in any grouping. */
  List<LineAction> received(Bytes chunk, Tick now);

  /** The time of {@link #nextDue} has come, or passed. */
  List<LineAction> due(Tick now);

  /**
   * When {@link #due} is to be called at the latest, on the scale of {@link Tick#nanos}; asked anew
   * after every call of any other method.
   */
  long nextDue();

  /**
   * Everything that a {@link LineAction.Said} told is on disk; only now may the terminal be told so
   * and let go of it.
   *
   * @param token the token of that action
   */
  List<LineAction> stored(long token, Tick now);
}
