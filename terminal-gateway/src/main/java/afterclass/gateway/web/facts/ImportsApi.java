package afterclass.gateway.web.facts;

import afterclass.gateway.files.CopiedFile;
import afterclass.gateway.files.ExportImporter;
import afterclass.gateway.files.ExportResult;
import afterclass.gateway.files.TerminalChoice;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.office.OfficeImport;
import afterclass.gateway.office.reading.Answers;
import afterclass.gateway.roster.ImportFile;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.ImportResult;
import afterclass.gateway.roster.ImportService;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.form.RowProblemView;
import afterclass.gateway.web.form.RowWarningView;
import afterclass.gateway.web.guard.LargeBody;
import afterclass.gateway.web.page.Language;
import afterclass.gateway.web.problem.Problem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The import of the office's files. */
@Controller("/api/imports")
@Secured(Permission.ENTER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Imports")
final class ImportsApi {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ImportService imports;
  private final OfficeImport office;
  private final Planner planner;
  private final ExportImporter exports;
  private final TerminalChoice terminals;

  ImportsApi(
      ImportService imports,
      OfficeImport office,
      Planner planner,
      ExportImporter exports,
      TerminalChoice terminals) {
    this.office = office;
    this.imports = imports;
    this.planner = planner;
    this.exports = exports;
    this.terminals = terminals;
  }

  /**
   * Imports the attendance file that a terminal wrote to a stick: {@code attlog.dat} of 6 or 11
   * columns, or a file whose heading names EnNo and DateTime. Its lines become punches of that
   * terminal; those that are known already are not stored again.
   *
   * @param terminal the terminal that wrote it, by id or {@code site/id}
   * @param partial whether the good lines are taken when there are bad ones
   * @param copiedAt when the file was copied from the terminal, by its wall clock, as {@code
   *     2026-11-27T18:00}; of a terminal whose records come in files only, every punch before it is
   *     then known
   * @param content the file
   */
  @Post("/attlog")
  @LargeBody
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  HttpResponse<ExportView> attlog(
      @QueryValue(defaultValue = "") String terminal,
      @QueryValue(defaultValue = "false") boolean partial,
      @QueryValue(defaultValue = "") String copiedAt,
      @Body byte[] content,
      HttpRequest<?> request) {
    CopiedFile file = new CopiedFile(content, Inputs.wallTime("copiedAt", copiedAt));
    Terminal from =
        terminals
            .find(terminal)
            .orElseThrow(() -> Problem.notFound("which-terminal", terminal, terminals.names()));
    ExportView view =
        ExportView.of(exports.attlog(file, from, partial, (done, all) -> {}), Language.of(request));
    boolean refused = !view.problems().isEmpty() && view.rowsTaken() == 0;
    return refused ? HttpResponse.unprocessableEntity().body(view) : HttpResponse.ok(view);
  }

  /**
   * Imports a workbook, or a CSV file in UTF-8, UTF-16 or GB18030. A file with a bad row changes
   * nothing and is answered with 422, unless its good rows are asked for. A column that the file
   * does not have changes nothing. Only types that a page of another site cannot send unasked are
   * taken.
   *
   * <p>The first line names the columns in any order; those after "also" may be left out. Of staff:
   * staffNo, name, also site, from, to, action. Of cards: card, staffNo, from, also to, action. Of
   * roster: staffNo, weekday, service, from, also weeks (every, odd, even), to, action. Of
   * exceptions: date, staffNo, action (add, remove, substitute, clear), service, also substitute.
   * Of calendar: date, also to, type (school, off), season, follows, note, action. Of sign-in:
   * date, staffNo, signed (yes, no, unknown). Of leave: staffNo, from, covers, also to, action. Of
   * inspections: date, staffNo, service, result (present, late, absent, clear), also note. Of
   * rulings: date, staffNo, ruling (accept, forfeit, clear), reason, also time. Of made-up: date,
   * staffNo, time, action (add, clear), reason.
   *
   * <p>A fact is removed by a row whose action is clear (of sign-in: unknown, of leave also: covers
   * none). It removes exactly its dates from every range that covers them; the rest of the range
   * stays. A shorter range does not shorten a longer one, and causes a warning.
   *
   * <p>Odd and even weeks count from the calendar week of the term's first school day, which is the
   * first one after at least 14 days without school in the calendar; otherwise the first one from 1
   * September or 15 February on, with a warning. A roster row for odd or even weeks replaces one
   * for every week with the same staffNo, weekday, service and from, and the reverse; one for odd
   * and one for even weeks add up. A row that clears odd weeks leaves the even ones of a row for
   * every week.
   *
   * @param kind staff, cards, roster, exceptions, calendar, sign-in, leave, inspections, rulings
   *     (decisions on services on hold) or made-up (forgotten punches)
   * @param partial whether valid rows are imported although others are invalid
   * @param preview whether the answer only states what the import would change, and nothing is
   *     changed; see the schema PlannedView
   * @param seen fingerprint of a preview; the file's good rows are taken if it still does the same,
   *     and otherwise nothing is, which is answered with 409 and a new preview
   * @param source name under which the file is recorded
   * @param content the file
   */
  @Post("/{kind}")
  @LargeBody
  @Consumes({MediaType.TEXT_CSV, MediaType.APPLICATION_OCTET_STREAM, XLSX})
  HttpResponse<?> take(
      String kind,
      @QueryValue(defaultValue = "false") boolean partial,
      @QueryValue(defaultValue = "false") boolean preview,
      @QueryValue @Nullable String seen,
      @QueryValue(defaultValue = "http") String source,
      @Body byte[] content,
      HttpRequest<?> request) {
    ImportKind asked = Inputs.importKind(kind);
    String wanted = preview || seen == null ? "" : seen;
    if (preview || !wanted.isEmpty()) {
      return PlannedAnswers.answer(planner.file(asked, content, source), wanted, request);
    }
    ImportFile file = imports.file(asked, content);
    ImportView view =
        ImportView.of(file.take(partial, source, Viewer.of(request).actor()), Language.of(request));
    boolean understood =
        !file.readable() && !office.read(asked, content, source, Answers.NONE).plain();
    return answer(understood ? view.pointing(Language.of(request)) : view);
  }

  private static HttpResponse<ImportView> answer(ImportView view) {
    boolean refused = !view.problems().isEmpty() && view.rowsTaken() == 0;
    return refused ? HttpResponse.unprocessableEntity().body(view) : HttpResponse.ok(view);
  }

  /**
   * The result of an import.
   *
   * @param kind what it was read as
   * @param rowsRead rows of the file
   * @param rowsTaken rows in force now; 0 if the file was refused
   * @param changed facts that are new or differ from what was known
   * @param problems every bad row, by line, with what was found and expected and what to do
   * @param warnings rows that were taken and have no effect, by line, with why
   */
  @Serdeable
  public record ImportView(
      String kind,
      int rowsRead,
      int rowsTaken,
      int changed,
      List<RowProblemView> problems,
      @Nullable List<RowWarningView> warnings) {

    /** Returns a copy whose first problem points to where files of the office are read. */
    ImportView pointing(Messages words) {
      List<RowProblemView> all = new ArrayList<>(problems);
      RowProblemView first = all.get(0);
      all.set(
          0,
          new RowProblemView(
              first.line(),
              first.cell(),
              first.column(),
              first.found(),
              first.expected(),
              first.hint() + words.text("imports.see-readings")));
      return new ImportView(kind, rowsRead, rowsTaken, changed, all, warnings);
    }

    static ImportView of(ImportResult result, Messages words) {
      return new ImportView(
          result.kind().verb(),
          result.rowsRead(),
          result.rowsTaken(),
          result.changed(),
          RowProblemView.of(result.problems(), words),
          RowWarningView.of(result.warnings(), words));
    }
  }

  /**
   * The result of importing a terminal's file. Every line is in one of the five numbers {@code
   * fresh}, {@code known}, {@code suspect}, {@code nobodys} and {@code refused}.
   *
   * @param kind what it was read as
   * @param rowsRead lines of the file that are not blank
   * @param rowsTaken lines whose punch is kept now; 0 if the file was refused
   * @param changed punches that were not kept before
   * @param fresh punches that are new and count
   * @param known punches that were kept already
   * @param suspect new punches that never count, because their time cannot be right
   * @param nobodys new punches of a number that was assigned to no person on that date; they count
   *     once it is assigned
   * @param refused lines that could not be read
   * @param problems every bad line, with what was found and expected and what to do
   * @param completeFrom since when every punch of the terminal is known because of the file; left
   *     out if it does not tell
   * @param completeUpTo up to when every punch of the terminal is known because of the file; left
   *     out if it says nothing about that
   */
  @Serdeable
  public record ExportView(
      String kind,
      int rowsRead,
      int rowsTaken,
      int changed,
      int fresh,
      int known,
      int suspect,
      int nobodys,
      int refused,
      List<RowProblemView> problems,
      @Nullable Instant completeFrom,
      @Nullable Instant completeUpTo) {

    static ExportView of(ExportResult result, Messages words) {
      return new ExportView(
          ExportImporter.ATTLOG,
          result.rowsRead(),
          result.rowsTaken(),
          result.changed(),
          result.fresh(),
          result.known(),
          result.suspect(),
          result.nobodys(),
          result.refused(),
          RowProblemView.of(result.problems(), words),
          result.complete().map(ExportResult.Complete::from).orElse(null),
          result.complete().map(ExportResult.Complete::upTo).orElse(null));
    }
  }
}
