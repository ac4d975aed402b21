package afterclass.gateway.session;

import afterclass.gateway.link.MessageLink;
import afterclass.gateway.protocol.BacklogReply;
import afterclass.gateway.protocol.MessageProtocol;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.TopicMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The requests to a terminal after an outage to repeat its records of that time, sent until it
 * answers or a time limit is reached. Not thread-safe; waits in real time.
 */
final class BacklogRequests {
  /** The states of such a request. */
  enum Standing {
    /** The terminal has not answered, or records that it repeated may still be under way. */
    WAITING,
    /** The terminal answered, and everything that it repeated has arrived. */
    ANSWERED,
    /** The terminal did not answer within the time limit. */
    GIVEN_UP
  }

  /** Maximum wait for the terminal's answer. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Duration ASK_EVERY = Duration.ofSeconds(15);

  /**
   * Time added before and after the outage, for errors of the terminal's clock and messages under
   * way.
   */
  private static final Duration MARGIN = Duration.ofMinutes(10);

  private final MessageProtocol protocol;
  private final Station station;
  private final MessageLink link;

  private long outages;
  private long firstAsked;
  private long lastAsked;
  private long heard;
  private @Nullable String token;
  private @Nullable BacklogReply answer;

  BacklogRequests(MessageProtocol protocol, Station station, MessageLink link) {
    this.protocol = protocol;
    this.station = station;
    this.link = link;
  }

  /** Tells whether the terminal's protocol has a request to repeat records. */
  boolean possible(Instant now) {
    return protocol.askAgain(station, now, now, "").isPresent();
  }

  /** Cancels the request, since the terminal or the link was lost. */
  void forget() {
    token = null;
    answer = null;
  }

  /**
   * Handles a message of the terminal if it answers the request; returns false for any other
   * message.
   */
  boolean take(TopicMessage message) {
    Optional<BacklogReply> came = protocol.answer(message);
    if (came.isEmpty() || !came.get().token().equals(token)) {
      return false;
    }
    if (came.get().willing()) {
      answer = came.get();
      heard = System.nanoTime();
    }
    return true;
  }

  /** Records that a record arrived. */
  void heard() {
    heard = System.nanoTime();
  }

  /**
   * Returns the state of the request; sends it if that is due.
   *
   * @param from since when records may be missing
   */
  Standing standing(Instant from, Instant now) {
    long nanos = System.nanoTime();
    BacklogReply answered = answer;
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
