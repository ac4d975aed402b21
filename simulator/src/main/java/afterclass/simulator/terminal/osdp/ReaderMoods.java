package afterclass.simulator.terminal.osdp;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How a reader differs from one that does everything it is told. */
final class ReaderMoods {
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

  /** Why it refuses this command, or 0 if it does not. */
  int refusal(int command) {
    Integer reason = refusals.getOrDefault(command, new ArrayDeque<>()).poll();
    return reason == null ? 0 : reason;
  }
}
