package afterclass.gateway.protocol.zkpush;

import afterclass.gateway.protocol.Tick;

/** The numbers of the commands to one terminal, each once. Not thread-safe. */
final class ZkNumbers {
  private long last;

  /** Results of commands of an earlier run of the service must not be taken for ours. */
  void begin(Tick now) {
    last = Math.max(last, now.wall().getEpochSecond());
  }

  /** The next number. */
  long next() {
    return ++last;
  }
}
