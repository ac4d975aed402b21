package afterclass.simulator.terminal.osdp;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** The deviations of a reader from ideal behaviour. */
final class ReaderQuirks {
  boolean wantsPollFirst;
  boolean dropsAfterBadFrame;
  boolean dropNext;
  boolean badHeard;
  boolean sumsOnly;
  boolean countsFromZero;
  int busy;
  private final Map<Integer, Deque<Integer>> refusals = new HashMap<>();

  void refuse(int command, int reason, int times) {
    Deque<Integer> reasons = refusals.computeIfAbsent(command, code -> new ArrayDeque<>());
    for (int i = 0; i < times; i++) {
      reasons.add(reason);
    }
  }

  /** Returns the reason for refusing a command, or 0 to accept it. */
  int refusal(int command) {
    Integer reason = refusals.getOrDefault(command, new ArrayDeque<>()).poll();
    return reason == null ? 0 : reason;
  }
}
