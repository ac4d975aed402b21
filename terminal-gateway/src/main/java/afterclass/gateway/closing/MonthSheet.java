package afterclass.gateway.closing;

import afterclass.gateway.wire.Bytes;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A sheet proposed by one person and decided by another: the sheet of a whole month, or of the
 * changes in a closed month.
 *
 * @param id its number, from 1
 * @param kind its purpose
 * @param month the month covered
 * @param postedIn the open month in which it is paid: the same month, or a later one for a
 *     correction
 * @param upTo id of the last ledger entry counted
 * @param ledgerHash hash of the ledger's chain at that entry, lower-case hex
 * @param content its bytes: CSV as written by {@link SheetText}
 * @param sha256 their SHA-256, lower-case hex
 * @param proposedBy account of the proposer
 * @param proposedAt time of the proposal
 * @param state its state
 * @param decidedBy account of the decider; empty while it is open
 * @param decidedAt time of the decision
 * @param answer the decider's answer
 */
public record MonthSheet(
    long id,
    SheetPurpose kind,
    YearMonth month,
    YearMonth postedIn,
    long upTo,
    String ledgerHash,
    Bytes content,
    String sha256,
    String proposedBy,
    Instant proposedAt,
    State state,
    String decidedBy,
    @Nullable Instant decidedAt,
    String answer) {

  /** The purpose of a sheet. */
  public enum SheetPurpose {
    /** The sheet closes a whole month. */
    CLOSE,
    /** The sheet states the changes of a month after its closing. */
    CORRECTION;

    /** Returns the constant's name in addresses and bundles. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The state of a sheet. */
  public enum State {
    /** The sheet awaits a second person's decision. */
    OPEN,
    /** A second person approved the sheet, which never changes after that. */
    APPROVED,
    /** A second person refused the sheet. */
    REFUSED,
    /** A newer proposal replaced the sheet. */
    REPLACED;

    /** Returns the constant's name in addresses and bundles. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Returns the sheet with a decision. */
  MonthSheet decided(State outcome, String by, Instant at, String answer) {
    return new MonthSheet(
        id,
        kind,
        month,
        postedIn,
        upTo,
        ledgerHash,
        content,
        sha256,
        proposedBy,
        proposedAt,
        outcome,
        by,
        at,
        answer);
  }
}
