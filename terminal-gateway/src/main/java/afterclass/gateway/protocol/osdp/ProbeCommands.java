package afterclass.gateway.protocol.osdp;

/**
 * The first commands to an unknown reader: ID or POLL, with CRC or checksum, in turn until one is
 * answered. Some readers require a POLL before ID, some support no CRC.
 */
final class ProbeCommands {
  private static final int KINDS = 4;
  private static final int MAX_ASKS = 3;

  private final SequenceState sequence;
  private int tried;
  private int asked;
  private boolean polled;

  ProbeCommands(SequenceState sequence) {
    this.sequence = sequence;
  }

  /** Returns the next command for a reader that has not answered yet. */
  Command first() {
    int kind = tried++ % KINDS;
    sequence.crc(kind < KINDS / 2);
    polled = kind % 2 == 1;
    return polled ? Command.poll() : Command.identify();
  }

  /** Returns the next command for a reader that has answered without stating its identity. */
  Command next() {
    polled = !polled;
    return polled ? Command.poll() : Command.identify();
  }

  /**
   * Records that the reader answered; the form of command that was answered is tried first from now
   * on.
   */
  void answered() {
    tried = (tried + KINDS - 1) % KINDS;
  }

  /**
   * Counts an answer to another command than was sent; returns false after the last allowed
   * attempt.
   */
  boolean again() {
    asked++;
    return asked <= MAX_ASKS;
  }

  /** Tells whether the reader has not answered any command yet. */
  boolean unanswered() {
    return asked == 0;
  }

  /** Resets the count for the next question. */
  void done() {
    asked = 0;
  }

  /** Starts with the first command again when the line is opened. */
  void reset() {
    tried = 0;
    asked = 0;
    sequence.crc(true);
  }
}
