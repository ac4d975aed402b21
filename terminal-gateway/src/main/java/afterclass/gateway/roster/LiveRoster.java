package afterclass.gateway.roster;

/**
 * The facts as they stand now: hands out a snapshot that has taken in what changed in the store.
 * Safe for use by many threads.
 */
public final class LiveRoster {
  private record Dated(long revision, RosterSnapshot snapshot) {}

  private final FactStore store;
  private volatile Dated last = new Dated(FactStore.NOTHING_KNOWN, RosterSnapshot.NOTHING);

  /** The roster of a store. */
  public LiveRoster(FactStore store) {
    this.store = store;
  }

  /** The facts of this moment, to ask many things of one state. */
  public RosterSnapshot snapshot() {
    Dated known = last;
    return known.revision() == store.revision() ? known.snapshot() : caughtUp(known);
  }

  /** Takes no lock: a waiter could hold the last connection to the store. */
  private RosterSnapshot caughtUp(Dated known) {
    FactStore.News news = store.since(known.revision());
    RosterSnapshot now = known.snapshot().after(news.changes());
    if (news.settled()) {
      keep(new Dated(news.revision(), now));
    }
    return now;
  }

  /** Keeps a newer state; a reader whose transaction sees an older one replaces nothing. */
  private synchronized void keep(Dated read) {
    if (read.revision() > last.revision()) {
      last = read;
    }
  }
}
