package afterclass.gateway.closing;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.audit.SecondPerson;
import afterclass.gateway.days.DayKeeper;
import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.i18n.Refusal;
import afterclass.gateway.ledger.LedgerBook;
import afterclass.gateway.policy.PolicyBook;
import afterclass.gateway.roster.RosterBook;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Closes months, one after the other: one person proposes the sheet, another agrees, and its bytes
 * never change again. What the ledger says of a closed month afterwards is proposed and agreed to
 * as a correction, and paid in the month that is open.
 */
public final class MonthEnd {
  private static final int LONGEST = 300;

  /** The longest time for which a request judges days. */
  private static final Duration JUDGING = Duration.ofSeconds(2);

  private final MonthStore store;
  private final CheckList checks;
  private final SheetMaker sheets;
  private final DayKeeper keeper;
  private final AuditTrail audit;
  private final ZoneId zone;
  private final InstantSource clock;

  /** Month ends over the rooms that know. */
  public MonthEnd(
      MonthStore store,
      CheckList checks,
      LedgerBook ledger,
      RosterBook roster,
      PolicyBook policies,
      DayKeeper keeper,
      AuditTrail audit,
      ZoneId zone,
      InstantSource clock) {
    this.store = store;
    this.checks = checks;
    this.sheets = new SheetMaker(ledger, roster, policies);
    this.keeper = keeper;
    this.audit = audit;
    this.zone = zone;
    this.clock = clock;
  }

  /** The closed months, the newest first. */
  public List<MonthSheet> closed() {
    return store.closed();
  }

  /** The closed months of some dates, both included, the earliest first. */
  public List<YearMonth> closed(LocalDate from, LocalDate to) {
    return store.closed().stream()
        .map(MonthSheet::month)
        .filter(month -> !month.atEndOfMonth().isBefore(from) && !month.atDay(1).isAfter(to))
        .sorted()
        .toList();
  }

  /** The sheet of a closed month. */
  public Optional<MonthSheet> closed(YearMonth month) {
    return about(month, MonthSheet.Kind.CLOSE, MonthSheet.State.APPROVED);
  }

  /** What waits for a second person about a month. */
  public Optional<MonthSheet> open(YearMonth month, MonthSheet.Kind kind) {
    return about(month, kind, MonthSheet.State.OPEN);
  }

  private Optional<MonthSheet> about(
      YearMonth month, MonthSheet.Kind kind, MonthSheet.State state) {
    return store.about(month).stream()
        .filter(sheet -> sheet.kind() == kind && sheet.state() == state)
        .findFirst();
  }

  /** Every sheet about a month, oldest first. */
  public List<MonthSheet> about(YearMonth month) {
    return store.about(month);
  }

  /** A sheet by its number. */
  public MonthSheet sheet(long id) {
    return store.find(id).orElseThrow(() -> new Refusal("unknown-sheet", "#" + id));
  }

  /** The month that is closed next: after the last closed one, else the one that just passed. */
  public YearMonth next() {
    return store.closed().stream()
        .map(MonthSheet::month)
        .max(Comparator.naturalOrder())
        .map(month -> month.plusMonths(1))
        .orElseGet(() -> YearMonth.from(LocalDate.ofInstant(clock.instant(), zone)).minusMonths(1));
  }

  /** The first date on which a month can be closed, if that has not come. */
  public Optional<LocalDate> opens(YearMonth month) {
    LocalDate first = month.plusMonths(1).atDay(1);
    return LocalDate.ofInstant(clock.instant(), zone).isBefore(first)
        ? Optional.of(first)
        : Optional.empty();
  }

  /** The month that is to be closed before another, if it is not that one's turn. */
  public Optional<YearMonth> before(YearMonth month) {
    YearMonth next = next();
    return store.closed().isEmpty() || next.equals(month) ? Optional.empty() : Optional.of(next);
  }

  /** What is to be done before a month can be closed. */
  public List<CheckPoint> checks(YearMonth month) {
    return checks.of(month, clock.instant());
  }

  /** The lines that the sheet of a month would have now. */
  public List<SheetLine> lines(YearMonth month) {
    return sheets.month(month, store.postedIn(month)).lines();
  }

  /**
   * Proposes the sheet of a month; one that was proposed before is replaced.
   *
   * @throws Refusal if days are still being judged, it is closed, another is to be closed before
   *     it, or something is in the way
   */
  public MonthSheet propose(YearMonth month, Actor by) {
    requireJudged();
    return store.inTransaction(
        () -> {
          mayClose(month);
          SheetMaker.Draft draft = sheets.month(month, store.postedIn(month));
          return propose(MonthSheet.Kind.CLOSE, month, month, draft, by);
        });
  }

  /** Refuses while many days wait to be judged: a sheet of a part of them would be wrong. */
  private void requireJudged() {
    if (!keeper.caughtUp(JUDGING)) {
      throw new Refusal("days-waiting", "");
    }
  }

  private void mayClose(YearMonth month) {
    if (closed(month).isPresent()) {
      throw new Refusal("month-closed", month.toString());
    }
    Optional<YearMonth> first = before(month);
    if (first.isPresent()) {
      throw new Refusal("month-not-next", month.toString(), first.get());
    }
    List<CheckPoint> inTheWay = checks(month).stream().filter(CheckPoint::inTheWay).toList();
    if (!inTheWay.isEmpty()) {
      throw notReady(month, inTheWay);
    }
  }

  private static Refusal notReady(YearMonth month, List<CheckPoint> left) {
    return new Refusal(
        "month-not-ready",
        month.toString(),
        Phrase.list(left.stream().map(CheckPoint::counted).toList()));
  }

  private MonthSheet propose(
      MonthSheet.Kind kind, YearMonth month, YearMonth postedIn, SheetMaker.Draft draft, Actor by) {
    Instant now = clock.instant();
    open(month, kind)
        .ifPresent(old -> store.decide(old.decided(MonthSheet.State.REPLACED, by.name(), now, "")));
    MonthSheet sheet =
        new MonthSheet(
            store.nextId(),
            kind,
            month,
            postedIn,
            draft.end().id(),
            draft.end().hash(),
            draft.content(),
            draft.content().sha256(),
            by.name(),
            now,
            MonthSheet.State.OPEN,
            "",
            null,
            "");
    store.add(sheet);
    audit.record(by, "month.propose-" + kind.code(), name(sheet), "", sheet.sha256());
    return sheet;
  }

  private static String name(MonthSheet sheet) {
    return "#" + sheet.id() + " " + sheet.month();
  }

  /** The lines that a correction of a closed month would have now; empty if nothing changed. */
  public List<SheetLine> late(YearMonth month) {
    return closed(month).isEmpty() ? List.of() : correction(month).lines();
  }

  private SheetMaker.Draft correction(YearMonth month) {
    long paidUpTo =
        store.about(month).stream()
            .filter(sheet -> sheet.state() == MonthSheet.State.APPROVED)
            .mapToLong(MonthSheet::upTo)
            .max()
            .orElseThrow(() -> new Refusal("month-not-closed", month.toString()));
    return sheets.correction(month, paidUpTo);
  }

  /**
   * Proposes the correction of a closed month, to be paid in the open one.
   *
   * @throws Refusal if days are still being judged, the month is not closed, or nothing changed
   */
  public MonthSheet proposeCorrection(YearMonth month, Actor by) {
    requireJudged();
    return store.inTransaction(
        () -> {
          SheetMaker.Draft draft = correction(month);
          if (draft.lines().isEmpty()) {
            throw new Refusal("nothing-to-correct", month.toString());
          }
          held(month);
          return propose(MonthSheet.Kind.CORRECTION, month, next(), draft, by);
        });
  }

  /** A held day is neither paid nor forfeited: it is decided before it is corrected. */
  private void held(YearMonth month) {
    checks(month).stream()
        .filter(point -> point.code().equals("held") && point.inTheWay())
        .findFirst()
        .ifPresent(
            point -> {
              throw notReady(month, List.of(point));
            });
  }

  /**
   * Agrees to a sheet of somebody else, or not. A sheet that is no longer what the ledger says is
   * not agreed to: it is proposed anew.
   *
   * @param answer what is said to whoever proposed; needed to refuse
   */
  public MonthSheet decide(long id, boolean approve, String answer, Actor by) {
    if ((!approve && answer.isBlank()) || answer.length() > LONGEST) {
      throw new Refusal("request-reason", "", LONGEST);
    }
    requireJudged();
    return store.inTransaction(
        () -> {
          MonthSheet open = sheet(id);
          if (open.state() != MonthSheet.State.OPEN) {
            throw new Refusal("sheet-decided", name(open), open.decidedBy());
          }
          if (open.proposedBy().equals(by.name())) {
            throw new Refusal("sheet-own", name(open));
          }
          if (approve) {
            new SecondPerson(audit, clock).check(open.proposedBy(), by.name());
            unchanged(open);
          }
          MonthSheet.State outcome = approve ? MonthSheet.State.APPROVED : MonthSheet.State.REFUSED;
          MonthSheet decided = open.decided(outcome, by.name(), clock.instant(), answer.strip());
          store.decide(decided);
          String action = (approve ? "month.approve-" : "month.refuse-") + open.kind().code();
          audit.record(by, action, name(open), "", open.sha256() + " " + answer.strip());
          return decided;
        });
  }

  private void unchanged(MonthSheet open) {
    boolean close = open.kind() == MonthSheet.Kind.CLOSE;
    if (close) {
      mayClose(open.month());
    }
    SheetMaker.Draft now =
        close ? sheets.month(open.month(), store.postedIn(open.month())) : correction(open.month());
    if (!SheetText.sameLines(now.content(), open.content())
        || !(close || open.postedIn().equals(next()))) {
      throw new Refusal("sheet-changed", name(open));
    }
  }
}
