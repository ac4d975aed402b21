package afterclass.gateway.notice;

import afterclass.gateway.audit.AuditEntry;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.ledger.LedgerReader;
import afterclass.gateway.time.SchoolClock;
import afterclass.rules.ledger.LedgerEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The teller: reads what is new and stores a message for each person whom it concerns. What was
 * read and what was told are stored together, so a crash neither loses nor repeats a message.
 */
public final class Teller {
  /** Maximum number of entries read at once, so that a transaction stays short. */
  private static final int AT_ONCE = 100;

  /** How long messages are kept. */
  private static final Duration KEPT = Duration.ofDays(180);

  private final NoticeStore store;
  private final Outgoing outgoing;
  private final Supplier<Audience> audience;
  private final LedgerReader ledger;
  private final AuditTrail audit;
  private final LedgerNews days;
  private final NewsReaders readers;

  /**
   * The readers of news besides the ledger's.
   *
   * @param decisions of requests, sheets and policies
   * @param duty of the next day
   * @param others looked at in every round
   * @param clock the school's clock
   */
  public record NewsReaders(
      DecisionNews decisions, DutyNews duty, List<NewsSource> others, SchoolClock clock) {
    public NewsReaders {
      others = List.copyOf(others);
    }
  }

  /**
   * Creates a teller.
   *
   * @param audience supplies who may be told now
   */
  public Teller(
      NoticeStore store,
      Outgoing outgoing,
      Supplier<Audience> audience,
      LedgerReader ledger,
      AuditTrail audit,
      NewsReaders readers) {
    this.store = store;
    this.outgoing = outgoing;
    this.audience = audience;
    this.ledger = ledger;
    this.audit = audit;
    this.readers = readers;
    this.days = new LedgerNews(ledger, readers.clock());
  }

  /** Reads all that is new and stores the messages about it. */
  public synchronized void tick() {
    Audience now = audience.get();
    while (step(now)) {
      // The journal has its turn between two transactions.
    }
    others(now);
  }

  /** Returns whether there may be more to read. */
  private boolean step(Audience now) {
    NoticeStore.Place place = store.place();
    List<LedgerEntry> entries = ledger.after(place.ledger(), AT_ONCE);
    List<AuditEntry> done = audit.after(place.audit(), AT_ONCE);
    if (entries.isEmpty() && done.isEmpty()) {
      return false;
    }
    List<News> news = new ArrayList<>(days.about(entries, now));
    news.addAll(readers.decisions().about(done, now));
    NoticeStore.Place next =
        new NoticeStore.Place(
            entries.isEmpty() ? place.ledger() : entries.get(entries.size() - 1).id(),
            done.isEmpty() ? place.audit() : done.get(done.size() - 1).position());
    store.inTransaction(
        () -> {
          news.forEach(this::tell);
          store.place(next);
        });
    return entries.size() == AT_ONCE || done.size() == AT_ONCE;
  }

  private void others(Audience now) {
    boolean stored = false;
    try {
      List<News> news = new ArrayList<>(readers.duty().look(now));
      readers.others().forEach(source -> news.addAll(source.look(now)));
      for (int from = 0; from < news.size(); from += AT_ONCE) {
        List<News> some = news.subList(from, Math.min(news.size(), from + AT_ONCE));
        store.inTransaction(() -> some.forEach(this::tell));
      }
      stored = true;
    } finally {
      if (!stored) {
        readers.duty().again();
      }
    }
  }

  /** Removes the messages that are older than half a year. */
  public void purge() {
    store.purge(readers.clock().instant().minus(KEPT));
  }

  private void tell(News news) {
    Instant now = readers.clock().instant();
    Set<String> all = new TreeSet<>(store.standing(news.subject()));
    all.addAll(news.receivers());
    for (String receiver : all) {
      News theirs =
          news.receivers().contains(receiver) ? news : News.ended(news.kind(), news.subject());
      follow(NextStep.of(store.past(receiver, news.subject()), theirs.to(receiver, now)), now);
    }
  }

  private void follow(NextStep step, Instant now) {
    step.removed().forEach(removed -> store.remove(removed.id()));
    Notice standing = step.standing();
    if (standing != null && standing.endedAt() != null) {
      store.revive(standing.id());
      outgoing.queue(standing);
    }
    Notice ended = step.ended();
    if (ended != null) {
      store.end(ended.id(), now);
    }
    Notice added = step.added();
    if (added != null) {
      Notice stored = store.add(added);
      if (ended != null && stored.ending()) {
        outgoing.queueEnd(stored, ended);
      } else {
        outgoing.queue(stored);
      }
    }
    if (ended != null) {
      outgoing.takeBack(ended);
    }
  }
}
