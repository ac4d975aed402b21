package afterclass.gateway.protocol.zkpush;

import afterclass.gateway.protocol.Tick;

/** The source of command numbers for one terminal, each used once. Not thread-safe. */
final class ZkNumbers {
  private long last;

  /** Moves on to the current second, so that results of an earlier run's commands never match. */
  void begin(Tick now) {
    last = Math.max(last, now.wall().getEpochSecond());
  }

  /** Returns the next command number, higher than all before it. */
  long next() {
    return ++last;
  }
}
