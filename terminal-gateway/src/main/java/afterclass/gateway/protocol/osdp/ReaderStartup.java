package afterclass.gateway.protocol.osdp;

import afterclass.gateway.protocol.Tick;
import afterclass.gateway.wire.Bytes;
import java.util.function.LongSupplier;

/**
 * The start-up of one reader until it is polled: identification, capabilities and, if required, the
 * secure channel. The start-up may begin again at any time.
 */
final class ReaderStartup {
  private static final int MAX_CHANNELS = 6;

  /** The phases of the start-up. */
  private enum Phase {
    /** The reader is asked for its identity and capabilities. */
    CONTACT,
    /** The reader proves its identity in a handshake. */
    ENTRY,
    /** The reader is polled. */
    ONLINE
  }

  private final SequenceState sequence;
  private final PollTiming timing;
  private final ReaderReports reports;
  private final KeyRing keys;
  private final IdentificationExchange contact;
  private final Entry entry;
  private Phase phase = Phase.CONTACT;
  private int channels;

  ReaderStartup(
      SequenceState sequence,
      PollTiming timing,
      ReaderReports reports,
      KeyRing keys,
      LongSupplier tokens) {
    this.sequence = sequence;
    this.timing = timing;
    this.reports = reports;
    this.keys = keys;
    contact = new IdentificationExchange(sequence);
    entry = new Entry(keys, reports, sequence, tokens);
  }

  /** Starts over after the line was opened or closed. */
  void reset(Tick now) {
    contact.reset();
    channels = 0;
    restart(now);
  }

  /** Restarts with the first command, to be sent at once. */
  void restart(Tick now) {
    sequence.reset();
    entry.reset();
    beginAnew();
    timing.restart(now);
  }

  /** Returns to identification, which voids what was agreed before. */
  void beginAnew() {
    contact.begin();
    phase = Phase.CONTACT;
  }

  /** Returns the reader's capabilities, as far as they are known. */
  Capabilities can() {
    return contact.can();
  }

  /** Removes the capability for a command that the reader rejected as unknown. */
  void without(int command) {
    contact.without(command);
  }

  /** Tells whether identification and handshake are complete, so that the reader is polled. */
  boolean through() {
    return phase == Phase.ONLINE;
  }

  /** Tells whether no command may be sent because a new key is being written to disk. */
  boolean waiting() {
    return phase == Phase.ENTRY && entry.waiting();
  }

  /** Tells whether the handshake is under way. */
  boolean entering() {
    return phase == Phase.ENTRY;
  }

  /** Tells whether the reader has not answered any command yet. */
  boolean unanswered() {
    return phase == Phase.CONTACT && contact.unanswered();
  }

  /** Returns the next command for a reader that has not answered yet. */
  Command first() {
    return contact.first();
  }

  /** Returns the next command of the start-up. */
  Command command() {
    return phase == Phase.ENTRY ? entry.command() : contact.command();
  }

  /** Begins the secure channel with a reader without a key of its own, if it may get one now. */
  void onboard(Tick now) {
    if (contact.can().secure() && keys.onboards(now)) {
      secure(now, false);
    }
  }

  /** Handles a valid reply to a command of identification or handshake. */
  void replied(ReplyOutcome.Right reply, Tick now) {
    if (phase == Phase.ENTRY) {
      progress(entry.replied(reply, now), now);
    } else if (contact.replied(reply)) {
      secure(now, false);
    }
  }

  /** Handles a refusal during the handshake, by which its key fails. */
  void refusedEntry(String why, Bytes frame, Tick now) {
    progress(entry.failed(why, frame, now), now);
  }

  /** Handles a refusal to report the identity or the capabilities. */
  void refusedContact(Tick now) {
    if (contact.refused()) {
      secure(now, false);
    }
  }

  /**
   * Begins the secure channel that the reader must have, or continues without one.
   *
   * @param wanted whether the reader reported that it must have one
   */
  void secure(Tick now, boolean wanted) {
    if (channels >= MAX_CHANNELS) {
      giveUp(now, "it drops every secure channel");
    } else if (entry.begin(now)) {
      sequence.fromZero();
      phase = Phase.ENTRY;
    } else {
      withoutChannel(now, wanted);
    }
  }

  private void withoutChannel(Tick now, boolean wanted) {
    if (keys.unusable()) {
      giveUp(now, "its registered key is not one of 16 bytes");
    } else if (keys.demanded()) {
      giveUp(now, "it does not prove that it knows its key");
    } else if (wanted) {
      giveUp(now, "it wants a secure channel, and no key is registered");
    } else {
      phase = Phase.ONLINE;
      reports.warn("in-clear", "what is said on this line can be read and said again by anybody");
    }
  }

  /** Reports that the reader answers but cannot be used, and restarts after a pause. */
  private void giveUp(Tick now, String why) {
    reports.warn("secure-channel", why);
    reports.silent(why);
    restart(now);
    channels = 0;
    timing.afterAWhile(now);
  }

  private void progress(Entry.Progress progress, Tick now) {
    switch (progress) {
      case ON -> {
        // the command of the next step is sent at once
      }
      case ANEW -> secure(now, true);
      case NO_WAY -> withoutChannel(now, false);
      case KEY_REFUSED -> giveUp(now, "it did not take its new key");
      case THROUGH -> {
        phase = Phase.ONLINE;
        reports.over("secure-channel");
        channels++;
        if (channels >= MAX_CHANNELS / 2) {
          timing.inASecond(now);
        }
      }
    }
  }

  /** Resets the count of secure channels, since the reader carries out commands. */
  void holds() {
    channels = 0;
  }

  /**
   * Records that the journal record with a token is on disk.
   *
   * @return whether the record was that of the reader's new key
   */
  boolean stored(long token, Tick now) {
    if (!entry.stored(token)) {
      return false;
    }
    if (waiting()) {
      timing.atOnce(now);
      if (keys.windowOpen(now)) {
        entry.giveKey();
      } else {
        restart(now);
      }
    }
    return true;
  }
}
