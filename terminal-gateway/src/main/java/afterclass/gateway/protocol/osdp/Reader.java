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
  private final SequenceState sequence;
  private final PollTiming timing = new PollTiming();
  private final ReaderReports reports;
  private final KeyRing keys;
  private final ReaderStartup startup;
  private final Readings readings;
  private final PollContinuity continuity;
  private final Failures failures;

  private long answeredAt;
  private Bytes lastAnswer = Bytes.empty();
  private final ThrottledNotice strays = new ThrottledNotice();

  Reader(
      Station station,
      RandomBytes random,
      LineProperties line,
      FeedbackSignals signals,
      PollContinuity continuity,
      LongSupplier tokens,
      Consumer<LineAction> out) {
    address = Integer.parseInt(station.address());
    sequence = new SequenceState(address);
    reports = new ReaderReports(station.name(), out);
    keys = new KeyRing(station, random, line.onboarding());
    startup = new ReaderStartup(sequence, timing, reports, keys, tokens);
    this.continuity = continuity;
    readings = new Readings(reports, signals, continuity, tokens);
    failures = new Failures(address, sequence, timing, reports, startup, readings);
  }

  int address() {
    return address;
  }

  ReaderReports reports() {
    return reports;
  }

  /** Returns the reader's readings and its queue of signals. */
  Readings readings() {
    return readings;
  }

  /** Starts over after the line was opened or closed. */
  void reset(Tick now) {
    timing.reset();
    reports.reset();
    readings.reset();
    continuity.reset();
    failures.over();
    startup.reset(now);
  }

  /** Returns when the reader is to be asked next. */
  long wants() {
    if (startup.waiting() || readings.open() >= MAX_OPEN) {
      return Long.MAX_VALUE;
    }
    return sequence.pending() == null
        ? Math.min(timing.nextAt(), Math.max(timing.sentAt(), tellsAt()))
        : timing.nextAt();
  }

  /** Returns the time from which on a signal can be shown to a waiting person, in nanoseconds. */
  private long tellsAt() {
    return startup.through() ? readings.tellsAt() : Long.MAX_VALUE;
  }

  /** Tells whether a signal is to be shown to a person waiting at the reader. */
  boolean urgent(Tick now) {
    return tellsAt() <= now.nanos();
  }

  void expire(Tick now) {
    readings.expire(startup.can(), now);
  }

  /** Returns when the reader is to be polled next if it answers what it was asked last. */
  long turnAt() {
    return timing.turnAt();
  }

  /** Tells whether the reader counts as absent, and is polled rarely. */
  boolean gone() {
    return timing.gone();
  }

  /** Returns how long an answer is awaited, in nanoseconds, without the time of its bytes. */
  long replyWithin() {
    return timing.replyWithin();
  }

  /** Records that the reader answered after its timeout. */
  void speaksLate() {
    timing.speaksLate();
  }

  /** Returns the frame to send now. */
  Bytes next(Tick now) {
    timing.asked(now);
    boolean lapsed = sequence.secured() && now.nanos() - answeredAt > LAPSE.toNanos();
    if (lapsed || (!startup.through() && timing.gone())) {
      startup.restart(now);
    }
    if (startup.through() && sequence.pending() == null) {
      startup.onboard(now);
    }
    if (startup.unanswered()) {
      sequence.fromZero();
      return sequence.say(startup.first());
    }
    Bytes again = sequence.repeat();
    if (again == null) {
      return sequence.say(command(now));
    }
    return timing.identifiesAgain() ? sequence.identify(startup.first()) : again;
  }

  private Command command(Tick now) {
    if (!startup.through()) {
      return startup.command();
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
    Command asked = sequence.pending();
    ReplyOutcome answer = sequence.accept(packet);
    if (asked == null || answer instanceof ReplyOutcome.Ignored) {
      unasked(packet, frame, now);
      return false;
    }
    lastAnswer = frame;
    if (answer instanceof ReplyOutcome.Forgotten) {
      reports.odd("osdp-number", "number 0 in the midst of a conversation", frame);
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
    if (sequence.identifying()) {
      sequence.identified();
      reports.silent("reader %d started again".formatted(address));
      startup.beginAnew();
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
    int number = sequence.number();
    if (packet.sqn() == 0 || packet.sqn() == number || frame.equals(lastAnswer)) {
      return;
    }
    if (strays.tells(now)) {
      String expected = number < 0 ? "none" : String.valueOf(number);
      reports.odd(
          "osdp-number",
          "a reply with number %d, expected %s; %d of them so far"
              .formatted(packet.sqn(), expected, strays.count()),
          frame);
    }
  }

  private void replied(Command asked, ReplyOutcome.Right reply, Tick now) {
    int vain = timing.vain();
    timing.done();
    failures.over();
    timing.atOnce(now);
    if (startup.through()) {
      online(asked, reply, vain, now);
      timing.inTurn();
      return;
    }
    if (startup.entering()) {
      answeredAt = now.nanos();
    } else if (reply.id() != Reply.PDID && reply.id() != Reply.PDCAP) {
      unproven(reply, now);
    }
    startup.replied(reply, now);
  }

  /** Handles a reply that arrived before the reader proved its identity, where it must. */
  private void unproven(ReplyOutcome.Right reply, Tick now) {
    if (!keys.demanded()) {
      missed(0, now);
      readings.take(reply, startup.can(), answeredAt, now);
    } else if (Readings.isReading(reply.id())) {
      reports.odd("osdp-unproven", "a reading in clear, expected it secured", reply.frame());
    }
  }

  /** Records that a journal record, perhaps of this reader, is on disk. */
  void stored(long token, Tick now) {
    if (!startup.stored(token, now)) {
      readings.stored(token, startup.can(), now);
    }
  }

  private void missed(int vain, Tick now) {
    String gap = continuity.gap(vain, now);
    if (gap != null) {
      reports.missed("reader %d %s".formatted(address, gap));
    }
  }

  private void online(Command asked, ReplyOutcome.Right reply, int vain, Tick now) {
    startup.holds();
    missed(vain, now);
    reports.heard(now);
    reports.over("poll-refused");
    readings.take(reply, startup.can(), answeredAt, now);
    answeredAt = now.nanos();
    if (reply.id() != Reply.ACK || asked.id() != Command.POLL || readings.pressing()) {
      timing.used(now);
    }
    if (asked.id() == Command.POLL) {
      polled(reply.id() == Reply.ACK, now);
    }
    if (reply.id() == Reply.PDID) {
      reports.silent("reader %d said who it is, as it does when it begins anew".formatted(address));
    }
  }

  private void polled(boolean nothing, Tick now) {
    if (continuity.polled(nothing, now)) {
      readings.certain();
    }
    if (nothing && !continuity.doubted() && readings.open() == 0) {
      reports.whole(now);
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
