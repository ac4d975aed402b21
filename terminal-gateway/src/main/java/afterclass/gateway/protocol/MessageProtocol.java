package afterclass.gateway.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A protocol over the topics of a broker. Its methods are pure: no state, no clock. */
public non-sealed interface MessageProtocol extends TerminalProtocol {

  /**
   * What to subscribe to, as {@code attendance/school/+/punch}.
   *
   * @param sites that this service answers for, for one whose topics name the site: what terminals
   *     of other sites say at the same broker is for others
   * @param addresses of the registered terminals of this protocol, for one whose topics are chosen
   *     by whoever sets the terminal up; others need not look at them
   */
  List<String> topicFilters(Set<String> sites, Set<String> addresses);

  /**
   * What an address of a terminal must be, if this one is none. A topic is a place of its own, not
   * a pattern of many.
   *
   * @param address as it is registered; empty for a protocol whose topics need none
   */
  default @Nullable String addressExpected(String address) {
    return address.contains("+") || address.contains("#")
        ? "one topic or device id, without + and #"
        : null;
  }

  /**
   * What a registered terminal may do at a broker of ours. It is all that keeps one terminal from
   * acting for another: every filter begins with what only this terminal is called, but for a topic
   * that all of them share. Topics on which the gateway speaks are never written.
   *
   * @param site its site
   * @param station the terminal, whose address stands in its topics
   */
  TopicRights rights(String site, Station station);

  /**
   * What somebody may do who is not registered, on this machine and under its own name alone, so
   * that it is shown among those that wait.
   *
   * @param station what it says that it is called; one level of a topic, without wildcards
   */
  default TopicRights strangersRights(Station station) {
    return TopicRights.NONE;
  }

  /**
   * What of a payload may be handed on, called before anything else sees it: a protocol whose
   * messages carry pictures drops them here. The answer is no longer than what came.
   *
   * @param payload all of it, up to several megabytes; not to be changed
   */
  default byte[] strip(String topic, byte[] payload) {
    return payload;
  }

  /**
   * Who may have sent a message, the most exact first; the first of them that is registered did.
   * Empty if the message is none of this protocol's. Anything at all may be in it.
   */
  List<Sender> senders(TopicMessage message);

  /**
   * Whose message it may be although it is none that this protocol knows: of the terminals below
   * whose topics it came, the most exact first. From one that is registered it is an event and
   * never nothing; nobody else is asked for it.
   */
  default List<Sender> besides(TopicMessage message) {
    return List.of();
  }

  /**
   * The meaning of a message on one of its topics; anything at all may be in it.
   *
   * @param station whoever sent it: a time that is said without a zone is in the zone of its clock
   */
  Decoded decode(TopicMessage message, Station station);

  /**
   * What to publish once everything in a message is on disk; a repeat gets the same again.
   *
   * @param message what came
   * @param meaning what {@link #decode} said of it: punches or a status
   */
  List<TopicMessage> acknowledgement(TopicMessage message, Decoded meaning);

  /** Codes of events that the office should look at, as a terminal that names another as itself. */
  default Set<String> warnings() {
    return Set.of();
  }

  /** How it is known that a terminal is there. */
  default Presence presence() {
    return Presence.SAID;
  }

  /**
   * Asks a terminal to say again what it holds of a span of time; empty if terminals of this
   * protocol cannot be asked.
   *
   * @param from first instant of it
   * @param to last instant of it
   * @param token what the answer is to carry
   */
  default Optional<TopicMessage> askAgain(Station station, Instant from, Instant to, String token) {
    return Optional.empty();
  }

  /** What a message answers to {@link #askAgain}, if it is such an answer. */
  default Optional<Answer> answer(TopicMessage message) {
    return Optional.empty();
  }
}
