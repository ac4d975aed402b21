package afterclass.gateway.protocol;

import afterclass.gateway.wire.Bytes;
import java.util.List;

/**
 * The gateway's side of the conversation on one line: a state machine without thread, clock or
 * link. Each method takes an event and returns the actions to take, in order. It never throws on
 * what a terminal sends. Not thread-safe.
 */
public interface LineController {

  /** Handles the opening of the line, first or again; a request under way before is void. */
  List<LineAction> opened(Tick now);

  /** Handles the loss of the line: nothing may be sent until {@link #opened}. */
  List<LineAction> closed(Tick now);

  /** Handles received bytes, in chunks of any size. */
  List<LineAction> received(Bytes chunk, Tick now);

  /** Returns the actions due; called when the time of {@link #nextDue} has come. */
  List<LineAction> due(Tick now);

  /**
   * Returns the latest time to call {@link #due}, on the scale of {@link Tick#nanos}; queried again
   * after every call of another method.
   */
  long nextDue();

  /**
   * Handles the storing of a {@link LineAction.Message}; only from then on may the terminal be
   * asked to delete the record.
   *
   * @param token the token of that action
   */
  List<LineAction> stored(long token, Tick now);
}
