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
import io.micronaut.http.HttpStatus;
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

  private static final String STAFF = "/staff";

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

  /**
   * Shows the form of one fact, to correct or withdraw; of a new one if there is no key, filled in
   * with the parameters named like its fields.
   */
  @Get("/one")
  @Secured(Permission.ENTER)
  ModelAndView<Map<String, Object>> one(
      @QueryValue(defaultValue = "") String kind,
      @QueryValue(defaultValue = "") String key,
      @QueryValue(defaultValue = "") String back,
      @QueryValue(defaultValue = "") String list,
      HttpRequest<?> request) {
    ImportKind of = Inputs.importKind(kind);
    Optional<Fact> fact = key.isEmpty() ? Optional.empty() : Optional.of(cases.known(of, key));
    Map<String, String> given = new LinkedHashMap<>();
    of.columns()
        .forEach(
            column ->
                request.getParameters().getFirst(column).ifPresent(v -> given.put(column, v)));
    String from = back.isEmpty() ? back(of) + kept(list) : back;
    return form(of, fact, fact.map(Fact::row).orElse(given), from, false, request);
  }

  private ModelAndView<Map<String, Object>> form(
      ImportKind of,
      Optional<Fact> fact,
      Map<String, String> values,
      String back,
      boolean changed,
      HttpRequest<?> request) {
    PageContext frame = PageContext.of(request);
    RosterWords words = new RosterWords(frame, sources);
    List<Fact> beside = fact.isPresent() ? List.of() : cases.beside(of, values);
    return new ModelAndView<>(
        "fact",
        Map.ofEntries(
            Map.entry("frame", frame),
            Map.entry("title", words.kind(of)),
            Map.entry("kind", of.verb()),
            Map.entry("key", fact.map(one -> one.key().text()).orElse("")),
            Map.entry("was", fact.map(FactLine::mark).orElse("")),
            Map.entry("back", Inputs.inside(back, back(of))),
            Map.entry("changed", changed),
            Map.entry("line", fact.map(words::line).orElse("")),
            Map.entry("beside", beside.stream().map(one -> FactLine.of(one, words)).toList()),
            Map.entry("ranged", of.ranged()),
            Map.entry(
                "fields", new FactFields(frame, sources, clock.today()).of(of, fact, values))));
  }

  /** Shows the effects of withdrawing a fact, or some of its dates. */
  @Post("/take-back")
  @Secured(Permission.ENTER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> takeBack(@Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    ImportKind of = Inputs.importKind(form.text("kind"));
    String from = Inputs.filled(form.text("from"));
    String to = Inputs.filled(form.text("to"));
    String back = Inputs.inside(form.text("back"), back(of));
    return shown(back, cases.withdrawal(of, form.text("key"), from, to), request);
  }

  /** Shows the effects of entering a fact, or of correcting one. */
  @Post("/enter")
  @Secured(Permission.ENTER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> enter(@Body Map<String, Object> body, HttpRequest<?> request) {
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
    String back = back(form, of, row);
    if (key != null && cases.changed(of, key, form.text("was"))) {
      Fact now = cases.known(of, key);
      return HttpResponse.status(HttpStatus.CONFLICT)
          .body(form(of, Optional.of(now), row, back, true, request));
    }
    String source = key == null ? "enter" : "correct";
    return shown(back, cases.entry(of, key, row, source), request);
  }

  private static String back(ImportKind kind) {
    return "/facts?kind=" + kind.verb();
  }

  /** Returns the page to go back to; from a new staff member on the list to that person's page. */
  private static String back(Form form, ImportKind kind, Map<String, String> row) {
    String back = Inputs.inside(form.text("back"), back(kind));
    String person = row.getOrDefault("staffNo", "");
    boolean added = kind == ImportKind.STAFF && back.equals(STAFF) && !person.isEmpty();
    return added ? STAFF + "/" + Paths.segment(person) : back;
  }

  private HttpResponse<?> shown(String back, PlannedFile rows, HttpRequest<?> request) {
    return preview.entered(rows.together(), way(back), request);
  }

  private static PreviewPage.Way way(String back) {
    String label = back.startsWith("/facts") ? "facts.back" : "desk.back";
    String take = "/facts/take?back=" + Paths.segment(back);
    return new PreviewPage.Way(take, back, label, true, "");
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
      @QueryValue(defaultValue = "") String back,
      @Body Map<String, Object> body,
      HttpRequest<?> request) {
    Form form = Form.of(body, request);
    ImportKind kind = Inputs.importKind(form.text("kind"));
    PreviewPage.Way way = way(Inputs.inside(back, back(kind)));
    String more = way.back().contains("?") ? "&saved=" : "?saved=";
    return preview.take(kind, form, way, changed -> way.back() + more + changed, request);
  }
}
