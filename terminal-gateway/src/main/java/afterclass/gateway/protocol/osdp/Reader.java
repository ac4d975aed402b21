package afterclass.gateway.protocol.osdp;

import afterclass.gateway.protocol.LineAction;
import afterclass.gateway.protocol.LineTerms;
import afterclass.gateway.protocol.RandomBytes;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.Tick;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** The life of one reader on the line: who it is, its secure channel, its cards. */
final class Reader {
  static final Duration POLL_EVERY = Duration.ofMillis(50);

  /** After so long without a proven reply a secure channel is void. */
  static final Duration LAPSE = Duration.ofSeconds(8);

  /** More that waits for the disk than this, and the reader keeps its cards to itself. */
  static final int MAX_OPEN = 1000;

  private static final long POLL = POLL_EVERY.toNanos();
  private static final long BUSY_WAIT = Duration.ofMillis(100).toNanos();
  private static final long BUSY_TOO_LONG = Duration.ofSeconds(8).toNanos();
  private static final long REFUSED_WAIT = Duration.ofSeconds(6).toNanos();
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private static final int MAX_CHANNELS = 6;

  /** Where a reader is on its way. */
  private enum Phase {
    /** Nothing is known of it: it is greeted. */
    CONTACT,
    /** CAP is asked. */
    CAPABILITIES,
    /** It proves who it is. */
    ENTRY,
    /** It is polled. */
    ONLINE
  }

  private final int address;
  private final Conversation conversation;
  private final Patience patience = new Patience();
  private final Greeting greeting;
  private final Standing standing;
  private final KeyRing keys;
  private final Entry entry;
  private final Readings readings;

  private Phase phase = Phase.CONTACT;
  private Capabilities can = Capabilities.UNKNOWN;
  private long nextAt;
  private long sentAt;
  private long answeredAt;
  private long busySince = -1;
  private int doubts;
  private int channels;

  Reader(
      Station station,
      RandomBytes random,
      LineTerms terms,
      Signs signs,
      LongSupplier tokens,
      Consumer<LineAction> out) {
    address = Integer.parseInt(station.address());
    conversation = new Conversation(address);
    greeting = new Greeting(conversation);
    standing = new Standing(station.name(), out);
    keys = new KeyRing(station, random, terms.onboarding());
    entry = new Entry(keys, standing, conversation, tokens);
    readings = new Readings(standing, signs, tokens);
  }

  int address() {
    return address;
  }

  Standing standing() {
    return standing;
  }

  /** What people do there, and what it shows. */
  Readings readings() {
    return readings;
  }

  /** The line is open, or gone. */
  void reset(Tick now) {
    patience.reset();
    standing.reset();
    readings.reset();
    greeting.reset();
    channels = 0;
    restart(now);
  }

  private void restart(Tick now) {
    conversation.reset();
    entry.reset();
    greeting.done();
    phase = Phase.CONTACT;
    doubts = 0;
    busySince = -1;
    nextAt = now.nanos();
  }

  /** When it wants to be spoken to next. */
  long wants() {
    if ((phase == Phase.ENTRY && entry.waiting()) || readings.open() >= MAX_OPEN) {
      return Long.MAX_VALUE;
    }
    return urgent() && conversation.pending() == null ? sentAt : nextAt;
  }

  /** Whether it has something to show to somebody who waits. */
  boolean urgent() {
    return phase == Phase.ONLINE && readings.telling();
  }

  void expire(Tick now) {
    readings.expire(can, now);
  }

  /** Whether it is held to be gone, and asked only now and then. */
  boolean gone() {
    return patience.over();
  }

  /** The frame to put on the line now. */
  Bytes next(Tick now) {
    sentAt = now.nanos();
    boolean lapsed = conversation.secured() && now.nanos() - answeredAt > LAPSE.toNanos();
    if (lapsed || (phase != Phase.ONLINE && patience.over())) {
      restart(now);
    }
    boolean idle = phase == Phase.ONLINE && conversation.pending() == null;
    if (idle && can.secure() && keys.onboards(now)) {
      secure(now, false);
    }
    if (phase == Phase.CONTACT && greeting.unanswered()) {
      conversation.fromZero();
      return conversation.say(greeting.first());
    }
    Bytes again = conversation.repeat();
    if (again == null) {
      return conversation.say(command(now));
    }
    boolean anew = patience.over() && patience.tries() % 3 == 0;
    return anew ? conversation.greet(greeting.first()) : again;
  }

  private Command command(Tick now) {
    return switch (phase) {
      case CONTACT -> greeting.next();
      case CAPABILITIES -> Command.capabilities();
      case ENTRY -> entry.command();
      case ONLINE -> {
        Command sign = readings.next(now);
        yield sign == null ? Command.poll() : sign;
      }
    };
  }

  /**
   * A frame with its number came while it was asked.
   *
   * @return whether the question is done with
   */
  boolean answered(Packet packet, Bytes frame, Tick now) {
    Command asked = conversation.pending();
    Answer answer = conversation.accept(packet);
    if (asked == null || answer instanceof Answer.Ignored) {
      return false;
    }
    if (answer instanceof Answer.Doubtful doubtful) {
      doubts++;
      standing.odd("osdp-doubtful", doubtful.why(), frame);
      return false;
    }
    if (conversation.greeting()) {
      conversation.greeted();
      standing.silent("reader %d began anew".formatted(address));
      greeting.done();
      phase = Phase.CONTACT;
    }
    if (answer instanceof Answer.Busy) {
      busy(now);
    } else if (answer instanceof Answer.Refusal refusal) {
      refused(asked, refusal.code(), frame, now);
    } else {
      replied(asked, (Answer.Right) answer, now);
    }
    return true;
  }

  private void busy(Tick now) {
    if (busySince < 0) {
      busySince = now.nanos();
    }
    nextAt = now.nanos() + BUSY_WAIT;
    if (now.nanos() - busySince > BUSY_TOO_LONG) {
      standing.silent("reader %d says only that it is busy".formatted(address));
      nextAt = now.nanos() + SECOND;
    }
  }

  private void replied(Command asked, Answer.Right reply, Tick now) {
    patience.answered();
    doubts = 0;
    busySince = -1;
    nextAt = now.nanos();
    switch (phase) {
      case CONTACT -> contact(reply, now);
      case CAPABILITIES -> capabilities(reply, now);
      case ENTRY -> {
        answeredAt = now.nanos();
        progress(entry.replied(reply, now), now);
      }
      case ONLINE -> {
        online(asked, reply, now);
        nextAt = sentAt + POLL;
      }
    }
  }

  private void contact(Answer.Right reply, Tick now) {
    if (greeting.unanswered()) {
      greeting.answered();
    }
    boolean known = reply.id() == Reply.PDID;
    if (!known) {
      unproven(reply, now);
    }
    if (known || !greeting.again()) {
      greeting.done();
      phase = Phase.CAPABILITIES;
    }
  }

  private void capabilities(Answer.Right reply, Tick now) {
    if (reply.id() == Reply.PDCAP) {
      can = Capabilities.read(reply.data());
      secure(now, false);
      return;
    }
    unproven(reply, now);
    if (!greeting.again()) {
      secure(now, false);
    }
  }

  /** Something that came before it proved who it is, if it must. */
  private void unproven(Answer.Right reply, Tick now) {
    if (!keys.demanded()) {
      readings.take(reply, can, answeredAt, now);
    } else if (Readings.isReading(reply.id())) {
      standing.odd("osdp-unproven", "a reading in clear, expected it secured", reply.frame());
    }
  }

  /** Begins the secure channel that it must have, or goes on without. */
  private void secure(Tick now, boolean wanted) {
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
    nextAt = now.nanos() + REFUSED_WAIT;
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
        nextAt = channels < MAX_CHANNELS / 2 ? now.nanos() : now.nanos() + SECOND;
      }
    }
  }

  /** Something of this reader's may be on disk. */
  void stored(long token, Tick now) {
    if (!entry.stored(token)) {
      readings.stored(token, can, now);
    } else if (phase == Phase.ENTRY && entry.waiting()) {
      nextAt = now.nanos();
      if (keys.windowOpen(now)) {
        entry.giveKey();
      } else {
        restart(now);
      }
    }
  }

  private void online(Command asked, Answer.Right reply, Tick now) {
    channels = 0;
    standing.heard(now);
    readings.take(reply, can, answeredAt, now);
    answeredAt = now.nanos();
    if (asked.id() == Command.POLL && reply.id() == Reply.ACK && readings.open() == 0) {
      standing.whole(now);
    }
  }

  private void refused(Command asked, int code, Bytes frame, Tick now) {
    nextAt = now.nanos();
    if (code == Reply.NAK_CHECK) {
      unanswered(now);
    } else if (code == Reply.NAK_SEQUENCE) {
      outOfStep(asked, now);
    } else if (phase == Phase.ENTRY) {
      progress(entry.failed(Reply.reason(code), frame, now), now);
    } else if (code == Reply.NAK_ENCRYPTION) {
      readings.again(asked, now);
      secure(now, true);
    } else {
      unwilling(asked, code, frame, now);
    }
  }

  private void outOfStep(Command asked, Tick now) {
    if (phase == Phase.CONTACT && greeting.unanswered()) {
      unanswered(now);
      return;
    }
    standing.silent("reader %d lost count of the conversation: it began anew".formatted(address));
    readings.again(asked, now);
    restart(now);
  }

  private void unwilling(Command asked, int code, Bytes frame, Tick now) {
    if (phase == Phase.CAPABILITIES) {
      secure(now, false);
    } else if (phase == Phase.CONTACT) {
      if (!greeting.again()) {
        greeting.done();
        phase = Phase.CAPABILITIES;
      }
    } else {
      standing.odd("osdp-nak", Reply.reason(code) + ", command %02x".formatted(asked.id()), frame);
      can = code == Reply.NAK_UNKNOWN_COMMAND ? can.without(asked.id()) : can;
      nextAt = sentAt + POLL;
    }
  }

  /** Nothing right came in time. */
  void unanswered(Tick now) {
    conversation.greetedInVain();
    if (doubts > 1 && conversation.secured()) {
      doubts = 0;
      secure(now, true);
      nextAt = now.nanos();
      return;
    }
    nextAt = now.nanos() + patience.failed();
    if (patience.over()) {
      standing.silent("no answer from reader %d".formatted(address));
    }
  }

  /** Says these before the next poll. */
  void tell(List<Command> commands, Tick now) {
    commands.forEach(command -> readings.tell(command, now));
  }
}
