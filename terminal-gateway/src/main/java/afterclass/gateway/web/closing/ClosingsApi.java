package afterclass.gateway.web.closing;

import afterclass.gateway.closing.CheckPoint;
import afterclass.gateway.closing.MonthEnd;
import afterclass.gateway.closing.MonthSheet;
import afterclass.gateway.closing.Payroll;
import afterclass.gateway.closing.SheetLine;
import afterclass.gateway.closing.SheetText;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.TableFormat;
import afterclass.gateway.security.May;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.Inputs;
import afterclass.gateway.web.Language;
import afterclass.gateway.web.Problem;
import afterclass.gateway.web.requests.RequestsApi;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ends of months: check lists, sheets, corrections, payroll. */
@Controller("/api/closings")
@Secured(May.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Month ends")
@SerdeImport(CheckPoint.class)
@SerdeImport(SheetLine.class)
final class ClosingsApi {
  private final MonthEnd months;

  ClosingsApi(MonthEnd months) {
    this.months = months;
  }

  /** The sheets of the closed months, the newest first. */
  @Get
  List<SheetView> closed() {
    return months.closed().stream().map(SheetView::of).toList();
  }

  /**
   * How a month stands: what is still to be done, its lines, what changed since it was closed.
   *
   * @param month as 2026-11
   */
  @Get("/{month}")
  MonthView month(String month) {
    ClosingView asked = ClosingView.of(months, Inputs.month("month", month));
    return new MonthView(
        asked.month().toString(),
        asked.closed().isPresent(),
        asked.checks(),
        asked.lines(),
        asked.late(),
        asked.history().stream().map(SheetView::of).toList(),
        asked.next().toString());
  }

  /**
   * A sheet with its lines, as it was proposed, whatever became of it.
   *
   * @param id its number
   */
  @Get("/sheets/{id}")
  SheetLinesView proposed(long id) {
    MonthSheet sheet = months.sheet(id);
    return new SheetLinesView(SheetView.of(sheet), SheetText.read(sheet.content()));
  }

  /**
   * The sheet of a closed month, to the byte as it was agreed to. Its SHA-256 is the entity tag.
   *
   * @param month as 2026-11
   */
  @Get("/{month}/sheet.csv")
  @Produces(MediaType.ALL)
  HttpResponse<byte[]> sheet(String month) {
    MonthSheet sheet = closedSheet(month);
    return HttpResponse.ok(sheet.content().toArray())
        .contentType(MediaType.of("text/csv;charset=utf-8"))
        .header(HttpHeaders.ETAG, "\"" + sheet.sha256() + "\"")
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment("sheet-" + sheet.month() + ".csv"));
  }

  private MonthSheet closedSheet(String month) {
    YearMonth asked = Inputs.month("month", month);
    return months
        .closed(asked)
        .orElseThrow(() -> Problem.notFound("month-not-closed", asked.toString()));
  }

  private static String attachment(String name) {
    return "attachment; filename=\"" + name + "\"";
  }

  /**
   * What payroll takes from a closed month: one row for each staff member.
   *
   * @param month as 2026-11
   * @param format json, csv or xlsx
   */
  @Get("/{month}/payroll.{format:[a-z]+}")
  @Produces(MediaType.ALL)
  HttpResponse<byte[]> payroll(String month, String format, HttpRequest<?> request)
      throws IOException {
    TableFormat asked =
        TableFormat.ofExtension(format)
            .filter(f -> f != TableFormat.TABLE)
            .orElseThrow(() -> Problem.notFound("unknown-format", format));
    MonthSheet sheet = closedSheet(month);
    Messages words = Language.of(request);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    asked.write(Payroll.of(sheet, words), words, out);
    return HttpResponse.ok(out.toByteArray())
        .contentType(MediaType.of(asked.mediaType() + ";charset=utf-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            attachment("payroll-" + sheet.month() + "." + asked.extension()));
  }

  /**
   * Proposes the sheet of a month.
   *
   * @param month as 2026-11
   */
  @Post("/{month}/proposal")
  @Secured(May.ENTER)
  SheetView propose(String month, HttpRequest<?> request) {
    return SheetView.of(months.propose(Inputs.month("month", month), Viewer.of(request).actor()));
  }

  /**
   * Proposes to pay in the open month what changed in a closed one.
   *
   * @param month the closed month, as 2026-10
   */
  @Post("/{month}/correction")
  @Secured(May.ENTER)
  SheetView correct(String month, HttpRequest<?> request) {
    return SheetView.of(
        months.proposeCorrection(Inputs.month("month", month), Viewer.of(request).actor()));
  }

  /**
   * Agrees to a sheet that somebody else proposed, or not.
   *
   * @param id its number
   * @param said the decision
   */
  @Post("/sheets/{id}/decision")
  @Secured(May.APPROVE)
  SheetView decide(long id, @Body RequestsApi.Decision said, HttpRequest<?> request) {
    return SheetView.of(
        months.decide(
            id,
            Inputs.required("approve", said.approve()),
            said.answer() == null ? "" : said.answer(),
            Viewer.of(request).actor()));
  }

  /**
   * A month.
   *
   * @param month as 2026-11
   * @param closed whether it is closed
   * @param checks what is to be done before it can be closed
   * @param lines the sheet: of a closed month as it was agreed to, otherwise as it would be now
   * @param late what changed since it was closed and is not corrected yet
   * @param sheets every sheet ever proposed about it, oldest first
   * @param next the month that is closed next, in which a correction is paid
   */
  @Serdeable
  public record MonthView(
      String month,
      boolean closed,
      List<CheckPoint> checks,
      List<SheetLine> lines,
      List<SheetLine> late,
      List<SheetView> sheets,
      String next) {}

  /**
   * A sheet and what it says.
   *
   * @param sheet the sheet
   * @param lines its lines
   */
  @Serdeable
  public record SheetLinesView(SheetView sheet, List<SheetLine> lines) {}

  /**
   * A sheet.
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
   * @param answer what the decision said
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
      String answer) {

    static SheetView of(MonthSheet s) {
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
          s.answer());
    }
  }
}
