package afterclass.gateway.protocol;

import java.time.Instant;
import java.util.List;

/**
 * The gateway's side of the conversation with one terminal that calls: a state machine without
 * thread, clock or link. It never throws on what a terminal sends. Not thread-safe.
 */
public interface Conversation {

  /**
   * Starts the conversation, since the service now accepts calls.
   *
   * @param since what the terminal recorded from this instant on may not be in the journal
   */
  void opened(Instant since, Tick now);

  /** Handles a call of the terminal. */
  CallTurn called(Call call, Tick now);

  /** Returns the actions that are due; called about once a second. */
  List<CallAction> due(Tick now);

  /**
   * Handles the answer to a {@link CallAction.Count}.
   *
   * @param punches number of such punches in the journal
   */
  List<CallAction> counted(CallAction.Count asked, long punches, Tick now);
}
