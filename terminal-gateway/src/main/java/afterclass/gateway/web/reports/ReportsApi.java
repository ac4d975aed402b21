package afterclass.gateway.web.reports;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.Grouping;
import afterclass.gateway.report.ReportQuery;
import afterclass.gateway.report.ReportRun;
import afterclass.gateway.report.TableFormat;
import afterclass.gateway.security.Permission;
import afterclass.gateway.web.page.Language;
import afterclass.gateway.web.problem.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** The reports, as JSON, CSV, workbook or PDF. */
@Controller("/api/reports")
@Secured(Permission.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Reports")
final class ReportsApi {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ReportCases cases;

  ReportsApi(ReportCases cases) {
    this.cases = cases;
  }

  /** All reports. */
  @Get
  List<ReportCases.Summary> reports(HttpRequest<?> request) {
    return cases.reports(Language.of(request));
  }

  /**
   * A report in the form that the Accept header prefers: JSON, CSV, workbook or PDF.
   *
   * @param name the report's name
   * @param asked which days, which filters, and what the lines are grouped by
   */
  @Get("/{name:[a-z-]+}")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_CSV, XLSX, MediaType.APPLICATION_PDF})
  HttpResponse<byte[]> report(String name, @RequestBean ReportParameters asked) throws IOException {
    return answer(name, preferred(asked.request()), asked);
  }

  /**
   * A report in the form that its name ends in: json, csv, xlsx or pdf.
   *
   * @param name the report's name
   * @param format json, csv, xlsx or pdf
   * @param asked which days, which filters, and what the lines are grouped by
   */
  @Get("/{name:[a-z-]+}.{format:[a-z]+}")
  @Produces(MediaType.ALL)
  HttpResponse<byte[]> reportFile(String name, String format, @RequestBean ReportParameters asked)
      throws IOException {
    TableFormat form =
        TableFormat.ofExtension(format)
            .filter(f -> f != TableFormat.TABLE)
            .orElseThrow(() -> Problem.notFound("unknown-format", format));
    return answer(name, form, asked);
  }

  private HttpResponse<byte[]> answer(String name, TableFormat format, ReportParameters asked)
      throws IOException {
    Messages words = format.words(Language.of(asked.request()));
    ReportRun run = cases.run(name, asked, words);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(run.answer(), words, cases.paper(run), out);
    String file = file(name, run.query()) + "." + format.extension();
    return HttpResponse.ok(out.toByteArray())
        .contentType(MediaType.of(format.contentType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION, disposition(format) + "; filename=\"" + file + "\"");
  }

  private static String file(String name, ReportQuery query) {
    Grouping by = query.by();
    String days = name + "-" + query.from() + "-" + query.to();
    return by == null ? days : days + "-by-" + by.code();
  }

  private static String disposition(TableFormat format) {
    return format == TableFormat.JSON || format == TableFormat.PDF ? "inline" : "attachment";
  }

  private static TableFormat preferred(HttpRequest<?> request) {
    for (MediaType accepted : request.accept()) {
      for (TableFormat format : TableFormat.OF_WEB) {
        if (accepted.matches(MediaType.of(format.mediaType()))) {
          return format;
        }
      }
    }
    return TableFormat.JSON;
  }
}
