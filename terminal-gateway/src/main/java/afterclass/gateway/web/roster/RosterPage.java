package afterclass.gateway.web.roster;

import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.Substitutions;
import afterclass.gateway.security.Permission;
import afterclass.gateway.time.SchoolClock;
import afterclass.gateway.web.facts.Planned;
import afterclass.gateway.web.facts.Planner;
import afterclass.gateway.web.facts.PreviewPage;
import afterclass.gateway.web.facts.RosterWords;
import afterclass.gateway.web.form.Form;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.form.PackedFile;
import afterclass.gateway.web.form.SentFile;
import afterclass.gateway.web.form.StaffNumber;
import afterclass.gateway.web.guard.LargeBody;
import afterclass.gateway.web.imports.ImportReadings;
import afterclass.gateway.web.imports.ImportsPage;
import afterclass.gateway.web.page.PageContext;
import afterclass.gateway.web.problem.FieldName;
import afterclass.gateway.web.problem.Problem;
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
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page of the roster: pattern, week, calendar, conflicts; files, substitutions and swaps. */
@Controller("/roster")
@Secured(Permission.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class RosterPage {
  /**
   * The kinds of facts that the page takes as files; the others are decisions with their own pages.
   */
  private static final List<ImportKind> FILES =
      Arrays.stream(ImportKind.values())
          .filter(kind -> kind != ImportKind.RULINGS && kind != ImportKind.MADE_UP)
          .toList();

  private final ReportSources sources;
  private final Planner planner;
  private final PreviewPage preview;
  private final SchoolClock clock;
  private final ImportReadings readings;
  private final ImportsPage imports;

  RosterPage(
      ReportSources sources,
      Planner planner,
      PreviewPage preview,
      SchoolClock clock,
      ImportReadings readings,
      ImportsPage imports) {
    this.readings = readings;
    this.imports = imports;
    this.preview = preview;
    this.sources = sources;
    this.planner = planner;
    this.clock = clock;
  }

  /** Shows a week, the month around it, and the conflicts of four weeks. */
  @Get
  ModelAndView<Map<String, Object>> page(
      @QueryValue(defaultValue = "") String week,
      @QueryValue(defaultValue = "") String month,
      @QueryValue(defaultValue = "") String saved,
      HttpRequest<?> request) {
    PageContext frame = PageContext.of(request);
    LocalDate asked = week.isBlank() ? clock.today() : Inputs.date("week", week);
    LocalDate monday = asked.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    YearMonth shown = month.isBlank() ? YearMonth.from(asked) : Inputs.month("month", month);
    RosterWords words = new RosterWords(frame, sources);
    return new ModelAndView<>(
        "roster",
        Map.of(
            "frame",
            frame,
            "view",
            WeekView.of(monday, shown, planner.roster(), sources, words),
            "people",
            sources.roster().staff(),
            "kinds",
            words.kinds(FILES),
            "saved",
            saved));
  }

  /** Shows the effects of a file; one as offices make them goes to the page that asks about it. */
  @Post("/upload")
  @LargeBody
  @Secured(Permission.ENTER)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> upload(
      @Part("csrfToken") @Nullable String token,
      @Part("kind") @Nullable String kind,
      @Part("file") @Nullable CompletedFileUpload file,
      HttpRequest<?> request)
      throws IOException {
    Form.check(Map.of("csrfToken", token == null ? "" : token), request);
    if (file == null) {
      throw Problem.badRequest("missing-field", "file", new FieldName("file"));
    }
    byte[] content = SentFile.checked(file.getBytes());
    String name = file.getFilename();
    ImportKind asked = kind(kind);
    String source = name.isBlank() ? "page" : name;
    // The preview keeps a file in its form, where a large one has no room; waiting ones are stored.
    if (content.length > PackedFile.MOST_BYTES || !readings.plain(asked, content, source)) {
      return imports.begin(asked, source, content, request);
    }
    return preview.of(planner.file(asked, content, source).plan(), HttpStatus.OK, way(""), request);
  }

  private static ImportKind kind(@Nullable String verb) {
    String said = verb == null ? "" : verb;
    return ImportKind.ofVerb(said)
        .filter(FILES::contains)
        .orElseThrow(
            () ->
                Problem.notFound(
                    "unknown-import",
                    said,
                    FILES.stream().map(ImportKind::verb).collect(Collectors.joining(", "))));
  }

  private static PreviewPage.Way way(String week) {
    String back = week.isEmpty() ? "/roster" : "/roster?week=" + week;
    return new PreviewPage.Way("/roster/take", back, "roster.back", !week.isEmpty(), week);
  }

  /** Shows the effects of a substitution, a swap, or the withdrawal of one. */
  @Post("/exception")
  @Secured(Permission.ENTER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> exception(@Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    String what = form.text("what");
    Substitutions.HandOver one = handOver(form, "");
    Substitutions substitutions = planner.substitutions();
    Substitutions.Rows rows =
        switch (what) {
          case "swap" -> substitutions.swap(one, handOver(form, "other-"));
          case "take-back" -> substitutions.takenBack(one);
          default -> substitutions.substitution(one, staff(form, "substitute"));
        };
    Planned planned =
        rows.problems().isEmpty()
            ? planner.file(ImportKind.EXCEPTIONS, rows.file(), what).plan()
            : planner.refused(what, rows.problems());
    return preview.entered(planned, way(one.date().toString()), request);
  }

  private String staff(Form form, String field) {
    return StaffNumber.of(form.text(field), sources.roster());
  }

  private Substitutions.HandOver handOver(Form form, String prefix) {
    return new Substitutions.HandOver(
        Inputs.date(prefix + "date", form.text(prefix + "date")),
        staff(form, prefix + "staff"),
        form.text(prefix + "service"));
  }

  /** Applies a previewed change, or shows its new effects if they have changed. */
  @Post("/take")
  @LargeBody
  @Secured(Permission.ENTER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> take(@Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    String week = form.text("week");
    return preview.take(
        kind(form.text("kind")),
        form,
        way(week),
        changed -> "/roster?saved=" + changed + shownWeek(week),
        request);
  }

  private static String shownWeek(String week) {
    return week.isEmpty() ? "" : "&week=" + Inputs.date("week", week);
  }
}
