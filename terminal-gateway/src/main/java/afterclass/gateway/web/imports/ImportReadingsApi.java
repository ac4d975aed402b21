package afterclass.gateway.web.imports;

import afterclass.gateway.imports.ImportDrafts;
import afterclass.gateway.office.ReadingReport;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.facts.PlannedAnswers;
import afterclass.gateway.web.facts.PlannedFile;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.form.SentFile;
import afterclass.gateway.web.guard.LargeBody;
import afterclass.gateway.web.page.Language;
import afterclass.gateway.web.problem.Problem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The import of files as offices make them for people to read. */
@Controller("/api/import-readings")
@Secured(Permission.ENTER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Imports")
@SerdeImport(ReadingReport.Asked.class)
@SerdeImport(ReadingReport.Noticed.class)
@SerdeImport(ReadingReport.Left.class)
@SerdeImport(ReadingReport.Wrong.class)
final class ImportReadingsApi {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ImportReadings readings;

  ImportReadingsApi(ImportReadings readings) {
    this.readings = readings;
  }

  /**
   * Reads a file as a careful clerk would and keeps it for a week, with what has to be asked about
   * it; nothing is imported. A person keeps the 20 newest files.
   *
   * @param kind staff, cards, roster, calendar, leave, or another kind of {@code /api/imports}
   * @param source name of the file, which may tell the year
   * @param content the file: .xlsx, .xls, .ods, or CSV in UTF-8, UTF-16 or GB18030
   */
  @Post
  @LargeBody
  @Consumes({MediaType.TEXT_CSV, MediaType.APPLICATION_OCTET_STREAM, XLSX})
  HttpResponse<ReadingView> start(
      @QueryValue(defaultValue = "") String kind,
      @QueryValue(defaultValue = "http") String source,
      @Body byte[] content,
      HttpRequest<?> request) {
    ImportDrafts.Read read =
        readings.start(
            Inputs.importKind(kind), source, SentFile.checked(content), Viewer.of(request));
    return HttpResponse.created(ReadingView.of(read, Language.of(request)));
  }

  /** The own files that wait or were imported in the last week, newest first. */
  @Get
  List<ReadingView.Line> all(HttpRequest<?> request) {
    return readings.all(Viewer.of(request)).stream().map(ReadingView.Line::of).toList();
  }

  /**
   * A file with what is read in it.
   *
   * @param id its identity
   */
  @Get("/{id}")
  ReadingView read(String id, HttpRequest<?> request) {
    return ReadingView.of(readings.find(id, Viewer.of(request)), Language.of(request));
  }

  /**
   * Answers questions. Answers that were given before stay; an empty one takes an answer back. One
   * that does not fit its question becomes a problem of the reading; what was never asked is
   * refused, and then no answer is kept.
   *
   * @param id identity of the file
   * @param answers by question id: a choice in either language, or a value of the question's form
   */
  @Put("/{id}/answers")
  ReadingView answer(
      String id, @Body Map<String, @Nullable String> answers, HttpRequest<?> request) {
    Map<String, String> given = new LinkedHashMap<>();
    ImportDrafts.Read read = readings.find(id, Viewer.of(request));
    answers.forEach(
        (question, answer) -> {
          if (!read.asks(question)) {
            throw Problem.badRequest("not-asked", question);
          }
          given.put(question, answer == null ? "" : answer);
        });
    return ReadingView.of(readings.answer(id, given, Viewer.of(request)), Language.of(request));
  }

  /**
   * What importing a file would change, as PlannedView: its rows that no question is open about.
   *
   * @param id identity of the file
   * @param leaveOut doubtful to leave out rows read by a proposal that nobody has confirmed
   */
  @Get("/{id}/preview")
  HttpResponse<?> preview(
      String id, @QueryValue(defaultValue = "") String leaveOut, HttpRequest<?> request) {
    ImportDrafts.Read read = readings.find(id, Viewer.of(request));
    return PlannedAnswers.answer(readings.planned(read, leaveOut), "", request);
  }

  /**
   * Imports a file's rows that no question is open about. With a fingerprint its good rows are
   * imported if that still does the same, and otherwise nothing is, which is answered with 409 and
   * a new preview; without one, nothing is imported if a row is wrong, which is answered with 422.
   *
   * @param id identity of the file
   * @param seen fingerprint of a preview
   * @param leaveOut doubtful to leave out rows read by a proposal that nobody has confirmed
   */
  @Post("/{id}/take")
  HttpResponse<?> take(
      String id,
      @QueryValue @Nullable String seen,
      @QueryValue(defaultValue = "") String leaveOut,
      HttpRequest<?> request) {
    ImportDrafts.Read read = readings.find(id, Viewer.of(request));
    readings.waits(read);
    PlannedFile rows = readings.planned(read, leaveOut);
    String was = seen == null ? "" : seen;
    return was.isEmpty()
        ? PlannedAnswers.done(rows, false, null, request)
        : PlannedAnswers.answer(rows, was, request);
  }

  /**
   * Removes a file.
   *
   * @param id its identity
   */
  @Delete("/{id}")
  @Status(HttpStatus.NO_CONTENT)
  void drop(String id, HttpRequest<?> request) {
    readings.drop(id, Viewer.of(request));
  }
}
