package afterclass.gateway.closing;

import afterclass.gateway.wire.Bytes;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that one person proposed and another decides on: of a whole month, or of what changed in
 * a closed one.
 *
 * @param id its number, from 1
 * @param kind which of both
 * @param month the month that it is about
 * @param postedIn the open month that it is paid in: the same month, or of a correction a later one
 * @param upTo the last ledger entry that it counts
 * @param ledgerHash hash of the ledger's chain at that entry, lower-case hex
 * @param content its bytes: CSV as {@link SheetText} writes it
 * @param sha256 their SHA-256, lower-case hex
 * @param proposedBy account that proposed it
 * @param proposedAt when
 * @param state how it stands
 * @param decidedBy account that decided; empty while it is open
 * @param decidedAt when it was decided
 * @param answer what the decision said
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

  /** What a sheet is about. */
  public enum SheetPurpose {
    /** A whole month. */
    CLOSE,
    /** What changed in a month after it was closed. */
    CORRECTION;

    /** Its name in addresses and bundles. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How a sheet stands. */
  public enum State {
    /** Nobody decided yet. */
    OPEN,
    /** A second person agreed: it holds and never changes. */
    APPROVED,
    /** A second person did not agree. */
    REFUSED,
    /** Another was proposed in its place. */
    REPLACED;

    /** Its name in addresses and bundles. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The same, decided. */
  MonthSheet decided(State outcome, String by, Instant at, String said) {
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
        said);
  }
}
