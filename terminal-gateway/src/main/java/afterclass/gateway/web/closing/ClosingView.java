package afterclass.gateway.web.closing;

import afterclass.gateway.closing.CheckPoint;
import afterclass.gateway.closing.MonthSheet;
import afterclass.gateway.closing.SheetLine;
import afterclass.gateway.closing.SheetText;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.Paper;
import afterclass.gateway.web.reports.TableView;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The close of a month.
 *
 * @param month as 2026-11
 * @param closed whether it is closed
 * @param checks what is to be done before it can be closed
 * @param lines the sheet: of a closed month as it was agreed to, otherwise as it would be now
 * @param late what changed since it was closed and is not corrected yet
 * @param sheets every sheet ever proposed about it, oldest first
 * @param next the month that is closed next, in which a correction is paid
 * @param page what the page alone shows
 */
@Serdeable
public record ClosingView(
    String month,
    boolean closed,
    List<CheckPoint> checks,
    List<SheetLine> lines,
    List<SheetLine> late,
    List<SheetView> sheets,
    String next,
    @JsonIgnore Page page) {
  private static final int SHORT = 12;

  /** Returns the sheets that await a decision by a second person. */
  public List<SheetView> waiting() {
    return sheets.stream().filter(SheetView::open).toList();
  }

  /** Tells whether the sheet of the whole month awaits a decision. */
  public boolean proposed() {
    return waiting().stream().anyMatch(sheet -> !sheet.correction());
  }

  /**
   * The data of a month that only the page shows.
   *
   * @param before previous month
   * @param after next month
   * @param sheet sheet of the month, if it is closed
   * @param steps checks, in words
   * @param people the sheet by person; empty if it has no lines
   * @param corrections the sheet's lines that correct earlier months; empty if it has none
   * @param changed whether the sheet that awaits a decision differs from what it would be now
   * @param late changes since the month was closed; empty if there are none, or if they await a
   *     decision already
   * @param closedMonths all closed months, newest first
   * @param opens first date on which the month can be closed; empty from that date
   * @param first month that must be closed before this one, if any
   * @param zone the school's time zone
   * @param paper what stands around the sheet on paper
   */
  public record Page(
      String before,
      String after,
      Optional<SheetView> sheet,
      List<Step> steps,
      Optional<TableView> people,
      Optional<SheetTable> corrections,
      boolean changed,
      Optional<SheetTable> late,
      List<String> closedMonths,
      Optional<LocalDate> opens,
      Optional<YearMonth> first,
      ZoneId zone,
      Paper paper) {}

  /**
   * A check in words.
   *
   * @param point check
   * @param label name of the check
   * @param state state of the check
   */
  public record Step(CheckPoint point, String label, String state) {
    static Step of(CheckPoint point, Messages words) {
      String state =
          point.done() ? "closing.done" : point.blocks() ? "closing.blocks" : "closing.hint";
      return new Step(point, words.text("closing.check." + point.code()), words.text(state));
    }
  }

  /**
   * A sheet with its lines.
   *
   * @param sheet the sheet
   * @param lines its lines
   */
  @Serdeable
  public record SheetLinesView(SheetView sheet, List<SheetLine> lines) {}

  /**
   * A monthly sheet.
   *
   * @param id its number
   * @param kind close or correction
   * @param month the month that it is about
   * @param postedIn the month that it is paid in
   * @param upTo the last ledger entry that it counts
   * @param sha256 SHA-256 of its bytes
   * @param proposedBy account that proposed it
   * @param proposedAt when
   * @param state open, approved, refused or replaced
   * @param decidedBy account that decided
   * @param decidedAt when
   * @param answer the answer given with the decision
   * @param kindLabel the kind, in words; on the page
   * @param stateLabel the state, in words; on the page
   * @param table the lines of a correction; on the page, while it is open
   */
  @Serdeable
  public record SheetView(
      long id,
      String kind,
      String month,
      String postedIn,
      long upTo,
      String sha256,
      String proposedBy,
      Instant proposedAt,
      String state,
      String decidedBy,
      @Nullable Instant decidedAt,
      String answer,
      @JsonIgnore String kindLabel,
      @JsonIgnore String stateLabel,
      @JsonIgnore Optional<SheetTable> table) {

    static SheetView of(MonthSheet s, Messages words) {
      return new SheetView(
          s.id(),
          s.kind().code(),
          s.month().toString(),
          s.postedIn().toString(),
          s.upTo(),
          s.sha256(),
          s.proposedBy(),
          s.proposedAt(),
          s.state().code(),
          s.decidedBy(),
          s.decidedAt(),
          s.answer(),
          words.text("closing.kind." + s.kind().code()),
          words.text("closing.state." + s.state().code()),
          s.state() == MonthSheet.State.OPEN && s.kind() == MonthSheet.SheetPurpose.CORRECTION
              ? Optional.of(SheetTable.of(SheetText.read(s.content()), words))
              : Optional.empty());
    }

    /** Returns the first digits of the sheet's SHA-256. */
    public String shortSha256() {
      return sha256.substring(0, SHORT);
    }

    /** Tells whether the sheet awaits a decision by a second person. */
    public boolean open() {
      return state.equals(MonthSheet.State.OPEN.code());
    }

    /** Tells whether the sheet corrects a closed month. */
    public boolean correction() {
      return kind.equals(MonthSheet.SheetPurpose.CORRECTION.code());
    }
  }
}
