package afterclass.gateway.store.days;

import afterclass.gateway.days.DayDecision;
import afterclass.gateway.days.DecisionReader;
import afterclass.gateway.days.Decisions;
import afterclass.gateway.ledger.LedgerEnd;
import afterclass.gateway.ledger.LedgerReader;
import afterclass.gateway.roster.StaffDay;
import afterclass.gateway.store.ChainHeadRow;
import afterclass.gateway.store.ChainHeads;
import afterclass.gateway.store.CommitEvent;
import afterclass.gateway.store.Micros;
import afterclass.gateway.store.StoreTransactions;
import afterclass.gateway.wire.Bytes;
import afterclass.rules.ledger.LedgerEntry;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The decisions and ledger entries, stored as rows of their chains. */
@Singleton
public class StoredDecisions implements Decisions, DecisionReader, LedgerReader {
  /** Maximum number of ids in one statement. */
  private static final int MOST_IDS = 500;

  private final StoreTransactions transactions;
  private final DecisionRepository decisions;
  private final LedgerRepository ledger;
  private final ChainHeads heads;
  private final LedgerMonthCache standing;

  StoredDecisions(
      StoreTransactions transactions,
      DecisionRepository decisions,
      LedgerRepository ledger,
      ChainHeads heads) {
    this.transactions = transactions;
    this.decisions = decisions;
    this.ledger = ledger;
    this.heads = heads;
    this.standing = new LedgerMonthCache(ledger, heads);
  }

  @Override
  public Optional<DayDecision> latest(StaffDay day) {
    return latest(day.staff(), day.date());
  }

  @Override
  public Optional<DayDecision> latest(String staff, LocalDate date) {
    return transactions
        .read(() -> decisions.latest(staff, date.toString()))
        .map(DecisionRow::decision);
  }

  @Override
  public List<DayDecision> latest(Collection<StaffDay> days) {
    Set<StaffDay> wanted = new TreeSet<>(days);
    if (wanted.isEmpty()) {
      return List.of();
    }
    TreeSet<LocalDate> dates = new TreeSet<>();
    wanted.forEach(day -> dates.add(day.date()));
    return transactions.read(
        () -> {
          List<Long> ids =
              decisions.latestBetween(dates.first().toString(), dates.last().toString()).stream()
                  .filter(row -> wanted.contains(row.day()))
                  .map(LatestDecisionRow::id)
                  .toList();
          List<DayDecision> found = new ArrayList<>();
          for (int from = 0; from < ids.size(); from += MOST_IDS) {
            int until = Math.min(ids.size(), from + MOST_IDS);
            found.addAll(domain(decisions.withIds(ids.subList(from, until))));
          }
          return found;
        });
  }

  @Override
  public List<DayDecision> latestOn(LocalDate date) {
    return domain(transactions.read(() -> decisions.latestOn(date.toString())));
  }

  @Override
  public List<DayDecision> history(String staff, LocalDate date) {
    return domain(transactions.read(() -> decisions.history(staff, date.toString())));
  }

  private static List<DayDecision> domain(List<DecisionRow> rows) {
    return rows.stream().map(DecisionRow::decision).toList();
  }

  @Override
  public boolean ever(String staff) {
    return transactions.read(() -> decisions.ever(staff)) > 0;
  }

  @Override
  public List<String> judgedOn(LocalDate date) {
    return transactions.read(() -> decisions.judgedOn(date.toString()));
  }

  @Override
  public List<StaffDay> judgedBetween(LocalDate from, LocalDate to) {
    return transactions.read(() -> decisions.judgedBetween(from.toString(), to.toString())).stream()
        .map(StaffDayRow::day)
        .toList();
  }

  @Override
  public DayDecision append(
      StaffDay day, Instant decidedAt, long journalPosition, String facts, String outcome) {
    return transactions.write(
        () -> {
          ChainHeadRow head = heads.decision();
          long id = head.position() + 1;
          DayDecision decision =
              new DayDecision(
                  id,
                  day.staff(),
                  day.date(),
                  Micros.fit(decidedAt),
                  journalPosition,
                  facts,
                  outcome);
          DecisionRow row = DecisionRow.of(decision, head.hash());
          decisions.save(row);
          heads.advance(head, id, row.hash());
          transactions.changed(CommitEvent.DECISIONS);
          return decision;
        });
  }

  @Override
  public List<LedgerEntry> entries(StaffDay day) {
    return all(day.staff(), day.date());
  }

  @Override
  public List<LedgerEntry> all(String staff, LocalDate date) {
    return entries(transactions.read(() -> ledger.ofDay(staff, date.toString())));
  }

  @Override
  public List<LedgerEntry> posted(LocalDate from, LocalDate to) {
    return entries(transactions.read(() -> ledger.posted(from.toString(), to.toString())));
  }

  @Override
  public List<LedgerEntry> after(long id, int most) {
    return entries(transactions.read(() -> ledger.after(id, most)));
  }

  @Override
  public LedgerEnd end() {
    ChainHeadRow head = transactions.read(heads::ledger);
    return new LedgerEnd(head.position(), head.hash().hex());
  }

  @Override
  public List<LedgerEntry> standing(LocalDate from, LocalDate to) {
    return transactions.read(() -> standing.between(from, to));
  }

  @Override
  public List<StaffDay> held(LocalDate from, LocalDate to) {
    return transactions.read(() -> ledger.held(from.toString(), to.toString())).stream()
        .map(StaffDayRow::day)
        .toList();
  }

  private static List<LedgerEntry> entries(List<LedgerRow> rows) {
    return rows.stream().map(LedgerRow::entry).toList();
  }

  @Override
  public long lastEntry() {
    return transactions.read(heads::ledger).position();
  }

  @Override
  public void post(long decision, List<LedgerEntry> entries) {
    if (!entries.isEmpty()) {
      transactions.write(() -> add(decision, entries));
    }
  }

  private void add(long decision, List<LedgerEntry> entries) {
    ChainHeadRow head = heads.ledger();
    long position = head.position();
    Bytes hash = head.hash();
    List<LedgerRow> rows = new ArrayList<>();
    for (LedgerEntry entry : entries) {
      position++;
      if (entry.id() != position) {
        throw new IllegalStateException("entry " + entry.id() + " at place " + position);
      }
      LedgerRow row = LedgerRow.of(entry, decision, hash);
      hash = row.hash();
      rows.add(row);
    }
    ledger.saveAll(rows);
    heads.advance(head, position, hash);
  }
}
