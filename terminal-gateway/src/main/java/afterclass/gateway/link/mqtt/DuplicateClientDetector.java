package afterclass.gateway.link.mqtt;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * A detector of other services that use the same client id. A broker disconnects one of the two
 * whenever the other connects, and gives no reason; so each service publishes a retained message
 * with its own mark (a random id) when it connects. A new mark of another service that appears
 * after this service's own shows that the other service is running. Thread-safe.
 */
final class DuplicateClientDetector {
  private static final int MOST_MARKS = 1_000;

  private final String life = UUID.randomUUID() + ":";
  private final Set<String> foreign = new HashSet<>();
  private long marks;
  private boolean ours;

  /** Returns the topic on which services with a client id publish their marks. */
  static String topic(String clientId) {
    return MqttLink.OWN_ROOT + clientId + "/instance";
  }

  /** Creates the mark that the next connection publishes, unique among all connections. */
  synchronized String next() {
    marks++;
    return life + marks;
  }

  /**
   * Records a retained mark; returns whether it shows that another service with this client id is
   * running.
   */
  synchronized boolean found(String mark) {
    if (mark.startsWith(life)) {
      ours = true;
      return false;
    }
    if (mark.isEmpty()) {
      return false; // the retained mark was cleared
    }
    if (foreign.size() == MOST_MARKS) {
      foreign.clear();
    }
    return foreign.add(mark) && ours;
  }
}
