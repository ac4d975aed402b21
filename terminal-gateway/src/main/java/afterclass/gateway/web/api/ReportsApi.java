package afterclass.gateway.web.api;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.Report;
import afterclass.gateway.report.ReportQuery;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.report.Reports;
import afterclass.gateway.report.Table;
import afterclass.gateway.report.TableFormat;
import afterclass.gateway.security.May;
import afterclass.gateway.web.Inputs;
import afterclass.gateway.web.Language;
import afterclass.gateway.web.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The reports, as JSON, CSV or workbook. */
@Controller("/api/reports")
@Secured(May.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Reports")
final class ReportsApi {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ReportSources sources;

  ReportsApi(ReportSources sources) {
    this.sources = sources;
  }

  /** The reports there are. */
  @Get
  List<ReportView> reports(HttpRequest<?> request) {
    Messages words = Language.of(request);
    return Reports.all().stream().map(r -> new ReportView(r.name(), r.title(words))).toList();
  }

  /**
   * A report in the form that the Accept header prefers: JSON, CSV or workbook.
   *
   * @param name the report's name
   * @param from first business date
   * @param to last business date, included
   * @param staff staff number
   * @param service service id or name
   * @param clause clause, as 六.1
   */
  @Get("/{name:[a-z-]+}")
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_CSV, XLSX})
  HttpResponse<byte[]> report(
      String name,
      @QueryValue @Nullable String from,
      @QueryValue @Nullable String to,
      @QueryValue @Nullable String staff,
      @QueryValue @Nullable String service,
      @QueryValue @Nullable String clause,
      HttpRequest<?> request)
      throws IOException {
    return answer(name, preferred(request), from, to, staff, service, clause, request);
  }

  /**
   * A report in the form that its name ends in: json, csv or xlsx.
   *
   * @param name the report's name
   * @param format json, csv or xlsx
   * @param from first business date
   * @param to last business date, included
   * @param staff staff number
   * @param service service id or name
   * @param clause clause, as 六.1
   */
  @Get("/{name:[a-z-]+}.{format:[a-z]+}")
  @Produces(MediaType.ALL)
  HttpResponse<byte[]> reportFile(
      String name,
      String format,
      @QueryValue @Nullable String from,
      @QueryValue @Nullable String to,
      @QueryValue @Nullable String staff,
      @QueryValue @Nullable String service,
      @QueryValue @Nullable String clause,
      HttpRequest<?> request)
      throws IOException {
    TableFormat asked =
        TableFormat.ofExtension(format)
            .filter(f -> f != TableFormat.TABLE)
            .orElseThrow(() -> Problem.notFound("unknown-format", format));
    return answer(name, asked, from, to, staff, service, clause, request);
  }

  private HttpResponse<byte[]> answer(
      String name,
      TableFormat format,
      @Nullable String from,
      @Nullable String to,
      @Nullable String staff,
      @Nullable String service,
      @Nullable String clause,
      HttpRequest<?> request)
      throws IOException {
    Report report =
        Reports.named(name).orElseThrow(() -> Problem.notFound("unknown-report", name, names()));
    ReportQuery query = Inputs.query(from, to, staff, service, clause);
    String no = query.staff();
    if (no != null) {
      Inputs.staff(no, sources.roster());
    }
    Messages words = Language.of(request);
    Table table = report.table(query, sources, words);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(table, words, out);
    String file = name + "-" + query.from() + "-" + query.to() + "." + format.extension();
    return HttpResponse.ok(out.toByteArray())
        .contentType(MediaType.of(format.mediaType() + ";charset=utf-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION, disposition(format) + "; filename=\"" + file + "\"");
  }

  private static String disposition(TableFormat format) {
    return format == TableFormat.JSON ? "inline" : "attachment";
  }

  private static String names() {
    return Reports.all().stream().map(Report::name).collect(Collectors.joining(", "));
  }

  private static TableFormat preferred(HttpRequest<?> request) {
    for (MediaType accepted : request.accept()) {
      for (TableFormat format : List.of(TableFormat.JSON, TableFormat.CSV, TableFormat.XLSX)) {
        if (accepted.matches(MediaType.of(format.mediaType()))) {
          return format;
        }
      }
    }
    return TableFormat.JSON;
  }

  /**
   * A report.
   *
   * @param name its name in addresses
   * @param title what people read
   */
  @Serdeable
  public record ReportView(String name, String title) {}
}
