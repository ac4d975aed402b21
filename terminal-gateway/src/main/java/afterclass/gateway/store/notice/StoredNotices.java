package afterclass.gateway.store.notice;

import afterclass.gateway.notice.Choices;
import afterclass.gateway.notice.Choices.By;
import afterclass.gateway.notice.Choices.Choice;
import afterclass.gateway.notice.Notice;
import afterclass.gateway.notice.NoticeKind;
import afterclass.gateway.notice.NoticeStore;
import afterclass.gateway.notice.Told;
import afterclass.gateway.store.BookmarkRepository;
import afterclass.gateway.store.Micros;
import afterclass.gateway.store.StoreTransactions;
import afterclass.gateway.store.TransactionalStore;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The messages to people and what they chose, stored as rows. */
@Singleton
public class StoredNotices extends TransactionalStore implements NoticeStore {
  private static final String LEDGER = "notice.ledger";
  private static final String AUDIT = "notice.audit";

  /** The last number given; numbers are never given twice, whatever is removed. */
  private static final String NUMBER = "notice.number";

  private final NoticeRepository rows;
  private final ChoiceRepository choices;
  private final BookmarkRepository bookmarks;

  StoredNotices(
      StoreTransactions transactions,
      NoticeRepository rows,
      ChoiceRepository choices,
      BookmarkRepository bookmarks) {
    super(transactions);
    this.rows = rows;
    this.choices = choices;
    this.bookmarks = bookmarks;
  }

  @Override
  public Place place() {
    return transactions.read(
        () -> new Place(bookmarks.val(LEDGER).orElse(0L), bookmarks.val(AUDIT).orElse(0L)));
  }

  @Override
  public void place(Place place) {
    transactions.write(
        () -> {
          bookmarks.put(LEDGER, place.ledger());
          bookmarks.put(AUDIT, place.audit());
        });
  }

  @Override
  public List<Told> past(String receiver, String subject) {
    return transactions.read(
        () -> {
          List<NoticeRow> past = rows.past(receiver, subject);
          Set<Long> told = past.isEmpty() ? Set.of() : new HashSet<>(rows.told(receiver, subject));
          return past.stream().map(row -> new Told(row.notice(), told.contains(row.id()))).toList();
        });
  }

  @Override
  public Set<String> standing(String subject) {
    return transactions.read(() -> Set.copyOf(rows.standing(subject)));
  }

  @Override
  public Set<String> subjects(String beginning) {
    return transactions.read(() -> Set.copyOf(rows.subjects(beginning, beginning + "\uffff")));
  }

  @Override
  public Notice add(Notice notice) {
    return transactions.write(
        () -> {
          long id = bookmarks.val(NUMBER).orElse(0L) + 1;
          bookmarks.put(NUMBER, id);
          Notice numbered = notice.withId(id);
          rows.save(NoticeRow.of(numbered));
          return numbered;
        });
  }

  @Override
  public void remove(long id) {
    transactions.write(() -> rows.remove(id));
  }

  @Override
  public void end(long id, Instant at) {
    transactions.write(() -> rows.end(id, Micros.of(at)));
  }

  @Override
  public void revive(long id) {
    transactions.write(() -> rows.revive(id));
  }

  @Override
  public Optional<Notice> find(long id) {
    return transactions.read(() -> rows.findById(id)).map(NoticeRow::notice);
  }

  @Override
  public List<Notice> of(String receiver, long below, int most) {
    return transactions.read(() -> rows.of(receiver, below, most)).stream()
        .map(NoticeRow::notice)
        .toList();
  }

  @Override
  public Map<NoticeKind, Integer> unread(String receiver) {
    Map<NoticeKind, Integer> counts = new EnumMap<>(NoticeKind.class);
    transactions
        .read(() -> rows.unread(receiver))
        .forEach(kind -> counts.merge(NoticeKind.valueOf(kind), 1, Integer::sum));
    return counts;
  }

  @Override
  public void read(String receiver, long upTo, Instant at) {
    transactions.write(() -> rows.read(receiver, upTo, Micros.of(at)));
  }

  @Override
  public void purge(Instant before) {
    transactions.write(() -> rows.purge(Micros.of(before)));
  }

  @Override
  public Choices choices(String account) {
    Map<Choice, Boolean> made = new HashMap<>();
    transactions
        .read(() -> choices.of(account))
        .forEach(
            row ->
                made.put(
                    new Choice(NoticeKind.valueOf(row.kind()), By.valueOf(row.way())),
                    row.wanted()));
    return new Choices(made);
  }

  @Override
  public void choose(String account, NoticeKind kind, By way, boolean wanted) {
    transactions.write(() -> choices.put(account, kind.name(), way.name(), wanted));
  }
}
