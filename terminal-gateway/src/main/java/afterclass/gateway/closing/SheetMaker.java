package afterclass.gateway.closing;

import afterclass.gateway.ledger.LedgerEnd;
import afterclass.gateway.ledger.LedgerReader;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffMember;
import afterclass.gateway.wire.Bytes;
import afterclass.rules.ledger.LedgerEntry;
import afterclass.rules.model.ServiceStatus;
import afterclass.rules.policy.ServiceDefinition;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The maker of sheets from the ledger: of a month, or of the corrections of a closed month. */
public final class SheetMaker {
  private final LedgerReader ledger;
  private final LiveRoster live;
  private final PoliciesInForce policies;

  /** Creates a maker for a ledger, with names from roster and policies. */
  public SheetMaker(LedgerReader ledger, LiveRoster roster, PoliciesInForce policies) {
    this.ledger = ledger;
    this.live = roster;
    this.policies = policies;
  }

  /**
   * A sheet as it would be now.
   *
   * @param lines its lines
   * @param content the lines as bytes
   * @param end the end of the ledger
   */
  record Draft(List<SheetLine> lines, Bytes content, LedgerEnd end) {
    static Draft of(List<SheetLine> lines, LedgerEnd end) {
      return new Draft(lines, SheetText.write(lines), end);
    }
  }

  /**
   * Returns a month's lesson hours by staff and service, from the postings not reversed, followed
   * by the corrections paid in it.
   */
  Draft month(YearMonth month, List<MonthSheet> corrections) {
    RosterSnapshot roster = live.snapshot();
    LedgerEnd end = ledger.end();
    LocalDate last = month.atEndOfMonth();
    Map<ServiceOfDay, Sum> sums = new TreeMap<>();
    for (LedgerEntry entry : ledger.standing(month.atDay(1), last)) {
      ServiceOfDay key = new ServiceOfDay(last, entry.staff(), entry.service());
      sums.computeIfAbsent(key, k -> new Sum()).add(entry, 1);
    }
    List<SheetLine> lines = new ArrayList<>();
    sums.forEach((key, sum) -> lines.add(line(roster, key, sum, "", "", "")));
    corrections.forEach(sheet -> lines.addAll(SheetText.read(sheet.content())));
    return Draft.of(lines, end);
  }

  /** Returns the changes in a closed month after an entry, by day, staff and service. */
  Draft correction(YearMonth month, long after) {
    RosterSnapshot roster = live.snapshot();
    LedgerEnd end = ledger.end();
    List<LedgerEntry> posted = ledger.posted(month.atDay(1), month.atEndOfMonth());
    Map<ServiceOfDay, LedgerEntry> before = byDay(LedgerState.upTo(after, posted));
    Map<ServiceOfDay, LedgerEntry> now = byDay(LedgerState.upTo(end.id(), posted));
    TreeSet<ServiceOfDay> keys = new TreeSet<>(before.keySet());
    keys.addAll(now.keySet());
    List<SheetLine> lines = new ArrayList<>();
    for (ServiceOfDay key : keys) {
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
        String change = status(was) + ">" + status(is);
        lines.add(line(roster, key, sum, month.toString(), key.date().toString(), change));
      }
    }
    return Draft.of(lines, end);
  }

  private static Map<ServiceOfDay, LedgerEntry> byDay(Collection<LedgerEntry> standing) {
    Map<ServiceOfDay, LedgerEntry> byDay = new TreeMap<>();
    standing.forEach(entry -> byDay.put(ServiceOfDay.of(entry), entry));
    return byDay;
  }

  private static String status(@Nullable LedgerEntry entry) {
    return entry == null ? "" : entry.status().name();
  }

  private SheetLine line(
      RosterSnapshot roster,
      ServiceOfDay key,
      Sum sum,
      String corrects,
      String date,
      String change) {
    return new SheetLine(
        key.staff(),
        roster.staff(key.staff()).map(StaffMember::name).orElse(key.staff()),
        key.service(),
        policies
            .on(key.date())
            .service(key.service())
            .map(ServiceDefinition::nameZh)
            .orElse(key.service()),
        sum.earned,
        sum.forfeited,
        sum.excused,
        sum.money ? Long.valueOf(sum.fen) : null,
        corrects,
        date,
        change);
  }

  /** A sum of lesson hours and money. */
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

    /** Refuses hours on hold: a month with any cannot be closed. */
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
