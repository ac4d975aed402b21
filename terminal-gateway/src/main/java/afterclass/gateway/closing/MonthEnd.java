package afterclass.gateway.closing;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.audit.SecondPerson;
import afterclass.gateway.days.DayKeeper;
import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.i18n.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The closing of months in sequence: one person proposes the sheet, another approves it, and its
 * bytes never change again. Later ledger changes to a closed month are proposed and approved as a
 * correction, and paid in the open month.
 */
public final class MonthEnd {
  private static final int LONGEST_ANSWER = 300;

  /** Maximum time that a request spends judging days. */
  private static final Duration JUDGING = Duration.ofSeconds(2);

  private final MonthStore store;
  private final ClosedMonths months;
  private final CheckList checks;
  private final SheetMaker sheets;
  private final DayKeeper keeper;
  private final AuditTrail audit;
  private final InstantSource clock;

  /**
   * Creates the month end of a store.
   *
   * @param store storage of sheets
   * @param months the sheets and the sequence of months
   * @param checks what must be done before a month can be closed
   * @param sheets makes the sheets
   * @param keeper judges waiting days before a sheet is made
   * @param audit records each proposal and decision
   * @param clock the current time
   */
  public MonthEnd(
      MonthStore store,
      ClosedMonths months,
      CheckList checks,
      SheetMaker sheets,
      DayKeeper keeper,
      AuditTrail audit,
      InstantSource clock) {
    this.store = store;
    this.months = months;
    this.checks = checks;
    this.sheets = sheets;
    this.keeper = keeper;
    this.audit = audit;
    this.clock = clock;
  }

  /** Returns what must be done before a month can be closed. */
  public List<CheckPoint> checks(YearMonth month) {
    return checks.of(month, clock.instant());
  }

  /** Returns the lines that the sheet of a month would have now. */
  public List<SheetLine> lines(YearMonth month) {
    return sheets.month(month, store.postedIn(month)).lines();
  }

  /**
   * Proposes the sheet of a month; replaces an earlier proposal.
   *
   * @throws ProblemException if days are still being judged, the month is closed, another must be
   *     closed before it, or a check prevents it
   */
  public MonthSheet propose(YearMonth month, Actor by) {
    requireJudged();
    return store.inTransaction(
        () -> {
          requireClosable(month);
          SheetMaker.Draft draft = sheets.month(month, store.postedIn(month));
          return propose(MonthSheet.SheetPurpose.CLOSE, month, month, draft, by);
        });
  }

  /** Refuses a sheet while many days wait to be judged, since it would lack their lesson hours. */
  private void requireJudged() {
    if (!keeper.caughtUp(JUDGING)) {
      throw new ProblemException("days-waiting", "");
    }
  }

  private void requireClosable(YearMonth month) {
    if (months.closed(month).isPresent()) {
      throw new ProblemException("month-closed", month.toString());
    }
    Optional<YearMonth> first = months.before(month);
    if (first.isPresent()) {
      throw new ProblemException("month-not-next", month.toString(), first.get());
    }
    List<CheckPoint> inTheWay = checks(month).stream().filter(CheckPoint::inTheWay).toList();
    if (!inTheWay.isEmpty()) {
      throw notReady(month, inTheWay);
    }
  }

  private static ProblemException notReady(YearMonth month, List<CheckPoint> left) {
    return new ProblemException(
        "month-not-ready",
        month.toString(),
        Phrase.list(left.stream().map(CheckPoint::counted).toList()));
  }

  private MonthSheet propose(
      MonthSheet.SheetPurpose kind,
      YearMonth month,
      YearMonth postedIn,
      SheetMaker.Draft draft,
      Actor by) {
    Instant now = clock.instant();
    months
        .open(month, kind)
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

  /**
   * Returns the lines that a correction of a closed month would have now; empty if nothing changed.
   */
  public List<SheetLine> late(YearMonth month) {
    return months.closed(month).isEmpty() ? List.of() : correction(month).lines();
  }

  private SheetMaker.Draft correction(YearMonth month) {
    long paidUpTo =
        months.about(month).stream()
            .filter(sheet -> sheet.state() == MonthSheet.State.APPROVED)
            .mapToLong(MonthSheet::upTo)
            .max()
            .orElseThrow(() -> new ProblemException("month-not-closed", month.toString()));
    return sheets.correction(month, paidUpTo);
  }

  /**
   * Proposes the correction of a closed month, to be paid in the open one.
   *
   * @throws ProblemException if days are still being judged, the month is not closed, or nothing
   *     changed
   */
  public MonthSheet proposeCorrection(YearMonth month, Actor by) {
    requireJudged();
    return store.inTransaction(
        () -> {
          SheetMaker.Draft draft = correction(month);
          if (draft.lines().isEmpty()) {
            throw new ProblemException("nothing-to-correct", month.toString());
          }
          requireNothingHeld(month);
          return propose(MonthSheet.SheetPurpose.CORRECTION, month, months.next(), draft, by);
        });
  }

  /**
   * Refuses a correction of a month with days on hold, which are neither paid nor forfeited and
   * must be decided first.
   */
  private void requireNothingHeld(YearMonth month) {
    checks(month).stream()
        .filter(point -> point.code().equals("held") && point.inTheWay())
        .findFirst()
        .ifPresent(
            point -> {
              throw notReady(month, List.of(point));
            });
  }

  /**
   * Approves or refuses a sheet that another account proposed. A sheet that differs from the ledger
   * by now cannot be approved: it must be proposed again.
   *
   * @param answer the answer to the proposer; required for a refusal
   */
  public MonthSheet decide(long id, boolean approve, String answer, Actor by) {
    if ((!approve && answer.isBlank()) || answer.length() > LONGEST_ANSWER) {
      throw new ProblemException("request-reason", "", LONGEST_ANSWER);
    }
    requireJudged();
    return store.inTransaction(
        () -> {
          MonthSheet open = months.sheet(id);
          if (open.state() != MonthSheet.State.OPEN) {
            throw new ProblemException("sheet-decided", name(open), open.decidedBy());
          }
          if (open.proposedBy().equals(by.name())) {
            throw new ProblemException("sheet-own", name(open));
          }
          if (approve) {
            new SecondPerson(audit, clock).check(open.proposedBy(), by.name());
            requireUnchanged(open);
          }
          MonthSheet.State outcome = approve ? MonthSheet.State.APPROVED : MonthSheet.State.REFUSED;
          MonthSheet decided = open.decided(outcome, by.name(), clock.instant(), answer.strip());
          store.decide(decided);
          String action = (approve ? "month.approve-" : "month.refuse-") + open.kind().code();
          audit.record(by, action, name(open), "", open.sha256() + " " + answer.strip());
          return decided;
        });
  }

  private void requireUnchanged(MonthSheet open) {
    boolean close = open.kind() == MonthSheet.SheetPurpose.CLOSE;
    if (close) {
      requireClosable(open.month());
    }
    SheetMaker.Draft now =
        close ? sheets.month(open.month(), store.postedIn(open.month())) : correction(open.month());
    if (!SheetText.sameLines(now.content(), open.content())
        || !(close || open.postedIn().equals(months.next()))) {
      throw new ProblemException("sheet-changed", name(open));
    }
  }
}
