package afterclass.gateway.link.mqtt;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Finds out whether another service uses the same client id. A broker throws one of the two out
 * whenever the other comes, and names no reason; so each leaves its own mark at the broker when it
 * connects. A mark that is found after ours was there, and that was not there before, is that of a
 * service that lives now. Safe for use by many threads.
 */
final class Rivals {
  private static final int MOST_MARKS = 1_000;

  private final String life = UUID.randomUUID() + ":";
  private final Set<String> foreign = new HashSet<>();
  private long marks;
  private boolean ours;

  /** Where marks are left under a client id. */
  static String topic(String clientId) {
    return MqttLink.OWN_ROOT + clientId + "/instance";
  }

  /** The mark for another connection. */
  synchronized String next() {
    marks++;
    return life + marks;
  }

  /** Takes a mark that was found; whether it is that of another service that lives now. */
  synchronized boolean found(String mark) {
    if (mark.startsWith(life)) {
      ours = true;
      return false;
    }
    if (mark.isEmpty()) {
      return false; // the broker's copy was cleared
    }
    if (foreign.size() == MOST_MARKS) {
      foreign.clear();
    }
    return foreign.add(mark) && ours;
  }
}
