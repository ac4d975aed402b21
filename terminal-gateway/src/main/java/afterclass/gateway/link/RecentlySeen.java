package afterclass.gateway.link;

import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers the last few keys. Not thread-safe. */
public final class RecentlySeen {
  private final Map<String, Boolean> keys;

  /** Remembers at most so many. */
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

  /** Whether the key was added lately. */
  public boolean contains(String key) {
    return keys.get(key) != null;
  }

  /** Remembers the key. */
  public void add(String key) {
    keys.put(key, Boolean.TRUE);
  }
}
