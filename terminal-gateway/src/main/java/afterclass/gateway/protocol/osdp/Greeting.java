package afterclass.gateway.protocol.osdp;

/**
 * How a reader of which nothing is known is spoken to: ID or POLL, with CRC or sum, in turn until
 * one is answered; some want a POLL before they say who they are, some know no CRC.
 */
final class Greeting {
  private static final int KINDS = 4;
  private static final int MAX_ASKS = 3;

  private final Conversation conversation;
  private int tried;
  private int asked;
  private boolean polled;

  Greeting(Conversation conversation) {
    this.conversation = conversation;
  }

  /** The next first word. */
  Command first() {
    int kind = tried++ % KINDS;
    conversation.crc(kind < KINDS / 2);
    polled = kind % 2 == 1;
    return polled ? Command.poll() : Command.identify();
  }

  /** The next word to a reader that answered something else than who it is. */
  Command next() {
    polled = !polled;
    return polled ? Command.poll() : Command.identify();
  }

  /** It answered: the kind that it answered to is tried first from now on. */
  void answered() {
    tried = (tried + KINDS - 1) % KINDS;
  }

  /** It answered something else than what was asked; whether to ask again. */
  boolean again() {
    asked++;
    return asked <= MAX_ASKS;
  }

  /** Whether it has said nothing at all yet. */
  boolean unanswered() {
    return asked == 0;
  }

  /** On to the next question. */
  void done() {
    asked = 0;
  }

  /** The line is new. */
  void reset() {
    tried = 0;
    asked = 0;
    conversation.crc(true);
  }
}
