package afterclass.gateway.protocol.osdp;

import afterclass.gateway.protocol.Tick;
import afterclass.gateway.wire.Bytes;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A reader's way into its secure channel, and to a key of its own if it has none yet. */
final class Entry {

  /** Where a reader is on that way. */
  private enum Step {
    /** CHLNG is said. */
    CHALLENGE,
    /** SCRYPT is said. */
    PROOF,
    /** A new key is being written down: nothing is said till it is. */
    KEY_ON_ITS_WAY,
    /** KEYSET is said. */
    KEYSET
  }

  /** What follows from a step. */
  enum Progress {
    /** The next step. */
    ON,
    /** It has its key now: from the beginning with that. */
    ANEW,
    /** The channel stands. */
    THROUGH,
    /** There is no key left to try. */
    NO_WAY,
    /** It may not or will not take its new key. */
    KEY_REFUSED
  }

  private final KeyRing keys;
  private final Standing standing;
  private final Conversation conversation;
  private final LongSupplier tokens;
  private @Nullable Handshake handshake;
  private Step step = Step.CHALLENGE;
  private long keyToken = -1;

  Entry(KeyRing keys, Standing standing, Conversation conversation, LongSupplier tokens) {
    this.keys = keys;
    this.standing = standing;
    this.conversation = conversation;
    this.tokens = tokens;
  }

  /** Begins with the next key that may be tried; whether there is one. */
  boolean begin(Tick now) {
    handshake = keys.next(now);
    step = Step.CHALLENGE;
    return handshake != null;
  }

  /** Everything under way is void. */
  void reset() {
    step = Step.CHALLENGE;
    keys.again();
  }

  /** Whether nothing may be said now. */
  boolean waiting() {
    return step == Step.KEY_ON_ITS_WAY;
  }

  /** What to say. */
  Command command() {
    return switch (step) {
      case CHALLENGE -> Command.challenge(shaken());
      case PROOF -> Command.proof(shaken());
      case KEY_ON_ITS_WAY, KEYSET -> Command.keySet(keys.fresh().bytes());
    };
  }

  private Handshake shaken() {
    return Objects.requireNonNull(handshake, "begun");
  }

  /** A right reply to it. */
  Progress replied(Answer.Right reply, Tick now) {
    Packet packet = reply.packet();
    switch (step) {
      case CHALLENGE -> {
        String trouble = shaken().client(packet);
        step = Step.PROOF;
        return trouble == null ? Progress.ON : failed(trouble, packet.encode(), now);
      }
      case PROOF -> {
        String trouble = shaken().last(packet);
        return trouble == null ? agreed() : failed(trouble, packet.encode(), now);
      }
      default -> {
        return given(reply);
      }
    }
  }

  private Progress agreed() {
    conversation.secure(shaken().channel());
    if (shaken().ownKey()) {
      return Progress.THROUGH;
    }
    if (keys.kept()) {
      step = Step.KEYSET;
      return Progress.ON;
    }
    step = Step.KEY_ON_ITS_WAY;
    keyToken = tokens.getAsLong();
    standing.newKey(keys.fresh(), keyToken);
    return Progress.ON;
  }

  private Progress given(Answer.Right reply) {
    if (reply.id() != Reply.ACK) {
      standing.odd(
          "osdp-keyset", "found reply %02x, expected ACK".formatted(reply.id()), reply.frame());
      return Progress.KEY_REFUSED;
    }
    keys.given();
    standing.warn("onboarded", "it has a key of its own");
    return Progress.ANEW;
  }

  /** It refused, or could not prove what it must: on with the next key, if there is one. */
  Progress failed(String trouble, Bytes frame, Tick now) {
    standing.odd("osdp-handshake", trouble, frame);
    if (step == Step.KEYSET) {
      return Progress.KEY_REFUSED;
    }
    keys.failed(shaken());
    return begin(now) ? Progress.ON : Progress.NO_WAY;
  }

  /**
   * Something is on disk.
   *
   * @return whether it was the new key
   */
  boolean stored(long token) {
    if (token != keyToken) {
      return false;
    }
    keyToken = -1;
    keys.keep();
    return true;
  }

  /** The new key is written down: it may be said. */
  void giveKey() {
    step = Step.KEYSET;
  }
}
