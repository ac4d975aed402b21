package afterclass.gateway.protocol.osdp;

import afterclass.gateway.wire.Bytes;

/** What a frame is to the conversation with the reader that it names. */
sealed interface Answer {

  /** Of no meaning here: a late repeat of what was answered already. */
  record Ignored() implements Answer {}

  /**
   * The same is to be said again; nothing has moved.
   *
   * @param spoilt whether it was not understood; else the reader is busy
   */
  record Again(boolean spoilt) implements Answer {}

  /**
   * It will not; the conversation has gone on, except for a wrong sequence number.
   *
   * @param code its reason
   * @param proven whether it was said in the secure channel
   */
  record Refusal(int code, boolean proven) implements Answer {}

  /** It counts from 0 although it did not begin so: it has forgotten the conversation. */
  record Forgotten() implements Answer {}

  /** Right in its check and wrong in what proves that it is the reader's; nothing has moved. */
  record Doubtful(String why) implements Answer {}

  /**
   * A reply.
   *
   * @param packet as it came
   * @param data in clear
   */
  record Right(Packet packet, Bytes data) implements Answer {

    int id() {
      return packet.id();
    }

    /** The frame as it is kept: as it would be without a secure channel. */
    Bytes frame() {
      return packet.inClear(data).encode();
    }
  }
}
