package afterclass.gateway.store.days;

import afterclass.gateway.store.ChainHeadRow;
import afterclass.gateway.store.ChainHeads;
import afterclass.rules.ledger.LedgerEntry;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A cache of the ledger postings of whole months that no entry reverses, which every report adds
 * up. Entries are only added to the ledger: each call first reads the new ones, so that the answer
 * equals the store's contents, whichever process added them.
 */
final class LedgerMonthCache {
  private static final int MOST_MONTHS = 36;
  private static final int PAGE = 1_000;

  /**
   * Maximum number of new ledger entries merged into the cache; with more, the months are read
   * again.
   */
  private static final int MOST_NEWS = 20_000;

  /** Maximum number of days of a range that is read without the cache. */
  private static final int FEW_DAYS = 7;

  private static final Comparator<LedgerEntry> ORDER =
      Comparator.comparing(LedgerEntry::date)
          .thenComparing(LedgerEntry::staff)
          .thenComparing(LedgerEntry::id);

  private final LedgerRepository ledger;
  private final ChainHeads heads;
  private final Map<YearMonth, List<LedgerEntry>> months = new LinkedHashMap<>(16, 0.75f, true);
  private @Nullable ChainHeadRow seen;

  LedgerMonthCache(LedgerRepository ledger, ChainHeads heads) {
    this.ledger = ledger;
    this.heads = heads;
  }

  /**
   * Returns the postings that are not reversed between two dates, both included; requires a
   * transaction.
   */
  synchronized List<LedgerEntry> between(LocalDate from, LocalDate to) {
    catchUp();
    YearMonth first = YearMonth.from(from);
    if (to.isBefore(from.plusDays(FEW_DAYS)) && !months.containsKey(first)) {
      return entries(ledger.standing(from.toString(), to.toString()));
    }
    List<LedgerEntry> found = new ArrayList<>();
    YearMonth last = YearMonth.from(to);
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      List<LedgerEntry> all = month(month);
      if (!month.atDay(1).isBefore(from) && !month.atEndOfMonth().isAfter(to)) {
        found.addAll(all);
        continue;
      }
      for (LedgerEntry entry : all) {
        if (!entry.date().isBefore(from) && !entry.date().isAfter(to)) {
          found.add(entry);
        }
      }
    }
    return Collections.unmodifiableList(found);
  }

  private List<LedgerEntry> month(YearMonth month) {
    List<LedgerEntry> known = months.get(month);
    if (known != null) {
      return known;
    }
    List<LedgerEntry> read =
        entries(ledger.standing(month.atDay(1).toString(), month.atEndOfMonth().toString()));
    months.put(month, read);
    if (months.size() > MOST_MONTHS) {
      months.remove(months.keySet().iterator().next());
    }
    return read;
  }

  private void catchUp() {
    ChainHeadRow head = heads.ledger();
    ChainHeadRow before = seen;
    seen = head;
    if (before == null || months.isEmpty() || head.equals(before)) {
      return;
    }
    if (head.position() <= before.position() || head.position() - before.position() > MOST_NEWS) {
      months.clear();
      return;
    }
    for (long position = before.position(); position < head.position(); ) {
      List<LedgerEntry> news = entries(ledger.after(position, PAGE));
      news.stream()
          .collect(Collectors.groupingBy(entry -> YearMonth.from(entry.date())))
          .forEach(this::workIn);
      position += news.size();
    }
  }

  private void workIn(YearMonth month, List<LedgerEntry> news) {
    months.computeIfPresent(month, (m, known) -> after(known, news));
  }

  private static List<LedgerEntry> after(List<LedgerEntry> known, List<LedgerEntry> news) {
    Map<Long, LedgerEntry> standing = new LinkedHashMap<>();
    known.forEach(entry -> standing.put(entry.id(), entry));
    for (LedgerEntry entry : news) {
      Long reversed = entry.reverses();
      if (reversed == null) {
        standing.put(entry.id(), entry);
      } else {
        standing.remove(reversed);
      }
    }
    return standing.values().stream().sorted(ORDER).toList();
  }

  private static List<LedgerEntry> entries(List<LedgerRow> rows) {
    return rows.stream().map(LedgerRow::entry).toList();
  }
}
