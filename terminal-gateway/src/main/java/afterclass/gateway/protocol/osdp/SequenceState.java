package afterclass.gateway.protocol.osdp;

import afterclass.gateway.wire.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * The sequence numbers and the secure channel of one reader.
 *
 * <p>Only a valid reply uses up a number. Until then the same bytes are sent again: the reader
 * takes a card off its list when it answers, and repeats its answer to a number that it knows; a
 * new number would lose the card.
 */
final class SequenceState {
  private record Pending(Command command, int sqn, boolean crc, Bytes frame, boolean secured) {}

  /** The number of replies with a wrong sequence number after which that number is accepted. */
  private static final int INSISTS = 3;

  private final int address;
  private int strange;
  private boolean crc = true;
  private int sqn;
  private @Nullable SecureChannel channel;
  private @Nullable Pending pending;
  private @Nullable Pending held;

  SequenceState(int address) {
    this.address = address;
  }

  /** Forgets everything: the next command begins a new conversation. */
  void reset() {
    sqn = 0;
    channel = null;
    pending = null;
    held = null;
  }

  /**
   * Sets the next command's sequence number to 0, which every reader accepts and which ends a
   * secure channel.
   */
  void fromZero() {
    sqn = 0;
    channel = null;
    pending = null;
  }

  /** Secures all later commands with a channel. */
  void secure(SecureChannel agreed) {
    channel = agreed;
  }

  boolean secured() {
    return channel != null;
  }

  boolean crc() {
    return crc;
  }

  void crc(boolean with) {
    crc = with;
  }

  /** Encodes a new command and makes it pending; may be called only while no command is pending. */
  Bytes say(Command command) {
    SecureChannel now = channel;
    Bytes frame =
        now != null && command.block() == null
            ? now.wrap(address, sqn, crc, command)
            : new Packet(address, false, sqn, crc, command.block(), command.id(), command.data())
                .encode();
    pending = new Pending(command, sqn, crc, frame, now != null);
    return frame;
  }

  /** Returns the command whose reply is awaited, or {@code null} if there is none. */
  @Nullable Command pending() {
    Pending now = pending;
    return now == null ? null : now.command();
  }

  /** Returns the number that the awaited reply must carry; -1 if none is awaited. */
  int number() {
    Pending now = pending;
    return now == null ? -1 : now.sqn();
  }

  /** Returns the frame of the pending command again, bit for bit. */
  @Nullable Bytes repeat() {
    Pending now = pending;
    return now == null ? null : now.frame();
  }

  /**
   * Encodes a command that identifies the reader again, and keeps the pending one in case this
   * fails.
   */
  Bytes identify(Command command) {
    held = pending;
    Bytes frame = new Packet(address, false, 0, crc, null, command.id(), command.data()).encode();
    pending = new Pending(command, 0, crc, frame, false);
    return frame;
  }

  /** Tells whether the reader is being identified again while another command is kept for later. */
  boolean identifying() {
    return held != null;
  }

  /** Makes the kept command pending again, since the reader did not answer the identification. */
  void notIdentified() {
    Pending before = held;
    if (before != null) {
      pending = before;
      crc = before.crc();
      held = null;
    }
  }

  /**
   * Drops the kept command and the secure channel, since the reader answered the identification.
   */
  void identified() {
    held = null;
    channel = null;
    sqn = 1;
  }

  /** Classifies a frame from this reader; a valid reply or refusal uses up the number. */
  ReplyOutcome accept(Packet packet) {
    Pending now = pending;
    if (now == null) {
      return new ReplyOutcome.Ignored();
    }
    boolean clear = packet.block() == null;
    if (clear && packet.id() == Reply.BUSY) {
      return new ReplyOutcome.Again(false);
    }
    if (clear && packet.id() == Reply.NAK) {
      return refusal(now, packet, packet.data(), false);
    }
    if (packet.sqn() != now.sqn()) {
      return clear && packet.sqn() == 0 ? fromTheBeginning() : new ReplyOutcome.Ignored();
    }
    return now.secured() ? secured(now, packet) : plain(now, packet);
  }

  /** Judges a reply with number 0: likely late, but a reader that repeats it has lost its state. */
  private ReplyOutcome fromTheBeginning() {
    strange++;
    return strange < INSISTS ? new ReplyOutcome.Ignored() : new ReplyOutcome.Forgotten();
  }

  private ReplyOutcome secured(Pending now, Packet packet) {
    SecureChannel open = channel;
    Bytes data = open == null ? null : open.unwrap(packet);
    if (data == null) {
      return new ReplyOutcome.Doubtful(
          packet.block() == null
              ? "reply %02x is in clear, expected the secure channel".formatted(packet.id())
              : "the code of authentication of reply %02x is wrong".formatted(packet.id()));
    }
    return packet.id() == Reply.NAK
        ? refusal(now, packet, data, true)
        : right(new ReplyOutcome.Right(packet, data));
  }

  private ReplyOutcome plain(Pending now, Packet packet) {
    boolean handshake = now.command().block() != null;
    if (packet.block() != null && !handshake) {
      return new ReplyOutcome.Doubtful(
          "reply %02x is secured, expected it in clear".formatted(packet.id()));
    }
    return right(new ReplyOutcome.Right(packet, packet.data()));
  }

  private ReplyOutcome right(ReplyOutcome.Right answer) {
    advance();
    return answer;
  }

  private ReplyOutcome refusal(Pending now, Packet packet, Bytes data, boolean proven) {
    int code = data.length() == 0 ? 0 : data.at(0);
    if (packet.sqn() != 0 && packet.sqn() != now.sqn()) {
      // Likely a late answer to a repeated command; it counts only if the reader repeats it.
      strange++;
      if (code != Reply.NAK_SEQUENCE || strange < INSISTS) {
        return new ReplyOutcome.Ignored();
      }
    }
    if (code == Reply.NAK_CHECK) {
      return new ReplyOutcome.Again(true);
    }
    if (code != Reply.NAK_SEQUENCE) {
      advance();
    }
    return new ReplyOutcome.Refusal(code, proven);
  }

  private void advance() {
    strange = 0;
    sqn = sqn % 3 + 1;
    pending = null;
  }
}
