package afterclass.gateway.protocol;

import java.util.List;
import java.util.Optional;

/** A protocol over the topics of a broker. Its methods are pure: no state, no clock. */
public non-sealed interface MessageProtocol extends TerminalProtocol {

  /** What to subscribe to, as {@code attendance/+/+/punch}. */
  List<String> topicFilters();

  /** Who sends on a topic, or empty if the topic is none of this protocol's. */
  Optional<Sender> sender(String topic);

  /** The meaning of a message on one of its topics; anything at all may be in it. */
  Decoded decode(TopicMessage message);

  /**
   * What to publish once everything in a message is on disk; a repeat gets the same again.
   *
   * @param message what came
   * @param meaning what {@link #decode} said of it: punches or a status
   */
  List<TopicMessage> acknowledgement(TopicMessage message, Decoded meaning);
}
