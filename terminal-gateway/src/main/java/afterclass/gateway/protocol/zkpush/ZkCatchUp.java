package afterclass.gateway.protocol.zkpush;

import afterclass.gateway.protocol.CallAction;
import afterclass.gateway.protocol.Tick;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds and fetches what a terminal holds and has not handed over. Not thread-safe. */
interface ZkCatchUp {

  /** Since then records may be missing. */
  void doubt(Instant since, Tick now);

  /** Now and then: what follows from the time that passed. */
  List<CallAction> due(Tick now);

  /** The command to offer now, if any, as {@code C:id:text}. */
  Optional<String> offer(Tick now);

  /** Whether a result is that of the command that was offered last. */
  boolean asked(ZkResult result);

  /** What became of a command; nothing if it was none that was offered. */
  List<CallAction> result(ZkResult result, Tick now);

  /** The journal has so many punches of the span that was asked for. */
  List<CallAction> counted(CallAction.Count asked, long punches, Tick now);
}
