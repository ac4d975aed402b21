package afterclass.gateway.protocol.osdp;

import afterclass.gateway.protocol.Tick;
import afterclass.gateway.wire.Bytes;
import java.util.function.LongSupplier;

/**
 * The way of one reader from the first word to where it is polled: who it is, what it can do, and
 * its secure channel, if it must have one. It may be sent back at any time.
 */
final class Access {
  private static final int MAX_CHANNELS = 6;

  /** Where a reader is on its way. */
  private enum Phase {
    /** Who it is, and what it can do. */
    CONTACT,
    /** It proves who it is. */
    ENTRY,
    /** It is polled. */
    ONLINE
  }

  private final Conversation conversation;
  private final Pace pace;
  private final Standing standing;
  private final KeyRing keys;
  private final Contact contact;
  private final Entry entry;
  private Phase phase = Phase.CONTACT;
  private int channels;

  Access(
      Conversation conversation, Pace pace, Standing standing, KeyRing keys, LongSupplier tokens) {
    this.conversation = conversation;
    this.pace = pace;
    this.standing = standing;
    this.keys = keys;
    contact = new Contact(conversation);
    entry = new Entry(keys, standing, conversation, tokens);
  }

  /** The line is open, or gone. */
  void reset(Tick now) {
    contact.reset();
    channels = 0;
    restart(now);
  }

  /** From the first word, at once. */
  void restart(Tick now) {
    conversation.reset();
    entry.reset();
    beginAnew();
    pace.restart(now);
  }

  /** It answered a first word: what was agreed before is void. */
  void beginAnew() {
    contact.begin();
    phase = Phase.CONTACT;
  }

  /** What it can do, as far as it is known. */
  Capabilities can() {
    return contact.can();
  }

  /** It proved not to know a command. */
  void without(int command) {
    contact.without(command);
  }

  /** Whether it is polled. */
  boolean through() {
    return phase == Phase.ONLINE;
  }

  /** Whether nothing may be said now. */
  boolean waiting() {
    return phase == Phase.ENTRY && entry.waiting();
  }

  /** Whether it proves who it is now. */
  boolean entering() {
    return phase == Phase.ENTRY;
  }

  /** Whether it has said nothing at all yet. */
  boolean unanswered() {
    return phase == Phase.CONTACT && contact.unanswered();
  }

  /** The next first word. */
  Command first() {
    return contact.first();
  }

  /** What to say on the way. */
  Command command() {
    return phase == Phase.ENTRY ? entry.command() : contact.command();
  }

  /** A reader without a key of its own is given one, if that may be. */
  void onboard(Tick now) {
    if (contact.can().secure() && keys.onboards(now)) {
      secure(now, false);
    }
  }

  /** It did what it was told on the way. */
  void replied(Answer.Right reply, Tick now) {
    if (phase == Phase.ENTRY) {
      progress(entry.replied(reply, now), now);
    } else if (contact.replied(reply)) {
      secure(now, false);
    }
  }

  /** It will not prove who it is with this key. */
  void refusedEntry(String why, Bytes frame, Tick now) {
    progress(entry.failed(why, frame, now), now);
  }

  /** It will not say who it is, or what it can do. */
  void refusedContact(Tick now) {
    if (contact.refused()) {
      secure(now, false);
    }
  }

  /**
   * Begins the secure channel that it must have, or goes on without.
   *
   * @param wanted whether it said that it must have one
   */
  void secure(Tick now, boolean wanted) {
    if (channels >= MAX_CHANNELS) {
      giveUp(now, "it drops every secure channel");
    } else if (entry.begin(now)) {
      conversation.fromZero();
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
      standing.warn("in-clear", "what is said on this line can be read and said again by anybody");
    }
  }

  /** It is there and cannot be spoken with: once more after a while. */
  private void giveUp(Tick now, String why) {
    standing.warn("secure-channel", why);
    standing.silent(why);
    restart(now);
    channels = 0;
    pace.afterAWhile(now);
  }

  private void progress(Entry.Progress progress, Tick now) {
    switch (progress) {
      case ON -> {
        // the next step is said at once
      }
      case ANEW -> secure(now, true);
      case NO_WAY -> withoutChannel(now, false);
      case KEY_REFUSED -> giveUp(now, "it did not take its new key");
      case THROUGH -> {
        phase = Phase.ONLINE;
        standing.over("secure-channel");
        channels++;
        if (channels >= MAX_CHANNELS / 2) {
          pace.inASecond(now);
        }
      }
    }
  }

  /** It does in its channel, or without, what it was told. */
  void holds() {
    channels = 0;
  }

  /**
   * Something is on disk.
   *
   * @return whether it was its new key
   */
  boolean stored(long token, Tick now) {
    if (!entry.stored(token)) {
      return false;
    }
    if (waiting()) {
      pace.atOnce(now);
      if (keys.windowOpen(now)) {
        entry.giveKey();
      } else {
        restart(now);
      }
    }
    return true;
  }
}
