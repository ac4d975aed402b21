package afterclass.gateway.protocol.osdp;

/** The first exchange with a reader: its identity, then its capabilities. */
final class IdentificationExchange {
  private final ProbeCommands probes;
  private Capabilities can = Capabilities.UNKNOWN;
  private boolean named;

  IdentificationExchange(SequenceState sequence) {
    probes = new ProbeCommands(sequence);
  }

  /** Starts with identification again when the line is opened. */
  void reset() {
    probes.reset();
    begin();
  }

  /** Begins again with identification. */
  void begin() {
    probes.done();
    named = false;
  }

  /** Returns the reader's capabilities, as far as they are known. */
  Capabilities can() {
    return can;
  }

  /** Removes from the reader's capabilities the one that needs a command it has refused. */
  void without(int command) {
    can = can.without(command);
  }

  /** Tells whether the reader has not answered any command yet. */
  boolean unanswered() {
    return !named && probes.unanswered();
  }

  /** Returns the next command for a reader that has not answered yet. */
  Command first() {
    return probes.first();
  }

  /** Returns the next command for a reader that has answered. */
  Command command() {
    return named ? Command.capabilities() : probes.next();
  }

  /**
   * Handles a valid reply, to the request for identity or capabilities.
   *
   * @return whether identity and capabilities are known, or no further question is to be sent
   */
  boolean replied(ReplyOutcome.Right reply) {
    if (named) {
      can = reply.id() == Reply.PDCAP ? Capabilities.read(reply.data()) : can;
      return reply.id() == Reply.PDCAP || !probes.again();
    }
    heard();
    name(reply.id() == Reply.PDID);
    return false;
  }

  /**
   * Handles a reply by which the reader refuses the command (NAK).
   *
   * @return whether identity and capabilities are known, or no further question is to be sent
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
    if (probes.unanswered()) {
      probes.answered();
    }
  }

  private void name(boolean said) {
    if (said || !probes.again()) {
      probes.done();
      named = true;
    }
  }
}
