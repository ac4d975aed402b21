package afterclass.gateway.web.facts;

import afterclass.gateway.report.Paths;
import afterclass.gateway.report.ReportQuery;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.Fact;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.security.Permission;
import afterclass.gateway.time.SchoolClock;
import afterclass.gateway.web.form.Form;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.form.StaffNumber;
import afterclass.gateway.web.guard.LargeBody;
import afterclass.gateway.web.page.ListPage;
import afterclass.gateway.web.page.PageContext;
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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The pages of the facts entered by the office: list, entry, correction and withdrawal. */
@Controller("/facts")
@Secured(Permission.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class FactsPage {
  /** Maximum number of facts on a page. */
  private static final int MOST = 500;

  private final ReportSources sources;
  private final FactCases cases;
  private final PreviewPage preview;
  private final SchoolClock clock;

  FactsPage(ReportSources sources, FactCases cases, PreviewPage preview, SchoolClock clock) {
    this.sources = sources;
    this.cases = cases;
    this.preview = preview;
    this.clock = clock;
  }

  /** Shows the facts of this month or of a range of dates; of all kinds if the kind is blank. */
  @Get
  ModelAndView<Map<String, Object>> page(
      @QueryValue(defaultValue = "leave") String kind,
      @QueryValue(defaultValue = "") String staff,
      @QueryValue(defaultValue = "") String from,
      @QueryValue(defaultValue = "") String to,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "") String saved,
      HttpRequest<?> request) {
    PageContext frame = PageContext.of(request);
    RosterWords words = new RosterWords(frame, sources);
    LocalDate date = clock.today();
    String no = StaffNumber.of(staff, sources.roster());
    String first = from.isBlank() ? date.withDayOfMonth(1).toString() : from;
    String last = to.isBlank() ? date.withDayOfMonth(date.lengthOfMonth()).toString() : to;
    ReportQuery range = Inputs.query(first, last, no, null, null);
    List<ImportKind> kinds =
        kind.isBlank() ? List.of(ImportKind.values()) : List.of(Inputs.importKind(kind));
    List<Fact> facts = cases.list(kinds, range);
    ListPage part = ListPage.of(page, facts.size(), MOST);
    return new ModelAndView<>(
        "facts",
        Map.ofEntries(
            Map.entry("frame", frame),
            Map.entry("kinds", words.kinds(List.of(ImportKind.values()))),
            Map.entry("kind", kind),
            Map.entry("kindLabel", kind.isBlank() ? "" : words.kind(kinds.get(0))),
            Map.entry("staff", staff.strip()),
            Map.entry("list", list(range)),
            Map.entry("from", range.from()),
            Map.entry("to", range.to()),
            Map.entry(
                "facts",
                facts.subList(part.from(), part.until()).stream()
                    .map(fact -> FactLine.of(fact, words))
                    .toList()),
            Map.entry("part", part),
            Map.entry("saved", saved)));
  }

  /** Returns the filters of the list as parameters, so that one comes back to the same list. */
  private static String list(ReportQuery range) {
    String staff = Objects.requireNonNullElse(range.staff(), "");
    return "&staff=" + Paths.segment(staff) + "&from=" + range.from() + "&to=" + range.to();
  }

  /** Shows the form of one fact, to correct or withdraw; of a new one if there is no key. */
  @Get("/one")
  @Secured(Permission.ENTER)
  ModelAndView<Map<String, Object>> one(
      @QueryValue(defaultValue = "") String kind,
      @QueryValue(defaultValue = "") String key,
      @QueryValue(defaultValue = "") String list,
      HttpRequest<?> request) {
    ImportKind of = Inputs.importKind(kind);
    PageContext frame = PageContext.of(request);
    RosterWords words = new RosterWords(frame, sources);
    Optional<Fact> fact = key.isEmpty() ? Optional.empty() : Optional.of(cases.known(of, key));
    return new ModelAndView<>(
        "fact",
        Map.of(
            "frame",
            frame,
            "title",
            words.kind(of),
            "kind",
            of.verb(),
            "key",
            key,
            "list",
            kept(list),
            "line",
            fact.map(words::line).orElse(""),
            "ranged",
            of.ranged(),
            "fields",
            new FactFields(frame, sources, clock.today()).of(of, fact)));
  }

  /** Shows the effects of withdrawing a fact, or some of its dates. */
  @Post("/take-back")
  @Secured(Permission.ENTER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> takeBack(
      @Body Map<String, Object> body,
      @QueryValue(defaultValue = "") String list,
      HttpRequest<?> request) {
    Form form = Form.of(body, request);
    ImportKind of = Inputs.importKind(form.text("kind"));
    String from = Inputs.filled(form.text("from"));
    String to = Inputs.filled(form.text("to"));
    return shown(of, cases.withdrawal(of, form.text("key"), from, to), list, request);
  }

  /** Shows the effects of entering a fact, or of correcting one. */
  @Post("/enter")
  @Secured(Permission.ENTER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> enter(
      @Body Map<String, Object> body,
      @QueryValue(defaultValue = "") String list,
      HttpRequest<?> request) {
    Form form = Form.of(body, request);
    ImportKind of = Inputs.importKind(form.text("kind"));
    String key = Inputs.filled(form.text("key"));
    Map<String, String> row = new LinkedHashMap<>();
    for (String column : of.columns()) {
      if (!form.all(column).isEmpty()) {
        String said = form.text(column);
        boolean person = FactFields.person(column);
        row.put(column, person ? StaffNumber.of(said, sources.roster()) : said);
      }
    }
    PlannedFile entry = cases.entry(of, key, row, key == null ? "enter" : "correct");
    return shown(of, entry, list, request);
  }

  private HttpResponse<?> shown(
      ImportKind kind, PlannedFile rows, String list, HttpRequest<?> request) {
    return preview.entered(rows.together(), way(kind, list), request);
  }

  private static PreviewPage.Way way(ImportKind kind, String list) {
    String take = "/facts/take?list=" + Paths.segment(kept(list));
    String back = "/facts?kind=" + kind.verb() + kept(list);
    return new PreviewPage.Way(take, back, "facts.back", true, "");
  }

  /** Returns the filters of the list as they were sent; none if they are anything else. */
  private static String kept(String list) {
    return list.matches("(&(staff|from|to)=[\\w.%-]*)*") ? list : "";
  }

  /** Applies a previewed change, or shows its new effects if they have changed. */
  @Post("/take")
  @LargeBody
  @Secured(Permission.ENTER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> take(
      @Body Map<String, Object> body,
      @QueryValue(defaultValue = "") String list,
      HttpRequest<?> request) {
    Form form = Form.of(body, request);
    ImportKind kind = Inputs.importKind(form.text("kind"));
    PreviewPage.Way way = way(kind, list);
    return preview.take(kind, form, way, changed -> way.back() + "&saved=" + changed, request);
  }
}
