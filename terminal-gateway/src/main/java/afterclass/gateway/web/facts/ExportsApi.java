package afterclass.gateway.web.facts;

import afterclass.gateway.export.ExportLayout;
import afterclass.gateway.export.FactExports;
import afterclass.gateway.export.ListTable;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.Paths;
import afterclass.gateway.report.TableFormat;
import afterclass.gateway.roster.Fact;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.security.Permission;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.page.Language;
import afterclass.gateway.web.problem.Problem;
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
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The facts entered by the office as files that an import reads, and templates of such files. */
@Controller("/api/facts")
@Secured(Permission.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Entries")
final class ExportsApi {
  private final FactExports exports;

  ExportsApi(FactExports exports) {
    this.exports = exports;
  }

  /**
   * A workbook to fill in and import: headings, lists to choose from, and examples. Rows that begin
   * with the mark of an example are not imported.
   *
   * @param kind staff, cards, roster, exceptions, calendar, sign-in, leave, inspections, rulings or
   *     made-up
   */
  @Get("/{kind}/template.xlsx")
  @Produces(MediaType.ALL)
  HttpResponse<byte[]> template(String kind, HttpRequest<?> request) throws IOException {
    ImportKind asked = Inputs.importKind(kind);
    Messages words = Language.of(request);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    exports.template(asked, words, out);
    String name = words.text("export.template-of", sheet(asked, words));
    return file(out, TableFormat.XLSX, asked.verb() + "-template", name);
  }

  /**
   * The facts of a kind as a file: a list has the rows of an import, so that importing it unchanged
   * changes nothing, and importing it with changes makes just these. A row left out of the file
   * takes nothing back. The roster is also had by person or by post and weekday, with a sheet for
   * each set of dates.
   *
   * @param kind staff, cards, roster, exceptions, calendar, sign-in, leave, inspections, rulings or
   *     made-up
   * @param format xlsx; of a list also csv
   * @param layout list; of roster also person or post
   * @param from first date; facts that hold on none of the dates are left out
   * @param to last date, included
   */
  @Get("/{kind}/export.{format:[a-z]+}")
  @Produces(MediaType.ALL)
  HttpResponse<byte[]> export(
      String kind,
      String format,
      @QueryValue(defaultValue = "list") String layout,
      @QueryValue @Nullable String from,
      @QueryValue @Nullable String to,
      HttpRequest<?> request)
      throws IOException {
    ImportKind asked = Inputs.importKind(kind);
    ExportLayout wanted = layout(asked, layout);
    TableFormat form = format(format, wanted);
    LocalDate first = from == null || from.isBlank() ? Fact.ALWAYS : Inputs.date("from", from);
    LocalDate last = to == null || to.isBlank() ? Fact.NEVER : Inputs.date("to", to);
    if (last.isBefore(first)) {
      throw Problem.badRequest("export-range", first + " – " + last);
    }
    Messages words = Language.of(request);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (wanted == ExportLayout.LIST) {
      list(exports.list(asked, first, last, words), asked, form, words, out);
    } else {
      exports.writeGrid(wanted, first, last, words, out);
    }
    String ascii = wanted == ExportLayout.LIST ? asked.verb() : asked.verb() + "-" + wanted.code();
    return file(out, form, ascii, sheet(asked, words));
  }

  private void list(
      ListTable rows, ImportKind kind, TableFormat form, Messages words, ByteArrayOutputStream out)
      throws IOException {
    int count = rows.rows().size();
    if (count > FactExports.MOST_ROWS) {
      throw Problem.badRequest("export-rows", String.valueOf(count), FactExports.MOST_ROWS);
    }
    if (form == TableFormat.CSV) {
      FactExports.writeCsv(rows, words, out);
    } else {
      exports.writeXlsx(kind, rows, words, out);
    }
  }

  private static ExportLayout layout(ImportKind kind, String code) {
    return ExportLayout.named(kind, code)
        .orElseThrow(
            () ->
                Problem.badRequest(
                    "bad-layout",
                    code,
                    ExportLayout.of(kind).stream()
                        .map(ExportLayout::code)
                        .collect(Collectors.joining(", "))));
  }

  private static TableFormat format(String extension, ExportLayout layout) {
    return TableFormat.ofExtension(extension)
        .filter(
            form ->
                form == TableFormat.XLSX
                    || (form == TableFormat.CSV && layout == ExportLayout.LIST))
        .orElseThrow(() -> Problem.notFound("unknown-export", extension));
  }

  private static String sheet(ImportKind kind, Messages words) {
    return words.text("export.sheet." + kind.verb());
  }

  /** Returns a file to save, with a name in the reader's language. */
  private static HttpResponse<byte[]> file(
      ByteArrayOutputStream content, TableFormat form, String ascii, String name) {
    String extension = "." + form.extension();
    String saved =
        "attachment; filename=\"%s\"; filename*=UTF-8''%s"
            .formatted(ascii + extension, Paths.segment(name + extension));
    return HttpResponse.ok(content.toByteArray())
        .contentType(MediaType.of(form.mediaType() + ";charset=utf-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, saved);
  }
}
