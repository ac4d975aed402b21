package afterclass.gateway.link.mqtt;

import java.util.HashMap;
import java.util.Map;

/** A bound on the messages that the broker retains, in topics and in bytes. */
final class RetainedTopics {
  /** Maximum number of topics with a retained message. */
  static final int MOST_TOPICS = 2_000;

  /** Maximum number of bytes of all retained messages together. */
  static final long MOST_BYTES = 8L * 1024 * 1024;

  private final Map<String, Integer> kept = new HashMap<>();
  private long bytes;

  /**
   * Records a retained message; returns false if it exceeds the limits. An empty message clears the
   * topic.
   */
  synchronized boolean keep(String topic, int size) {
    int before = kept.getOrDefault(topic, 0);
    if (size == 0) {
      kept.remove(topic);
      bytes -= before;
      return true;
    }
    long after = bytes - before + size;
    if (after > MOST_BYTES || (!kept.containsKey(topic) && kept.size() >= MOST_TOPICS)) {
      return false;
    }
    kept.put(topic, size);
    bytes = after;
    return true;
  }

  /** Forgets all topics, as the broker did. */
  synchronized void clear() {
    kept.clear();
    bytes = 0;
  }
}
