package afterclass.gateway.web.imports;

import afterclass.gateway.imports.ImportDrafts;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.time.SchoolClock;
import afterclass.gateway.web.desk.Desk;
import afterclass.gateway.web.facts.FileNotes;
import afterclass.gateway.web.facts.PlannedFile;
import afterclass.gateway.web.facts.PreviewPage;
import afterclass.gateway.web.facts.RosterWords;
import afterclass.gateway.web.form.Form;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.form.SentFiles;
import afterclass.gateway.web.guard.LargeBody;
import afterclass.gateway.web.page.PageContext;
import afterclass.gateway.web.page.Redirect;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** The pages on which a file is imported in steps: the file, its questions, its rows, preview. */
@Controller("/imports")
@Secured(Permission.ENTER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class ImportsPage {
  private static final List<ImportKind> KINDS = Arrays.asList(ImportKind.values());

  private final ImportReadings readings;
  private final ReportSources sources;
  private final PreviewPage preview;
  private final SchoolClock clock;
  private final Desk desk;

  ImportsPage(
      ImportReadings readings,
      ReportSources sources,
      PreviewPage preview,
      SchoolClock clock,
      Desk desk) {
    this.desk = desk;
    this.clock = clock;
    this.readings = readings;
    this.sources = sources;
    this.preview = preview;
  }

  /**
   * Shows the form for a file, and the files that wait.
   *
   * @param kind kind that is selected; without one none is
   */
  @Get
  ModelAndView<Map<String, Object>> page(
      @QueryValue(defaultValue = "") String kind,
      @QueryValue(defaultValue = "") String dropped,
      HttpRequest<?> request) {
    PageContext frame = PageContext.of(request);
    RosterWords words = new RosterWords(frame, sources);
    return new ModelAndView<>(
        "imports",
        Map.of(
            "frame",
            frame,
            "kinds",
            words.kinds(KINDS),
            "kind",
            kind,
            "drafts",
            DraftLine.of(readings.all(frame.viewer()), words, sources.zone()),
            "dropped",
            dropped));
  }

  /** Keeps a file, and goes to its questions or its rows. */
  @Post("/upload")
  @LargeBody
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> upload(
      @Part("csrfToken") @Nullable String token,
      @Part("kind") @Nullable String kind,
      @Part("file") Publisher<CompletedFileUpload> files,
      HttpRequest<?> request) {
    List<SentFiles.Named> sent = SentFiles.of(files);
    Form.check(Map.of("csrfToken", token == null ? "" : token), request);
    ImportKind asked = Inputs.importKind(kind == null ? "" : kind);
    PageContext frame = PageContext.of(request);
    return begin(readings.start(asked, FilesTogether.checked(sent), frame.viewer()), frame);
  }

  /** Keeps a file that a page received, and goes to its first step. */
  public HttpResponse<?> begin(
      ImportKind kind, String name, byte[] content, HttpRequest<?> request) {
    PageContext frame = PageContext.of(request);
    return begin(List.of(readings.start(kind, name, content, frame.viewer())), frame);
  }

  /** Goes to the first file in which something was read. */
  private static HttpResponse<?> begin(List<ImportDrafts.Read> reads, PageContext frame) {
    ImportDrafts.Read first =
        reads.stream().filter(read -> !read.file().barren()).findFirst().orElse(reads.get(0));
    String path = ImportStep.address(first.draft().id(), ImportStep.next(first));
    int dropped = reads.stream().mapToInt(read -> read.dropped().size()).sum();
    return Redirect.to(frame.href(dropped == 0 ? path : path + "&dropped=" + dropped));
  }

  /** Shows a step of a file. */
  @Get("/{id}")
  HttpResponse<?> step(
      String id,
      @QueryValue(defaultValue = "") String step,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "") String find,
      @QueryValue(defaultValue = "") String dropped,
      @QueryValue(defaultValue = "") String leaveOut,
      HttpRequest<?> request) {
    PageContext frame = PageContext.of(request);
    ImportDrafts.Read read = readings.find(id, frame.viewer());
    String asked = step(read, step);
    Together together = readings.together(read, new RosterWords(frame, sources));
    if (asked.equals(ImportStep.PREVIEW)) {
      return preview(read, leaveOut, together, request);
    }
    ImportPageView view =
        ImportPageView.of(
            read,
            new ImportPageView.Asked(asked, page, find.strip(), clock.today()),
            readings.refusal(read, new RosterWords(frame, sources)),
            sources,
            frame);
    return HttpResponse.ok(
        new ModelAndView<>(
            "import",
            Map.of(
                "frame",
                frame,
                "view",
                view,
                "step",
                asked,
                "dropped",
                dropped,
                "together",
                together,
                "notes",
                Notes.shown(read, together, frame.words()),
                "next",
                desk.next(frame.viewer(), frame.words(), read.draft().kind()))));
  }

  /** Returns the step that can be shown: a file that was imported has no preview. */
  private static String step(ImportDrafts.Read read, String step) {
    boolean taken = read.draft().taken();
    return switch (step) {
      case ImportStep.QUESTIONS, ImportStep.ROWS -> step;
      case ImportStep.PREVIEW -> taken ? ImportStep.DONE : step;
      default -> ImportStep.next(read);
    };
  }

  private HttpResponse<?> preview(
      ImportDrafts.Read read, String leaveOut, Together together, HttpRequest<?> request) {
    FileNotes notes = Notes.preview(read, together, PageContext.of(request).words());
    return preview.of(
        readings.planned(read, leaveOut).plan(),
        HttpStatus.OK,
        way(read, leaveOut, notes),
        request);
  }

  private static PreviewPage.Way way(ImportDrafts.Read read, String leaveOut, FileNotes notes) {
    String id = read.draft().id();
    String out = leaveOut.equals(ImportReadings.DOUBTFUL) ? "?leaveOut=" + leaveOut : "";
    return new PreviewPage.Way(
        "/imports/" + id + "/take" + out,
        ImportStep.address(id, ImportStep.ROWS),
        "imports.back",
        false,
        "",
        Optional.of(notes));
  }

  /** Saves answers, and goes on to the questions that are left or to the rows. */
  @Post("/{id}/answers")
  @LargeBody
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> answer(String id, @Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    PageContext frame = PageContext.of(request);
    ImportDrafts.Read before = readings.find(id, frame.viewer());
    ImportDrafts.Read read =
        readings.answer(id, AnswerForm.answers(form, before.file().reading()), frame.viewer());
    return Redirect.to(frame.href(ImportStep.address(id, ImportStep.next(read))));
  }

  /** Reads a file as another kind, and goes to its questions or its rows. */
  @Post("/{id}/kind")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> kind(String id, @Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    PageContext frame = PageContext.of(request);
    ImportKind kind = Inputs.importKind(form.text("kind"));
    ImportDrafts.Read read = readings.readAs(kind, id, frame.viewer());
    return Redirect.to(frame.href(ImportStep.address(id, ImportStep.next(read))));
  }

  /** Imports the rows as previewed, or shows their new effects if they have changed. */
  @Post("/{id}/take")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> take(
      String id,
      @QueryValue(defaultValue = "") String leaveOut,
      @Body Map<String, Object> body,
      HttpRequest<?> request) {
    Form form = Form.of(body, request);
    PageContext frame = PageContext.of(request);
    ImportDrafts.Read read = readings.find(id, frame.viewer());
    readings.waits(read);
    PlannedFile.Outcome outcome =
        readings.planned(read, leaveOut).take(form.text("seen"), frame.viewer().actor());
    if (outcome instanceof PlannedFile.Outcome.Taken) {
      return Redirect.to(frame.href(ImportStep.address(id, ImportStep.DONE)));
    }
    Together together = readings.together(read, new RosterWords(frame, sources));
    return preview.of(
        ((PlannedFile.Outcome.Otherwise) outcome).would(),
        HttpStatus.CONFLICT,
        way(read, leaveOut, Notes.preview(read, together, frame.words())),
        request);
  }

  /** Removes a file. */
  @Post("/{id}/drop")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> drop(String id, @Body Map<String, Object> body, HttpRequest<?> request) {
    Form.check(body, request);
    readings.drop(id, Viewer.of(request));
    return Redirect.to(PageContext.of(request).href("/imports"));
  }
}
