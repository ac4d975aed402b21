package afterclass.gateway.imports;

import afterclass.gateway.office.OfficeFile;
import afterclass.gateway.roster.ImportKind;
import java.lang.ref.SoftReference;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The readings of drafts of the last minutes, so that each step of a page need not read the file
 * again; those of which the memory is needed are given up. Thread-safe.
 */
final class KeptReadings {
  /** Maximum number of readings kept. */
  static final int MOST = 16;

  /** How long a reading is kept. */
  static final Duration LIFE = Duration.ofMinutes(10);

  /**
   * All that a reading depends on.
   *
   * @param id id of the draft
   * @param kind kind as which it is read
   * @param answers the answers given
   * @param school what is known of the school
   * @param remembered how often answers were remembered
   */
  record Key(
      String id, ImportKind kind, Map<String, String> answers, Object school, int remembered) {
    Key {
      answers = Map.copyOf(answers);
    }
  }

  private record Kept(SoftReference<OfficeFile> file, Instant at) {}

  private final InstantSource clock;
  private final Map<Key, Kept> kept = new LinkedHashMap<>();

  KeptReadings(InstantSource clock) {
    this.clock = clock;
  }

  /** Returns the kept reading; empty if there is none. */
  synchronized Optional<OfficeFile> find(Key key) {
    purge();
    return Optional.ofNullable(kept.get(key)).map(each -> each.file().get());
  }

  /** Keeps a reading, and gives up the oldest of too many and older ones of its draft. */
  synchronized void keep(Key key, OfficeFile file) {
    purge();
    kept.keySet().removeIf(other -> other.id().equals(key.id()));
    kept.put(key, new Kept(new SoftReference<>(file), clock.instant()));
    if (kept.size() > MOST) {
      kept.remove(kept.keySet().iterator().next());
    }
  }

  private void purge() {
    Instant oldest = clock.instant().minus(LIFE);
    kept.values().removeIf(each -> each.at().isBefore(oldest) || each.file().get() == null);
  }
}
