package afterclass.gateway.protocol.osdp;

import afterclass.gateway.protocol.Tick;
import afterclass.gateway.wire.Bytes;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The entry of a reader into its secure channel, and the issue of a key if it has none yet. */
final class Entry {

  /** The steps of the entry. */
  private enum Step {
    /** The command CHLNG was sent. */
    CHALLENGE,
    /** The command SCRYPT was sent. */
    PROOF,
    /** A new key is being written to disk; no command is sent until then. */
    KEY_ON_ITS_WAY,
    /** The command KEYSET was sent. */
    KEYSET
  }

  /** The outcome of a step. */
  enum Progress {
    /** The handshake continues with the next step. */
    ON,
    /** The handshake begins again, with the reader's own key. */
    ANEW,
    /** The secure channel is established. */
    THROUGH,
    /** The handshake failed with every key. */
    NO_WAY,
    /** The reader cannot or will not take its new key. */
    KEY_REFUSED
  }

  private final KeyRing keys;
  private final ReaderReports reports;
  private final SequenceState sequence;
  private final LongSupplier tokens;
  private @Nullable Handshake handshake;
  private Step step = Step.CHALLENGE;
  private long keyToken = -1;

  Entry(KeyRing keys, ReaderReports reports, SequenceState sequence, LongSupplier tokens) {
    this.keys = keys;
    this.reports = reports;
    this.sequence = sequence;
    this.tokens = tokens;
  }

  /** Begins a handshake with the next key; returns false if no key is left. */
  boolean begin(Tick now) {
    handshake = keys.next(now);
    step = Step.CHALLENGE;
    return handshake != null;
  }

  /** Abandons the handshake under way. */
  void reset() {
    step = Step.CHALLENGE;
    keys.again();
  }

  /** Tells whether no command may be sent because a new key is being written to disk. */
  boolean waiting() {
    return step == Step.KEY_ON_ITS_WAY;
  }

  /** Returns the command of the current step. */
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

  /** Handles a valid reply to the command of the current step. */
  Progress replied(ReplyOutcome.Right reply, Tick now) {
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
    sequence.secure(shaken().channel());
    if (shaken().ownKey()) {
      return Progress.THROUGH;
    }
    if (keys.kept()) {
      step = Step.KEYSET;
      return Progress.ON;
    }
    step = Step.KEY_ON_ITS_WAY;
    keyToken = tokens.getAsLong();
    reports.newKey(keys.fresh(), keyToken);
    return Progress.ON;
  }

  private Progress given(ReplyOutcome.Right reply) {
    if (reply.id() != Reply.ACK) {
      reports.odd(
          "osdp-keyset", "found reply %02x, expected ACK".formatted(reply.id()), reply.frame());
      return Progress.KEY_REFUSED;
    }
    keys.given();
    reports.warn("onboarded", "it has a key of its own");
    return Progress.ANEW;
  }

  /** Handles a refusal or a failed proof by continuing with the next key, if one is left. */
  Progress failed(String trouble, Bytes frame, Tick now) {
    reports.odd("osdp-handshake", trouble, frame);
    if (step == Step.KEYSET) {
      return Progress.KEY_REFUSED;
    }
    keys.failed(shaken());
    return begin(now) ? Progress.ON : Progress.NO_WAY;
  }

  /**
   * Records that the journal record with a token is on disk.
   *
   * @return whether the record was that of the reader's new key
   */
  boolean stored(long token) {
    if (token != keyToken) {
      return false;
    }
    keyToken = -1;
    keys.keep();
    return true;
  }

  /** Continues with KEYSET, since the new key is on disk and may be sent. */
  void giveKey() {
    step = Step.KEYSET;
  }
}
