package afterclass.gateway.web.cards;

import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.ImportPreview;
import afterclass.gateway.roster.ImportResult;
import afterclass.gateway.roster.RowProblem;
import afterclass.gateway.security.Permission;
import afterclass.gateway.web.facts.PlannedView;
import afterclass.gateway.web.form.EntryForms;
import afterclass.gateway.web.form.Form;
import afterclass.gateway.web.form.FormFaults;
import afterclass.gateway.web.form.StaffNumber;
import afterclass.gateway.web.page.PageContext;
import afterclass.gateway.web.page.Redirect;
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
import java.util.List;
import java.util.Map;

/** The page of the unassigned cards that were used, and the forms that assign them. */
@Controller("/cards")
@Secured(Permission.ENTER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class CardsPage {
  private final UnknownCards cards;
  private final ReportSources sources;

  CardsPage(UnknownCards cards, ReportSources sources) {
    this.cards = cards;
    this.sources = sources;
  }

  /** Shows the unassigned cards used in the last sixty days. */
  @Get
  ModelAndView<Map<String, Object>> page(
      @QueryValue(defaultValue = "") String saved, HttpRequest<?> request) {
    return view(PageContext.of(request), List.of(), List.of(), saved);
  }

  private ModelAndView<Map<String, Object>> view(
      PageContext frame, List<RowProblem> problems, List<RowProblem> warnings, String saved) {
    return new ModelAndView<>(
        "cards",
        Map.of(
            "frame",
            frame,
            "cards",
            cards.lately(),
            "people",
            sources.roster().staff(),
            "faults",
            FormFaults.of(problems, frame.words()),
            "warnings",
            EntryForms.warnings(warnings, frame.words()),
            "saved",
            saved));
  }

  /** Shows what assigning a card would change. */
  @Post("/preview")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> preview(@Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    PageContext frame = PageContext.of(request);
    String staff = StaffNumber.of(form.text("staff"), sources.roster());
    UnknownCards.Foreseen foreseen = cards.preview(form.text("card"), staff, form.text("from"));
    ImportPreview would = foreseen.would();
    if (!would.problems().isEmpty()) {
      return HttpResponse.unprocessableEntity().body(view(frame, would.problems(), List.of(), ""));
    }
    return HttpResponse.ok(
        new ModelAndView<>(
            "card-preview",
            Map.of(
                "frame",
                frame,
                "card",
                form.text("card"),
                "staff",
                staff,
                "from",
                form.text("from"),
                "name",
                sources.who(staff),
                "warnings",
                FormFaults.warnings(would.warnings(), frame.words()).stream()
                    .map(warning -> frame.text("cards.warning", warning))
                    .toList(),
                "days",
                would.days().size(),
                "changes",
                PlannedView.ServiceChangeView.of(foreseen.changes(), sources, frame.words()))));
  }

  /** Assigns a card; the days on which it was used are judged again. */
  @Post("/assign")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> assign(@Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    PageContext frame = PageContext.of(request);
    String staff = StaffNumber.of(form.text("staff"), sources.roster());
    ImportResult taken =
        cards.assign(form.text("card"), staff, form.text("from"), frame.viewer().actor());
    String saved = String.valueOf(taken.changed());
    if (!taken.problems().isEmpty()) {
      return HttpResponse.unprocessableEntity().body(view(frame, taken.problems(), List.of(), ""));
    }
    return taken.warnings().isEmpty()
        ? Redirect.to(frame.href("/cards?saved=" + saved))
        : HttpResponse.ok(view(frame, List.of(), taken.warnings(), saved));
  }
}
