package afterclass.gateway.closing;

import afterclass.gateway.ledger.LedgerBook;
import afterclass.gateway.ledger.LedgerEnd;
import afterclass.gateway.policy.PolicyBook;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.roster.RosterBook;
import afterclass.gateway.roster.StaffMember;
import afterclass.gateway.wire.Bytes;
import afterclass.rules.ledger.LedgerEntry;
import afterclass.rules.model.ServiceStatus;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Adds up what the ledger says. */
final class SheetMaker {
  private final LedgerBook ledger;
  private final LiveRoster live;
  private final PolicyBook policies;

  SheetMaker(LedgerBook ledger, LiveRoster roster, PolicyBook policies) {
    this.ledger = ledger;
    this.live = roster;
    this.policies = policies;
  }

  /**
   * A sheet as it would be now.
   *
   * @param lines its lines
   * @param content the same as bytes
   * @param end where the ledger ended
   */
  record Draft(List<SheetLine> lines, Bytes content, LedgerEnd end) {
    static Draft of(List<SheetLine> lines, LedgerEnd end) {
      return new Draft(lines, SheetText.write(lines), end);
    }
  }

  /**
   * What stands in a month, by staff and service, and after it the corrections that are paid in it.
   */
  Draft month(YearMonth month, List<MonthSheet> corrections) {
    RosterBook roster = live.snapshot();
    LedgerEnd end = ledger.end();
    Map<String, Sum> sums = new TreeMap<>();
    for (LedgerEntry entry : ledger.standing(month.atDay(1), month.atEndOfMonth())) {
      String key = entry.staff() + "|" + entry.service();
      sums.computeIfAbsent(key, k -> new Sum()).add(entry, 1);
    }
    List<SheetLine> lines = new ArrayList<>();
    for (Map.Entry<String, Sum> sum : sums.entrySet()) {
      String[] parts = sum.getKey().split("\\|", -1);
      lines.add(line(roster, parts[0], parts[1], month.atEndOfMonth(), sum.getValue(), "", "", ""));
    }
    corrections.forEach(sheet -> lines.addAll(SheetText.read(sheet.content())));
    return Draft.of(lines, end);
  }

  /** What changed in a closed month after an entry, by day, staff and service. */
  Draft correction(YearMonth month, long after) {
    RosterBook roster = live.snapshot();
    LedgerEnd end = ledger.end();
    List<LedgerEntry> posted = ledger.posted(month.atDay(1), month.atEndOfMonth());
    Map<String, LedgerEntry> before = byDay(Standing.upTo(after, posted));
    Map<String, LedgerEntry> now = byDay(Standing.upTo(end.id(), posted));
    TreeSet<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(now.keySet());
    List<SheetLine> lines = new ArrayList<>();
    for (String key : keys) {
      LedgerEntry was = before.get(key);
      LedgerEntry is = now.get(key);
      Sum sum = new Sum();
      if (was != null) {
        sum.add(was, -1);
      }
      if (is != null) {
        sum.add(is, 1);
      }
      if (!sum.nothing()) {
        String[] parts = key.split("\\|", -1);
        LocalDate date = LocalDate.parse(parts[0]);
        String change = status(was) + ">" + status(is);
        lines.add(line(roster, parts[1], parts[2], date, sum, month.toString(), parts[0], change));
      }
    }
    return Draft.of(lines, end);
  }

  private static Map<String, LedgerEntry> byDay(Collection<LedgerEntry> standing) {
    Map<String, LedgerEntry> byDay = new TreeMap<>();
    standing.forEach(
        e -> byDay.put(String.join("|", e.date().toString(), e.staff(), e.service()), e));
    return byDay;
  }

  private static String status(@Nullable LedgerEntry entry) {
    return entry == null ? "" : entry.status().name();
  }

  private SheetLine line(
      RosterBook roster,
      String staff,
      String service,
      LocalDate on,
      Sum sum,
      String corrects,
      String date,
      String change) {
    return new SheetLine(
        staff,
        roster.staff(staff).map(StaffMember::name).orElse(staff),
        service,
        policies.on(on).service(service).map(s -> s.nameZh()).orElse(service),
        sum.earned,
        sum.forfeited,
        sum.excused,
        sum.money ? Long.valueOf(sum.fen) : null,
        corrects,
        date,
        change);
  }

  /** Lesson hours and money, added up. */
  private static final class Sum {
    private int earned;
    private int forfeited;
    private int excused;
    private long fen;
    private boolean money;

    void add(LedgerEntry entry, int times) {
      Long amount = entry.fen();
      money |= amount != null;
      switch (entry.status()) {
        case EARNED -> {
          earned += times * entry.hours();
          fen += amount == null ? 0 : times * amount;
        }
        case FORFEITED -> forfeited += times * entry.hours();
        case EXCUSED -> excused += times * entry.hours();
        default -> held(entry);
      }
    }

    /** Held hours are in nobody's sheet: a month with any cannot be closed. */
    private static void held(LedgerEntry entry) {
      if (entry.status() != ServiceStatus.HELD) {
        throw new IllegalStateException("pending is never posted: " + entry.id());
      }
    }

    boolean nothing() {
      return earned == 0 && forfeited == 0 && excused == 0 && fen == 0;
    }
  }
}
