package afterclass.gateway.store;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The publisher of the changes made by each commit of this process. Thread-safe. */
@Singleton
public class CommitEvents {
  private final List<Consumer<CommitEvent>> listeners = new CopyOnWriteArrayList<>();

  /**
   * Registers a listener.
   *
   * @param listener called after each commit, on the thread that committed; must not block or throw
   */
  public void listen(Consumer<CommitEvent> listener) {
    listeners.add(listener);
  }

  /** Notifies all listeners of an event. */
  public void publish(CommitEvent event) {
    listeners.forEach(listener -> listener.accept(event));
  }
}
