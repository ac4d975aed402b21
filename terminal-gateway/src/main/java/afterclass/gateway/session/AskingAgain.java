package afterclass.gateway.session;

import afterclass.gateway.link.MessageLink;
import afterclass.gateway.protocol.Answer;
import afterclass.gateway.protocol.MessageProtocol;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.TopicMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks a terminal after an outage for what it holds of that time, again and again until it answers
 * or a time limit is reached. Not thread-safe; waits in real time.
 */
final class AskingAgain {
  /** How an outage stands. */
  enum Standing {
    /** The terminal has not answered, or what it says again may still be on its way. */
    WAITING,
    /** It answered, and everything that it said again is here. */
    ANSWERED,
    /** It never answered. */
    GIVEN_UP
  }

  /** A terminal that has not answered by then will not. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Duration ASK_EVERY = Duration.ofSeconds(15);

  /** Its clock may go wrong by so much, and what it heard last may have been on its way. */
  private static final Duration MARGIN = Duration.ofMinutes(10);

  private final MessageProtocol protocol;
  private final Station station;
  private final MessageLink link;

  private long outages;
  private long firstAsked;
  private long lastAsked;
  private long heard;
  private @Nullable String token;
  private @Nullable Answer answer;

  AskingAgain(MessageProtocol protocol, Station station, MessageLink link) {
    this.protocol = protocol;
    this.station = station;
    this.link = link;
  }

  /** Whether terminals of this kind can be asked at all. */
  boolean possible(Instant now) {
    return protocol.askAgain(station, now, now, "").isPresent();
  }

  /** What was asked before is void: the terminal or the link went away. */
  void forget() {
    token = null;
    answer = null;
  }

  /** Takes a message if it is the answer. */
  boolean take(TopicMessage message) {
    Optional<Answer> came = protocol.answer(message);
    if (came.isEmpty() || !came.get().token().equals(token)) {
      return false;
    }
    if (came.get().willing()) {
      answer = came.get();
      heard = System.nanoTime();
    }
    return true;
  }

  /** A record came. */
  void heard() {
    heard = System.nanoTime();
  }

  /**
   * How it stands; asks if that is due.
   *
   * @param from since when something may be missing
   */
  Standing standing(Instant from, Instant now) {
    long nanos = System.nanoTime();
    Answer answered = answer;
    if (answered != null) {
      boolean settled = nanos - heard >= answered.settle().toNanos();
      return settled ? Standing.ANSWERED : Standing.WAITING;
    }
    if (token == null) {
      firstAsked = nanos;
      ask(from, now, nanos);
    } else if (nanos - firstAsked > PATIENCE.toNanos()) {
      return Standing.GIVEN_UP;
    } else if (nanos - lastAsked > ASK_EVERY.toNanos()) {
      ask(from, now, nanos);
    }
    return Standing.WAITING;
  }

  private void ask(Instant from, Instant now, long nanos) {
    String asked = token == null ? "again-" + now.toEpochMilli() + "-" + ++outages : token;
    token = asked;
    lastAsked = nanos;
    protocol
        .askAgain(station, from.minus(MARGIN), now.plus(MARGIN), asked)
        .ifPresent(request -> link.publish(request.topic(), request.payload()));
  }
}
