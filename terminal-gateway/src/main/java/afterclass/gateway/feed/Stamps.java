package afterclass.gateway.feed;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The latest content of each reader's calendar, and when it became so. As long as roster, policies
 * and date are the same, a reader's calendar need not be made to know that it is. Thread-safe.
 */
final class Stamps {
  private static final int MOST_READERS = 10_000;

  /**
   * The content of a calendar.
   *
   * @param tag mark of the content
   * @param since time since which the calendar has had it, to the second
   */
  record Stamp(String tag, Instant since) {}

  private final Map<String, Stamp> last =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Stamp> eldest) {
          return size() > MOST_READERS;
        }
      };

  private final Set<String> checked = new HashSet<>();
  private @Nullable Object state;

  /** Returns a reader's stamp if it is known to be that of a state; else empty. */
  synchronized Optional<Stamp> of(String reader, Object now) {
    return now.equals(state) && checked.contains(reader)
        ? Optional.ofNullable(last.get(reader))
        : Optional.empty();
  }

  /** Returns the stamp of a reader's content in a state, which is a new one if it changed. */
  synchronized Stamp note(String reader, Object now, String tag, Instant at) {
    if (!now.equals(state)) {
      state = now;
      checked.clear();
    }
    Stamp before = last.get(reader);
    Stamp stamp = before != null && before.tag().equals(tag) ? before : next(before, tag, at);
    last.put(reader, stamp);
    if (checked.size() < MOST_READERS) {
      checked.add(reader);
    }
    return stamp;
  }

  /** Returns a stamp at least a second later: clients compare times in seconds. */
  private static Stamp next(@Nullable Stamp before, String tag, Instant at) {
    Instant second = at.truncatedTo(ChronoUnit.SECONDS);
    boolean later = before == null || second.isAfter(before.since());
    return new Stamp(tag, later || before == null ? second : before.since().plusSeconds(1));
  }
}
