package afterclass.gateway.web.closing;

import afterclass.gateway.closing.CheckPoint;
import afterclass.gateway.closing.MonthSheet;
import afterclass.gateway.closing.Payroll;
import afterclass.gateway.closing.SheetLine;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.TableFormat;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.page.Language;
import afterclass.gateway.web.problem.Problem;
import afterclass.gateway.web.requests.Decision;
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
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** The month close as JSON, and its files. */
@Controller("/api/closings")
@Secured(Permission.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Month ends")
@SerdeImport(CheckPoint.class)
@SerdeImport(SheetLine.class)
final class ClosingsApi {
  private final ClosingCases cases;

  ClosingsApi(ClosingCases cases) {
    this.cases = cases;
  }

  /** The sheets of the closed months, the newest first. */
  @Get
  List<ClosingView.SheetView> closed(HttpRequest<?> request) {
    return cases.closed(Language.of(request));
  }

  /**
   * The state of a month: what remains to be done, its lines, and what changed since it was closed.
   *
   * @param month as 2026-11
   */
  @Get("/{month}")
  ClosingView month(String month, HttpRequest<?> request) {
    return cases.month(month, Language.of(request));
  }

  /**
   * A sheet with its lines, as it was proposed, whatever became of it.
   *
   * @param id its number
   */
  @Get("/sheets/{id}")
  ClosingView.SheetLinesView proposed(long id, HttpRequest<?> request) {
    return cases.proposed(id, Language.of(request));
  }

  /**
   * The sheet of a closed month, to the byte as it was agreed to. Its SHA-256 is the entity tag.
   *
   * @param month as 2026-11
   */
  @Get("/{month}/sheet.csv")
  @Produces(MediaType.ALL)
  HttpResponse<byte[]> sheet(String month) {
    MonthSheet sheet = cases.closedSheet(month);
    return HttpResponse.ok(sheet.content().toArray())
        .contentType(MediaType.of("text/csv;charset=utf-8"))
        .header(HttpHeaders.ETAG, "\"" + sheet.sha256() + "\"")
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment("sheet-" + sheet.month() + ".csv"));
  }

  /**
   * The sheet of a month to print, a row for each person: as it was agreed to, else as it awaits a
   * decision, else as it would be now, which its title says.
   *
   * @param month as 2026-11
   */
  @Get("/{month}/sheet.pdf")
  @Produces(MediaType.APPLICATION_PDF)
  HttpResponse<byte[]> sheetOnPaper(String month, HttpRequest<?> request) throws IOException {
    Messages words = Language.of(request);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableFormat.PDF.write(cases.people(month, words), words, cases.paper(words), out);
    return HttpResponse.ok(out.toByteArray())
        .contentType(MediaType.APPLICATION_PDF_TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"sheet-" + month + ".pdf\"");
  }

  private static String attachment(String name) {
    return "attachment; filename=\"" + name + "\"";
  }

  /**
   * The payroll data of a closed month: one row for each staff member.
   *
   * @param month as 2026-11
   * @param format json, csv, xlsx or pdf
   */
  @Get("/{month}/payroll.{format:[a-z]+}")
  @Produces(MediaType.ALL)
  HttpResponse<byte[]> payroll(String month, String format, HttpRequest<?> request)
      throws IOException {
    TableFormat asked =
        TableFormat.ofExtension(format)
            .filter(f -> f != TableFormat.TABLE)
            .orElseThrow(() -> Problem.notFound("unknown-format", format));
    MonthSheet sheet = cases.closedSheet(month);
    Messages words = Language.of(request);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    asked.write(Payroll.of(sheet, words), words, cases.paper(words), out);
    return HttpResponse.ok(out.toByteArray())
        .contentType(MediaType.of(asked.contentType()))
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
  @Secured(Permission.ENTER)
  ClosingView.SheetView propose(String month, HttpRequest<?> request) {
    return cases.propose(month, Viewer.of(request).actor(), Language.of(request));
  }

  /**
   * Proposes to pay in the open month what changed in a closed one.
   *
   * @param month the closed month, as 2026-10
   */
  @Post("/{month}/correction")
  @Secured(Permission.ENTER)
  ClosingView.SheetView correct(String month, HttpRequest<?> request) {
    return cases.correct(month, Viewer.of(request).actor(), Language.of(request));
  }

  /**
   * Approves or refuses a sheet that another person proposed.
   *
   * @param id its number
   * @param said the decision
   */
  @Post("/sheets/{id}/decision")
  @Secured(Permission.APPROVE)
  ClosingView.SheetView decide(long id, @Body Decision said, HttpRequest<?> request) {
    return cases.decide(
        id, said.approved(), said.said(), Viewer.of(request).actor(), Language.of(request));
  }
}
