package afterclass.gateway.wiring;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Rung when a record is on disk; whoever hears it must not block. Safe for use by many threads. */
@Singleton
final class Bell {
  private final List<Runnable> hearers = new CopyOnWriteArrayList<>();

  /** From now on. */
  void hear(Runnable hearer) {
    hearers.add(hearer);
  }

  /** A new record is on disk. */
  void ring() {
    hearers.forEach(Runnable::run);
  }
}
