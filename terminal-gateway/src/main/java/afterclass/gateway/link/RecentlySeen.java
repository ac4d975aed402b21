package afterclass.gateway.link;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A set that keeps only the most recently used keys. Not thread-safe.
 *
 * @param <K> type of the keys
 */
public final class RecentlySeen<K> {
  private final Map<K, Boolean> keys;

  /** Creates a set that keeps at most {@code most} keys. */
  public RecentlySeen(int most) {
    keys =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, Boolean> eldest) {
            return size() > most;
          }
        };
  }

  /** Tells whether the key is still in the set. */
  public boolean contains(K key) {
    return keys.get(key) != null;
  }

  /** Adds the key. */
  public void add(K key) {
    keys.put(key, Boolean.TRUE);
  }
}
