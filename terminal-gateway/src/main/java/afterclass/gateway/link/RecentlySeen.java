package afterclass.gateway.session;

import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers the last few keys. Not thread-safe. */
final class RecentlySeen {
  private final Map<String, Boolean> keys;

  /** Remembers at most so many. */
  RecentlySeen(int most) {
    keys =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > most;
          }
        };
  }

  /** Whether the key was added lately. */
  boolean contains(String key) {
    return keys.get(key) != null;
  }

  /** Remembers the key. */
  void add(String key) {
    keys.put(key, Boolean.TRUE);
  }
}
