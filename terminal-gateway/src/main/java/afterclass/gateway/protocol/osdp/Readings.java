package afterclass.gateway.protocol.osdp;

import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.ReadEvent;
import afterclass.gateway.protocol.Tick;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The readings at one reader, and the light, sound and text signals that answer them. */
final class Readings {
  /**
   * Maximum time allowed for writing a punch to disk, from the previous reply on, so that a person
   * sees a signal within 300 ms of the read. The read lies between the last two polls; the signal
   * takes a frame, and may wait for another one.
   */
  private static final long DECIDE = Duration.ofMillis(190).toNanos();

  /** Minimum time allowed for writing a punch to disk, even if its reading arrived late. */
  private static final long LEAST = Duration.ofMillis(60).toNanos();

  private static final int KEYPAD_HEAD = 2;

  private final ReaderReports reports;
  private final LongSupplier tokens;
  private final Feedback feedback;
  private final PollContinuity continuity;
  private final Map<Integer, Keypad> keypads = new HashMap<>();
  private final Map<Integer, String> statuses = new HashMap<>();

  Readings(
      ReaderReports reports,
      FeedbackSignals signals,
      PollContinuity continuity,
      LongSupplier tokens) {
    this.reports = reports;
    this.continuity = continuity;
    this.tokens = tokens;
    feedback = new Feedback(signals);
  }

  /** Tells whether a reply reports a card or keys. */
  static boolean isReading(int id) {
    return id == Reply.RAW || id == Reply.KEYPAD || id == Reply.FMT;
  }

  /**
   * Handles a valid reply to any command.
   *
   * @param before arrival of the previous reply, on the scale of {@link Tick#nanos}
   */
  void take(ReplyOutcome.Right reply, Capabilities can, long before, Tick now) {
    switch (reply.id()) {
      case Reply.RAW -> one(CardReading.read(reply.data()), reply, can, before, now);
      case Reply.KEYPAD -> keys(reply, can, before, now);
      case Reply.LSTATR -> status(reply);
      case Reply.FMT ->
          one(
              new Decoded.Refused("fmt", "a formatted reading, expected a raw one"),
              reply,
              can,
              before,
              now);
      case Reply.ISTATR -> change(reply, "inputs: " + reply.data().hex());
      case Reply.OSTATR -> change(reply, "outputs: " + reply.data().hex());
      case Reply.RSTATR -> change(reply, "tamper of its readers: " + reply.data().hex());
      case Reply.ACK -> {
        // the reader has nothing to report
      }
      default ->
          reports.odd(
              "osdp-reply", "found reply %02x to a poll".formatted(reply.id()), reply.frame());
    }
  }

  private void keys(ReplyOutcome.Right reply, Capabilities can, long before, Tick now) {
    Bytes data = reply.data();
    if (data.length() < KEYPAD_HEAD || data.at(1) != data.length() - KEYPAD_HEAD) {
      Decoded refused =
          new Decoded.Refused("keypad", "found %d bytes of keys".formatted(data.length()));
      one(refused, reply, can, before, now);
      return;
    }
    Bytes pressed = Bytes.copyOfRange(data.toArray(), KEYPAD_HEAD, data.length());
    List<Decoded> complete =
        keypads.computeIfAbsent(data.at(0), at -> new Keypad()).take(pressed, now.nanos());
    complete.forEach(each -> one(each, reply, can, before, now));
  }

  private void one(
      Decoded meaning, ReplyOutcome.Right reply, Capabilities can, long before, Tick now) {
    int reader = reply.data().length() == 0 ? 0 : reply.data().at(0);
    if (meaning instanceof Decoded.Refused refused) {
      reports.odd(refused.reason(), refused.detail(), reply.frame());
      feedback.notStored(reader, can, now.nanos());
      return;
    }
    long token = tokens.getAsLong();
    if (continuity.doubted() && meaning instanceof Decoded.Punches punches) {
      feedback.expectQuietly(token);
      reports.said(undated(punches), reply.frame(), token);
      if (!feedback.pressing()) {
        feedback.notStored(reader, can, now.nanos());
      }
      return;
    }
    feedback.expect(token, reader, Math.max(now.nanos() + LEAST, before + DECIDE));
    reports.said(meaning, reply.frame(), token);
  }

  /** Returns the punches as events without a time: they are kept, and do not count. */
  private static Decoded undated(Decoded.Punches punches) {
    List<ReadEvent> events =
        punches.punches().stream()
            .map(
                punch ->
                    new ReadEvent(
                        "card-of-unknown-time",
                        "card " + punch.credential() + " was held to it while nobody asked",
                        null,
                        null))
            .toList();
    return new Decoded.Punches(List.of(), events);
  }

  /** Records that reports from now on are dated by their arrival; keys pressed before are void. */
  void certain() {
    keypads.values().forEach(keypad -> keypad.giveUp().ifPresent(this::unfinished));
  }

  private void unfinished(Decoded.Refused refused) {
    reports.odd(refused.reason(), refused.detail(), null);
  }

  private void status(ReplyOutcome.Right reply) {
    Bytes data = reply.data();
    if (data.length() != 2) {
      reports.odd(
          "osdp-status", "found %d bytes, expected 2".formatted(data.length()), reply.frame());
      return;
    }
    String said =
        "tamper: %s, power: %s"
            .formatted(data.at(0) == 0 ? "no" : "yes", data.at(1) == 0 ? "good" : "failed");
    if (!change(reply, said)) {
      return;
    }
    if (data.at(0) != 0 || data.at(1) != 0) {
      reports.missed("the reader says: " + said);
    }
    if (data.at(0) != 0) {
      reports.warn("tamper", "the reader says that somebody opened it or took it off the wall");
    } else {
      reports.over("tamper");
    }
  }

  /**
   * Stores a status report of the reader if it differs from the one before.
   *
   * @return whether the report was new
   */
  private boolean change(ReplyOutcome.Right reply, String said) {
    if (said.equals(statuses.put(reply.id(), said))) {
      return false;
    }
    long token = tokens.getAsLong();
    feedback.expectQuietly(token);
    reports.said(
        Decoded.Punches.none(new ReadEvent("reader-status", said, null, null)),
        reply.frame(),
        token);
    return true;
  }

  void stored(long token, Capabilities can, Tick now) {
    feedback.stored(token, can, now.nanos());
  }

  void expire(Capabilities can, Tick now) {
    keypads.values().forEach(keypad -> keypad.late(now.nanos()).ifPresent(this::unfinished));
    feedback.expire(can, now.nanos());
  }

  @Nullable Command next(Tick now) {
    return feedback.next(now.nanos());
  }

  /** Queues the last signal again, since the reader did not accept it. */
  void again(Command command, Tick now) {
    if (command.isSign()) {
      feedback.again(command, now.nanos());
    }
  }

  /** Queues the last signal again for a little later, since the reader could not show it now. */
  void later(Command command, Tick now) {
    feedback.later(command, now.nanos());
  }

  /** Drops signals that the reader does not support. */
  void without(int command) {
    feedback.without(command);
  }

  void tell(Command command, Tick now) {
    feedback.tell(command, now.nanos());
  }

  /**
   * Returns the time from which on a signal can be sent, in nanoseconds; the largest number if none
   * waits.
   */
  long tellsAt() {
    return feedback.tellsAt();
  }

  boolean pressing() {
    return feedback.pressing();
  }

  long lateAt() {
    return feedback.due();
  }

  int open() {
    return feedback.open();
  }

  /** Drops all signals and unfinished digits after the line was reopened. */
  void reset() {
    feedback.reset();
    certain();
    keypads.clear();
    statuses.clear();
  }
}
