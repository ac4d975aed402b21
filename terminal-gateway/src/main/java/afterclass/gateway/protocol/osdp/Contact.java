package afterclass.gateway.protocol.osdp;

/** The first words with a reader: who it is, then what it can do. */
final class Contact {
  private final Greeting greeting;
  private Capabilities can = Capabilities.UNKNOWN;
  private boolean named;

  Contact(Conversation conversation) {
    greeting = new Greeting(conversation);
  }

  /** The line is new. */
  void reset() {
    greeting.reset();
    begin();
  }

  /** From the first word. */
  void begin() {
    greeting.done();
    named = false;
  }

  /** What it can do, as far as it is known. */
  Capabilities can() {
    return can;
  }

  /** It proved not to know a command. */
  void without(int command) {
    can = can.without(command);
  }

  /** Whether it has said nothing at all yet. */
  boolean unanswered() {
    return !named && greeting.unanswered();
  }

  /** The next first word. */
  Command first() {
    return greeting.first();
  }

  /** What to ask a reader that has said something. */
  Command command() {
    return named ? Command.capabilities() : greeting.next();
  }

  /**
   * It answered.
   *
   * @return whether there is nothing more to ask
   */
  boolean replied(Answer.Right reply) {
    if (named) {
      can = reply.id() == Reply.PDCAP ? Capabilities.read(reply.data()) : can;
      return reply.id() == Reply.PDCAP || !greeting.again();
    }
    heard();
    name(reply.id() == Reply.PDID);
    return false;
  }

  /**
   * It will not say.
   *
   * @return whether there is nothing more to ask
   */
  boolean refused() {
    if (named) {
      return true;
    }
    heard();
    name(false);
    return false;
  }

  private void heard() {
    if (greeting.unanswered()) {
      greeting.answered();
    }
  }

  private void name(boolean said) {
    if (said || !greeting.again()) {
      greeting.done();
      named = true;
    }
  }
}
