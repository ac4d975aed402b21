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

  /** Takes no lock: a waiter could hold the last database connection. */
  private RosterSnapshot caughtUp(Dated known) {
    FactStore.News news = store.since(known.revision());
    RosterSnapshot now = known.snapshot().after(news.changes());
    if (news.settled()) {
      keep(new Dated(news.revision(), now));
    }
    return now;
  }

  /** Keeps a newer state; a reader whose transaction sees an older one changes nothing. */
  private synchronized void keep(Dated read) {
    if (read.revision() > last.revision()) {
      last = read;
    }
  }
}
