package afterclass.gateway.protocol.osdp;

import afterclass.gateway.wire.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Sequence numbers and the secure channel of one reader.
 *
 * <p>A number is used up by a valid reply and by nothing else. Until then the same bytes are said
 * again: the reader takes a card off its list when it answers, and to a number that it knows it
 * gives the same answer again; a new number would lose the card.
 */
final class Conversation {
  private record Pending(Command command, int sqn, boolean crc, Bytes frame, boolean secured) {}

  /** So often a reader refuses a number that is not the one that was said. */
  private static final int INSISTS = 3;

  private final int address;
  private int strange;
  private boolean crc = true;
  private int sqn;
  private @Nullable SecureChannel channel;
  private @Nullable Pending pending;
  private @Nullable Pending held;

  Conversation(int address) {
    this.address = address;
  }

  /** Forgets everything: the next command begins anew. */
  void reset() {
    sqn = 0;
    channel = null;
    pending = null;
    held = null;
  }

  /** The next command has number 0, which every reader takes and which ends a channel. */
  void fromZero() {
    sqn = 0;
    channel = null;
    pending = null;
  }

  /** From here on what is said is secured. */
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

  /** Says something new; only when nothing is pending. */
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

  /** The command whose reply is waited for. */
  @Nullable Command pending() {
    Pending now = pending;
    return now == null ? null : now.command();
  }

  /** The number that its reply must carry; -1 if none is waited for. */
  int number() {
    Pending now = pending;
    return now == null ? -1 : now.sqn();
  }

  /** Says the pending command again, bit for bit. */
  @Nullable Bytes repeat() {
    Pending now = pending;
    return now == null ? null : now.frame();
  }

  /** Tries a new beginning in between, and keeps what is pending in case that it is answered. */
  Bytes greet(Command command) {
    held = pending;
    Bytes frame = new Packet(address, false, 0, crc, null, command.id(), command.data()).encode();
    pending = new Pending(command, 0, crc, frame, false);
    return frame;
  }

  /** Whether a new beginning is tried while something else is kept. */
  boolean greeting() {
    return held != null;
  }

  /** The new beginning was not answered: back to what was pending before. */
  void greetedInVain() {
    Pending before = held;
    if (before != null) {
      pending = before;
      crc = before.crc();
      held = null;
    }
  }

  /** The new beginning was answered: what was pending before is void. */
  void greeted() {
    held = null;
    channel = null;
    sqn = 1;
  }

  /** What a frame of this reader's is. */
  Answer accept(Packet packet) {
    Pending now = pending;
    if (now == null) {
      return new Answer.Ignored();
    }
    boolean clear = packet.block() == null;
    if (clear && packet.id() == Reply.BUSY) {
      return new Answer.Again(false);
    }
    if (clear && packet.id() == Reply.NAK) {
      return refusal(now, packet, packet.data(), false);
    }
    if (packet.sqn() != now.sqn()) {
      return clear && packet.sqn() == 0 ? fromTheBeginning() : new Answer.Ignored();
    }
    return now.secured() ? secured(now, packet) : plain(now, packet);
  }

  /** Likely a late answer to a first word; a reader that insists has lost its memory. */
  private Answer fromTheBeginning() {
    strange++;
    return strange < INSISTS ? new Answer.Ignored() : new Answer.Forgotten();
  }

  private Answer secured(Pending now, Packet packet) {
    SecureChannel open = channel;
    Bytes data = open == null ? null : open.unwrap(packet);
    if (data == null) {
      return new Answer.Doubtful(
          packet.block() == null
              ? "reply %02x is in clear, expected the secure channel".formatted(packet.id())
              : "the code of authentication of reply %02x is wrong".formatted(packet.id()));
    }
    return packet.id() == Reply.NAK
        ? refusal(now, packet, data, true)
        : right(new Answer.Right(packet, data));
  }

  private Answer plain(Pending now, Packet packet) {
    boolean handshake = now.command().block() != null;
    if (packet.block() != null && !handshake) {
      return new Answer.Doubtful(
          "reply %02x is secured, expected it in clear".formatted(packet.id()));
    }
    return right(new Answer.Right(packet, packet.data()));
  }

  private Answer right(Answer.Right answer) {
    advance();
    return answer;
  }

  private Answer refusal(Pending now, Packet packet, Bytes data, boolean proven) {
    int code = data.length() == 0 ? 0 : data.at(0);
    if (packet.sqn() != 0 && packet.sqn() != now.sqn()) {
      // Likely a late answer to what was said twice; a reader that insists means it.
      strange++;
      if (code != Reply.NAK_SEQUENCE || strange < INSISTS) {
        return new Answer.Ignored();
      }
    }
    if (code == Reply.NAK_CHECK) {
      return new Answer.Again(true);
    }
    if (code != Reply.NAK_SEQUENCE) {
      advance();
    }
    return new Answer.Refusal(code, proven);
  }

  private void advance() {
    strange = 0;
    sqn = sqn % 3 + 1;
    pending = null;
  }
}
