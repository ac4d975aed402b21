package afterclass.gateway.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A protocol over the topics of a broker. Its methods are pure: no state, no clock. */
public non-sealed interface MessageProtocol extends TerminalProtocol {

  /**
   * Returns the topic filters to subscribe to, such as {@code attendance/school/+/punch}.
   *
   * @param sites sites that this service serves, for a protocol whose topics name the site:
   *     terminals of other sites at the same broker belong to other services
   * @param addresses addresses of this protocol's registered terminals, needed if topics are chosen
   *     when a terminal is set up
   */
  List<String> topicFilters(Set<String> sites, Set<String> addresses);

  /**
   * Checks the address of a terminal; returns what was expected, or {@code null} if it is valid. An
   * address must name one topic, not match many.
   *
   * @param address address as registered; empty for a protocol whose topics need none
   */
  default @Nullable String addressExpected(String address) {
    return address.contains("+") || address.contains("#")
        ? "one topic or device id, without + and #"
        : null;
  }

  /**
   * Returns the rights of a registered terminal at the embedded broker. They alone keep a terminal
   * from acting for another: every filter begins with a part unique to the terminal, except topics
   * that all share. Topics on which the gateway publishes are never included in the writes.
   *
   * @param site the terminal's site
   * @param station the terminal, whose address stands in its topics
   */
  TopicRights rights(String site, Station station);

  /**
   * Returns the rights of an unregistered terminal, on loopback and under its own name only, so
   * that the office sees it among the terminals that wait to be registered.
   *
   * @param station the name it gave; one level of a topic, without wildcards
   */
  default TopicRights strangersRights(Station station) {
    return TopicRights.NONE;
  }

  /**
   * Returns the part of a payload that may be processed, called before anything else: a protocol
   * whose messages carry pictures drops them here. Never returns more bytes than the payload has.
   *
   * @param payload the whole payload, up to several megabytes; must not be changed
   */
  default byte[] strip(String topic, byte[] payload) {
    return payload;
  }

  /**
   * Returns the possible senders of a message, the most specific first; the first registered one
   * counts. Empty if the message does not belong to this protocol. Its content is untrusted.
   */
  List<Sender> senders(TopicMessage message);

  /**
   * Returns the possible senders of a message that this protocol does not know: the terminals with
   * topics above its topic, the most specific first. For a registered one the message becomes an
   * event, never nothing; of unregistered ones it is ignored.
   */
  default List<Sender> besides(TopicMessage message) {
    return List.of();
  }

  /**
   * Decodes a message on one of the protocol's topics; its content is untrusted.
   *
   * @param station the sender, whose zone applies to times without a zone
   */
  Decoded decode(TopicMessage message, Station station);

  /**
   * Returns the messages to publish once everything in a message is on disk; a repeated message is
   * acknowledged again.
   *
   * @param message the message received
   * @param meaning its meaning by {@link #decode}: punches or a status
   */
  List<TopicMessage> acknowledgement(TopicMessage message, Decoded meaning);

  /** Returns codes of events that the office should look at, as a terminal using another's name. */
  default Set<String> warnings() {
    return Set.of();
  }

  /** Returns how the service knows that a terminal is online. */
  default Presence presence() {
    return Presence.SAID;
  }

  /**
   * Returns a request that a terminal repeat its records of a time span; empty if terminals of this
   * protocol cannot be asked.
   *
   * @param from first instant of the span
   * @param to last instant of the span
   * @param token a token that the answer must carry
   */
  default Optional<TopicMessage> askAgain(Station station, Instant from, Instant to, String token) {
    return Optional.empty();
  }

  /** Parses an answer to {@link #askAgain}; empty if the message is none. */
  default Optional<BacklogReply> answer(TopicMessage message) {
    return Optional.empty();
  }
}
