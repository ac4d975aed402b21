package afterclass.gateway.protocol;

import java.time.Instant;
import java.util.List;

/**
 * The gateway's side of what is said with one terminal that calls: a value machine without thread,
 * clock or link. It never throws on what a terminal says. Not thread-safe.
 */
public interface Conversation {

  /**
   * The service begins to listen.
   *
   * @param since what the terminal recorded from here on may not be in the journal
   */
  void opened(Instant since, Tick now);

  /** The terminal called. */
  CallTurn called(Call call, Tick now);

  /** Once a second or so: what is due. */
  List<CallAction> due(Tick now);

  /**
   * The answer to a {@link CallAction.Count}.
   *
   * @param punches how many are in the journal
   */
  List<CallAction> counted(CallAction.Count asked, long punches, Tick now);
}
