package afterclass.gateway.protocol.zkpush;

import afterclass.gateway.protocol.CallAction;
import afterclass.gateway.protocol.Tick;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The search for records that a terminal has and has not uploaded. Not thread-safe. */
interface ZkCatchUp {

  /** Records that records made since a time may be missing. */
  void doubt(Instant since, Tick now);

  /** Returns the actions that are due; called regularly. */
  List<CallAction> due(Tick now);

  /** Returns the command to offer now, in the form {@code C:id:text}; empty if none is due. */
  Optional<String> offer(Tick now);

  /** Tells whether a result answers the command that was offered last. */
  boolean asked(ZkResult result);

  /** Handles the result of a command; ignores that of a command that was not offered. */
  List<CallAction> result(ZkResult result, Tick now);

  /** Handles the number of punches that the journal has in the requested span. */
  List<CallAction> counted(CallAction.Count asked, long punches, Tick now);
}
