package afterclass.gateway.link.mqtt;

import java.util.HashMap;
import java.util.Map;

/** Bounds what the broker keeps for newcomers: so many topics, so many bytes in all. */
final class RetainedTopics {
  /** The most topics. */
  static final int MOST_TOPICS = 2_000;

  /** The most bytes in all. */
  static final long MOST_BYTES = 8L * 1024 * 1024;

  private final Map<String, Integer> kept = new HashMap<>();
  private long bytes;

  /** Takes note of a message to be kept; whether there is room for it. An empty one clears. */
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

  /** The broker forgot everything. */
  synchronized void clear() {
    kept.clear();
    bytes = 0;
  }
}
