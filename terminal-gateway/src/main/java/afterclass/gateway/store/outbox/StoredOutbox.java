package afterclass.gateway.store.outbox;

import afterclass.gateway.outbox.Delivery;
import afterclass.gateway.outbox.MailAddress;
import afterclass.gateway.outbox.OutboxStore;
import afterclass.gateway.store.BookmarkRepository;
import afterclass.gateway.store.Micros;
import afterclass.gateway.store.StoreTransactions;
import afterclass.gateway.store.TransactionalStore;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The outbox and people's mail addresses, stored as rows. */
@Singleton
public class StoredOutbox extends TransactionalStore implements OutboxStore {
  /** The last number given; numbers are never given twice, whatever is removed. */
  private static final String NUMBER = "outbox.number";

  private final OutboxRepository rows;
  private final MailAddressRepository addresses;
  private final BookmarkRepository bookmarks;

  StoredOutbox(
      StoreTransactions transactions,
      OutboxRepository rows,
      MailAddressRepository addresses,
      BookmarkRepository bookmarks) {
    super(transactions);
    this.rows = rows;
    this.addresses = addresses;
    this.bookmarks = bookmarks;
  }

  private static List<Delivery> deliveries(List<OutboxRow> rows) {
    return rows.stream().map(OutboxRow::delivery).toList();
  }

  @Override
  public void add(long notice, String way, String receiver, boolean urgent, Instant at) {
    transactions.write(
        () -> {
          long id = bookmarks.val(NUMBER).orElse(0L) + 1;
          bookmarks.put(NUMBER, id);
          rows.add(id, notice, way, receiver, urgent, Micros.of(at));
        });
  }

  @Override
  public List<Delivery> heads(String way) {
    return deliveries(transactions.read(() -> rows.heads(way)));
  }

  @Override
  public List<Delivery> waiting(Delivery head, int most) {
    return deliveries(
        transactions.read(() -> rows.waiting(head.way(), head.receiver(), head.urgent(), most)));
  }

  @Override
  public void tried(Collection<Long> ids) {
    some(ids, () -> rows.tried(ids));
  }

  @Override
  public void sent(Collection<Long> ids, Instant at) {
    some(ids, () -> rows.sent(ids, Micros.of(at)));
  }

  @Override
  public void digest(String way, String receiver, Instant at) {
    transactions.write(() -> rows.digest(way, receiver, Micros.of(at)));
  }

  @Override
  public Optional<Instant> lastDigest(String way, String receiver) {
    return transactions.read(() -> rows.lastDigest(way, receiver)).map(Micros::instant);
  }

  @Override
  public void later(Collection<Long> ids, Instant next, String reason) {
    some(ids, () -> rows.later(ids, Micros.of(next), reason));
  }

  @Override
  public void giveUp(Collection<Long> ids, Instant at, String reason) {
    some(ids, () -> rows.giveUp(ids, Micros.of(at), reason));
  }

  @Override
  public void drop(Collection<Long> ids) {
    some(ids, () -> rows.drop(ids));
  }

  private void some(Collection<Long> ids, Runnable work) {
    if (!ids.isEmpty()) {
      transactions.write(work);
    }
  }

  @Override
  public void dropWaiting(long notice) {
    transactions.write(() -> rows.dropWaiting(notice));
  }

  @Override
  public List<String> triedWays(long notice) {
    return transactions.read(() -> rows.triedWays(notice));
  }

  @Override
  public List<Delivery> undeliverable(int most) {
    return deliveries(transactions.read(() -> rows.undeliverable(most)));
  }

  @Override
  public int again(long id, Instant at) {
    return transactions.write(() -> rows.again(id, Micros.of(at)));
  }

  @Override
  public List<Count> counts() {
    return transactions.read(rows::counts).stream()
        .map(row -> new Count(row.way(), row.waiting(), row.dead(), row.failing()))
        .toList();
  }

  @Override
  public Optional<MailAddress> address(String account) {
    return transactions.read(() -> addresses.findById(account));
  }

  @Override
  public void put(MailAddress address) {
    transactions.write(
        () -> {
          if (addresses.findById(address.account()).isPresent()) {
            addresses.update(address);
          } else {
            addresses.save(address);
          }
        });
  }
}
