package afterclass.gateway.link.mqtt;

import io.moquette.broker.security.IAuthorizatorPolicy;
import io.moquette.broker.subscriptions.Topic;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who may say and hear what on the embedded broker, which asks nobody for a password. Only the
 * gateway acknowledges: whoever else could, would make terminals forget punches that nobody has.
 */
final class BrokerRules implements IAuthorizatorPolicy {
  private static final String ACKNOWLEDGEMENT = "/ack";

  /** Where face terminals say how they are; any other topic of three levels goes down to one. */
  private static final Set<String> FACE_SHARED = Set.of("mqtt/face/basic", "mqtt/face/heartbeat");

  private static final Pattern FACE_DOWN = Pattern.compile("mqtt/face/[^/]*");

  private final String gateway;

  /** Rules under which only the client of that id is the gateway. */
  BrokerRules(String gateway) {
    this.gateway = gateway;
  }

  @Override
  public boolean canWrite(Topic topic, String user, String client) {
    String name = topic.toString();
    return client.equals(gateway)
        || (name.startsWith(MqttLink.OWN_ROOT)
            ? own(name, client)
            : !name.endsWith(ACKNOWLEDGEMENT) && !toFace(name));
  }

  private static boolean toFace(String topic) {
    return FACE_DOWN.matcher(topic).matches() && !FACE_SHARED.contains(topic);
  }

  /** The topics of a gateway's own would tell its name to others: {@code #} would hear them. */
  @Override
  public boolean canRead(Topic topic, String user, String client) {
    String filter = topic.toString();
    return client.equals(gateway)
        || (filter.startsWith(MqttLink.OWN_ROOT)
            ? own(filter, client)
            : !filter.startsWith("#") && !filter.startsWith("+"));
  }

  private static boolean own(String topic, String client) {
    return topic.startsWith(MqttLink.OWN_ROOT + client + "/");
  }
}
