package afterclass.gateway.link;

import java.util.LinkedHashMap;
import java.util.Map;

/** A set that keeps only the most recently used keys. Not thread-safe. */
public final class RecentlySeen {
  private final Map<String, Boolean> keys;

  /** Creates a set that keeps at most {@code most} keys. */
  public RecentlySeen(int most) {
    keys =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > most;
          }
        };
  }

  /** Tells whether the key is still in the set. */
  public boolean contains(String key) {
    return keys.get(key) != null;
  }

  /** Adds the key. */
  public void add(String key) {
    keys.put(key, Boolean.TRUE);
  }
}
