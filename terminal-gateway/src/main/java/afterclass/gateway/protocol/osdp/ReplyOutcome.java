package afterclass.gateway.protocol.osdp;

import afterclass.gateway.wire.Bytes;

/** The kind of a received frame: a valid reply, a refusal, or one that does not count. */
sealed interface ReplyOutcome {

  /** A frame without meaning: a late repeat of a reply that was processed already. */
  record Ignored() implements ReplyOutcome {}

  /**
   * A request to send the same command again; the sequence number stays.
   *
   * @param spoilt whether the reader did not understand the command; else it is busy
   */
  record Again(boolean spoilt) implements ReplyOutcome {}

  /**
   * A refusal (NAK); the sequence number advances, except after a wrong sequence number.
   *
   * @param code reason for the refusal
   * @param proven whether it was authenticated in the secure channel
   */
  record Refusal(int code, boolean proven) implements ReplyOutcome {}

  /** A reply with number 0 in mid-conversation: the reader has lost its state. */
  record Forgotten() implements ReplyOutcome {}

  /** A frame with a valid check that fails authentication; the sequence number stays. */
  record Doubtful(String why) implements ReplyOutcome {}

  /**
   * A valid reply.
   *
   * @param packet as received
   * @param data its data in clear
   */
  record Right(Packet packet, Bytes data) implements ReplyOutcome {

    int id() {
      return packet.id();
    }

    /** Returns the frame to keep, in the form it would have without a secure channel. */
    Bytes frame() {
      return packet.inClear(data).encode();
    }
  }
}
