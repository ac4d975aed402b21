package afterclass.gateway.roster;

/** The current facts: provides snapshots that include every change in the store. Thread-safe. */
public final class LiveRoster {
  private record Dated(long revision, RosterSnapshot snapshot) {}

  private final FactStore store;
  private volatile Dated last = new Dated(FactStore.NOTHING_KNOWN, RosterSnapshot.NOTHING);

  /** Creates a roster over a store. */
  public LiveRoster(FactStore store) {
    this.store = store;
  }

  /** Returns the current facts; ask several questions of one snapshot for consistent answers. */
  public RosterSnapshot snapshot() {
    Dated known = last;
    return known.revision() == store.revision() ? known.snapshot() : caughtUp(known);
  }

  /**
   * Returns a snapshot with the latest changes, without a lock: a waiting thread could occupy the
   * last database connection.
   */
  private RosterSnapshot caughtUp(Dated known) {
    FactStore.News news = store.since(known.revision());
    RosterSnapshot now = known.snapshot().after(news.changes());
    if (news.settled()) {
      keep(new Dated(news.revision(), now));
    }
    return now;
  }

  /** Stores a newer snapshot; an older one, read by another thread's transaction, is ignored. */
  private synchronized void keep(Dated read) {
    if (read.revision() > last.revision()) {
      last = read;
    }
  }
}
