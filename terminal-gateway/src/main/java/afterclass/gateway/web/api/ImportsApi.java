package afterclass.gateway.web.api;

import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.ImportResult;
import afterclass.gateway.roster.ImportService;
import afterclass.gateway.roster.RowProblem;
import afterclass.gateway.web.Problem;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Takes the office's files. */
@Controller("/api/imports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Imports")
@SerdeImport(RowProblem.class)
final class ImportsApi {
  private final ImportService imports;

  ImportsApi(ImportService imports) {
    this.imports = imports;
  }

  /**
   * Imports a CSV file, UTF-8 or GB18030. A file with a bad row changes nothing and is answered
   * with 422, unless its good rows are asked for. Only types that a page of another site cannot
   * send unasked are taken.
   *
   * @param kind staff, cards, roster, exceptions, calendar, sign-in, leave or inspections
   * @param partial whether the good rows are taken when there are bad ones
   * @param source name that the file is remembered by
   * @param content the file
   */
  @Post("/{kind}")
  @Consumes({MediaType.TEXT_CSV, MediaType.APPLICATION_OCTET_STREAM})
  HttpResponse<ImportView> take(
      String kind,
      @QueryValue(defaultValue = "false") boolean partial,
      @QueryValue(defaultValue = "http") String source,
      @Body byte[] content) {
    ImportKind asked =
        ImportKind.ofVerb(kind)
            .orElseThrow(() -> Problem.notFound("unknown-import", kind, kinds()));
    ImportView view = ImportView.of(imports.importCsv(asked, content, partial, source));
    boolean refused = !view.problems().isEmpty() && view.rowsTaken() == 0;
    return refused ? HttpResponse.unprocessableEntity().body(view) : HttpResponse.ok(view);
  }

  private static String kinds() {
    return Arrays.stream(ImportKind.values())
        .map(ImportKind::verb)
        .collect(Collectors.joining(", "));
  }

  /**
   * What became of a file.
   *
   * @param kind what it was read as
   * @param rowsRead rows of the file
   * @param rowsTaken rows that hold now; 0 if the file was refused
   * @param changed facts that are new or differ from what was known
   * @param problems every bad row, by line, with what was found and expected and what to do
   */
  @Serdeable
  public record ImportView(
      String kind, int rowsRead, int rowsTaken, int changed, List<RowProblem> problems) {

    static ImportView of(ImportResult result) {
      return new ImportView(
          result.kind().verb(),
          result.rowsRead(),
          result.rowsTaken(),
          result.changed(),
          result.problems());
    }
  }
}
