package afterclass.gateway.protocol.osdp;

import afterclass.gateway.protocol.LineAction;
import afterclass.gateway.protocol.LineProperties;
import afterclass.gateway.protocol.RandomBytes;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.ThrottledNotice;
import afterclass.gateway.protocol.Tick;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** The state of one reader on the line: its identity, its secure channel, its cards. */
final class Reader {
  /** The time without an authenticated reply after which a secure channel is void. */
  static final Duration LAPSE = Duration.ofSeconds(8);

  /** The number of records waiting to be written from which on the reader is not polled. */
  static final int MAX_OPEN = 1000;

  private final int address;
  private final SequenceState conversation;
  private final PollTiming pace = new PollTiming();
  private final ReaderReports standing;
  private final KeyRing keys;
  private final ReaderStartup access;
  private final Readings readings;
  private final PollContinuity continuity;
  private final Failures failures;

  private long answeredAt;
  private Bytes lastAnswer = Bytes.empty();
  private final ThrottledNotice strays = new ThrottledNotice();

  Reader(
      Station station,
      RandomBytes random,
      LineProperties terms,
      FeedbackSignals signs,
      PollContinuity continuity,
      LongSupplier tokens,
      Consumer<LineAction> out) {
    address = Integer.parseInt(station.address());
    conversation = new SequenceState(address);
    standing = new ReaderReports(station.name(), out);
    keys = new KeyRing(station, random, terms.onboarding());
    access = new ReaderStartup(conversation, pace, standing, keys, tokens);
    this.continuity = continuity;
    readings = new Readings(standing, signs, continuity, tokens);
    failures = new Failures(address, conversation, pace, standing, access, readings);
  }

  int address() {
    return address;
  }

  ReaderReports standing() {
    return standing;
  }

  /** Returns the reader's readings and its queue of signals. */
  Readings readings() {
    return readings;
  }

  /** Starts over after the line was opened or closed. */
  void reset(Tick now) {
    pace.reset();
    standing.reset();
    readings.reset();
    continuity.reset();
    failures.over();
    access.reset(now);
  }

  /** Returns when the reader is to be asked next. */
  long wants() {
    if (access.waiting() || readings.open() >= MAX_OPEN) {
      return Long.MAX_VALUE;
    }
    return conversation.pending() == null
        ? Math.min(pace.nextAt(), Math.max(pace.sentAt(), tellsAt()))
        : pace.nextAt();
  }

  /** Returns the time from which on a signal can be shown to a waiting person, in nanoseconds. */
  private long tellsAt() {
    return access.through() ? readings.tellsAt() : Long.MAX_VALUE;
  }

  /** Tells whether a signal is to be shown to a person waiting at the reader. */
  boolean urgent(Tick now) {
    return tellsAt() <= now.nanos();
  }

  void expire(Tick now) {
    readings.expire(access.can(), now);
  }

  /** Tells whether the reader counts as absent, and is polled rarely. */
  boolean gone() {
    return pace.gone();
  }

  /** Returns how long an answer is awaited, in nanoseconds, without the time of its bytes. */
  long replyWithin() {
    return pace.replyWithin();
  }

  /** Records that the reader answered after its timeout. */
  void speaksLate() {
    pace.speaksLate();
  }

  /** Returns the frame to send now. */
  Bytes next(Tick now) {
    pace.asked(now);
    boolean lapsed = conversation.secured() && now.nanos() - answeredAt > LAPSE.toNanos();
    if (lapsed || (!access.through() && pace.gone())) {
      access.restart(now);
    }
    if (access.through() && conversation.pending() == null) {
      access.onboard(now);
    }
    if (access.unanswered()) {
      conversation.fromZero();
      return conversation.say(access.first());
    }
    Bytes again = conversation.repeat();
    if (again == null) {
      return conversation.say(command(now));
    }
    return pace.greetsAnew() ? conversation.greet(access.first()) : again;
  }

  private Command command(Tick now) {
    if (!access.through()) {
      return access.command();
    }
    Command sign = readings.next(now);
    return sign == null ? Command.poll() : sign;
  }

  /**
   * Handles a frame of this reader received while a command to it was pending.
   *
   * @return whether no further answer to the command is awaited
   */
  boolean answered(Packet packet, Bytes frame, Tick now) {
    Command asked = conversation.pending();
    ReplyOutcome answer = conversation.accept(packet);
    if (asked == null || answer instanceof ReplyOutcome.Ignored) {
      unasked(packet, frame, now);
      return false;
    }
    lastAnswer = frame;
    if (answer instanceof ReplyOutcome.Forgotten) {
      standing.odd("osdp-number", "number 0 in the midst of a conversation", frame);
      failures.outOfStep(asked, now);
      return true;
    }
    if (answer instanceof ReplyOutcome.Doubtful doubtful) {
      failures.doubtful(doubtful.why(), frame);
      return false;
    }
    if (answer instanceof ReplyOutcome.Again again) {
      failures.later(again, now);
      return true;
    }
    if (conversation.greeting()) {
      conversation.greeted();
      standing.silent("reader %d began anew".formatted(address));
      access.beginAnew();
    }
    if (answer instanceof ReplyOutcome.Refusal refusal) {
      answeredAt = refusal.proven() ? now.nanos() : answeredAt;
      failures.refused(asked, refusal.code(), frame, now);
    } else {
      replied(asked, (ReplyOutcome.Right) answer, now);
    }
    return true;
  }

  /**
   * Handles a frame of this reader that answers no pending command: ignores an answer to a repeated
   * command and a late copy of the last answer, and reports any other frame.
   */
  void unasked(Packet packet, Bytes frame, Tick now) {
    int number = conversation.number();
    if (packet.sqn() == 0 || packet.sqn() == number || frame.equals(lastAnswer)) {
      return;
    }
    if (strays.tells(now)) {
      String expected = number < 0 ? "none" : String.valueOf(number);
      standing.odd(
          "osdp-number",
          "a reply with number %d, expected %s; %d of them so far"
              .formatted(packet.sqn(), expected, strays.count()),
          frame);
    }
  }

  private void replied(Command asked, ReplyOutcome.Right reply, Tick now) {
    int vain = pace.vain();
    pace.done();
    failures.over();
    pace.atOnce(now);
    if (access.through()) {
      online(asked, reply, vain, now);
      pace.inTurn();
      return;
    }
    if (access.entering()) {
      answeredAt = now.nanos();
    } else if (reply.id() != Reply.PDID && reply.id() != Reply.PDCAP) {
      unproven(reply, now);
    }
    access.replied(reply, now);
  }

  /** Handles a reply that arrived before the reader proved its identity, where it must. */
  private void unproven(ReplyOutcome.Right reply, Tick now) {
    if (!keys.demanded()) {
      missed(0, now);
      readings.take(reply, access.can(), answeredAt, now);
    } else if (Readings.isReading(reply.id())) {
      standing.odd("osdp-unproven", "a reading in clear, expected it secured", reply.frame());
    }
  }

  /** Records that a journal record, perhaps of this reader, is on disk. */
  void stored(long token, Tick now) {
    if (!access.stored(token, now)) {
      readings.stored(token, access.can(), now);
    }
  }

  private void missed(int vain, Tick now) {
    String gap = continuity.gap(vain, now);
    if (gap != null) {
      standing.missed("reader %d %s".formatted(address, gap));
    }
  }

  private void online(Command asked, ReplyOutcome.Right reply, int vain, Tick now) {
    access.holds();
    missed(vain, now);
    standing.heard(now);
    standing.over("poll-refused");
    readings.take(reply, access.can(), answeredAt, now);
    answeredAt = now.nanos();
    if (reply.id() != Reply.ACK || asked.id() != Command.POLL || readings.pressing()) {
      pace.used(now);
    }
    if (asked.id() == Command.POLL) {
      polled(reply.id() == Reply.ACK, now);
    }
    if (reply.id() == Reply.PDID) {
      standing.silent(
          "reader %d said who it is, as it does when it begins anew".formatted(address));
    }
  }

  private void polled(boolean nothing, Tick now) {
    if (continuity.polled(nothing, now)) {
      readings.certain();
    }
    if (nothing && !continuity.doubted() && readings.open() == 0) {
      standing.whole(now);
    }
  }

  /** Handles a missing answer. */
  void unanswered(Tick now) {
    failures.unanswered(now);
  }

  /** Queues commands to be sent before the next poll. */
  void tell(List<Command> commands, Tick now) {
    commands.forEach(command -> readings.tell(command, now));
  }
}
