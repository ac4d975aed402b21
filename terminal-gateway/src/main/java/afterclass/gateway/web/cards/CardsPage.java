package afterclass.gateway.web.cards;

import afterclass.gateway.days.DayPreview;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.EnteredRows;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.ImportPreview;
import afterclass.gateway.roster.ImportResult;
import afterclass.gateway.roster.ImportService;
import afterclass.gateway.roster.RowProblem;
import afterclass.gateway.security.May;
import afterclass.gateway.web.DeskForms;
import afterclass.gateway.web.Form;
import afterclass.gateway.web.FormFaults;
import afterclass.gateway.web.Onward;
import afterclass.gateway.web.PageFrame;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Cards that nobody holds: whose they are, and what that changes before it is done. */
@Controller("/cards")
@Secured(May.ENTER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class CardsPage {
  private final ReportSources sources;
  private final ImportService imports;
  private final DayPreview preview;
  private final InstantSource clock;

  CardsPage(ReportSources sources, ImportService imports, DayPreview preview, InstantSource clock) {
    this.sources = sources;
    this.imports = imports;
    this.preview = preview;
    this.clock = clock;
  }

  /** The unknown cards of the last sixty days. */
  @Get
  ModelAndView<Map<String, Object>> page(
      @QueryValue(defaultValue = "") String saved, HttpRequest<?> request) {
    return view(PageFrame.of(request), List.of(), List.of(), saved);
  }

  private ModelAndView<Map<String, Object>> view(
      PageFrame frame, List<RowProblem> problems, List<RowProblem> warnings, String saved) {
    LocalDate today = sources.wallClock(clock.instant()).toLocalDate();
    return new ModelAndView<>(
        "cards",
        Map.of(
            "frame",
            frame,
            "cards",
            UnknownCards.lately(today, sources),
            "people",
            sources.roster().staff(),
            "problems",
            problems,
            "warnings",
            DeskForms.warnings(warnings, frame.words()),
            "saved",
            saved));
  }

  private static List<Map<String, String>> rows(Form form) {
    return List.of(
        Map.of(
            "card", form.text("card"),
            "staffNo", form.text("staff"),
            "from", form.text("from")));
  }

  /** What assigning a card would change. */
  @Post("/preview")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> preview(@Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    PageFrame frame = PageFrame.of(request);
    Instant now = clock.instant();
    ImportPreview would = imports.preview(ImportKind.CARDS, EnteredRows.csv(rows(form)));
    if (!would.problems().isEmpty()) {
      return HttpResponse.unprocessableEntity().body(view(frame, would.problems(), List.of(), ""));
    }
    return HttpResponse.ok(
        new ModelAndView<>(
            "card-preview",
            Map.of(
                "frame",
                frame,
                "form",
                form,
                "name",
                sources.who(form.text("staff")),
                "warnings",
                FormFaults.warnings(would.warnings(), frame.words()).stream()
                    .map(warning -> frame.text("cards.warning", warning))
                    .toList(),
                "days",
                would.days().size(),
                "changes",
                preview.changes(would.after(), would.days(), now),
                "sources",
                sources.still())));
  }

  /** Assigns a card; the days it was used on are judged anew. */
  @Post("/assign")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> assign(@Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    PageFrame frame = PageFrame.of(request);
    ImportResult taken = imports.enter(ImportKind.CARDS, rows(form), frame.viewer().actor());
    String saved = String.valueOf(taken.changed());
    if (!taken.problems().isEmpty()) {
      return HttpResponse.unprocessableEntity().body(view(frame, taken.problems(), List.of(), ""));
    }
    return taken.warnings().isEmpty()
        ? Onward.to(frame.href("/cards?saved=" + saved))
        : HttpResponse.ok(view(frame, List.of(), taken.warnings(), saved));
  }
}
