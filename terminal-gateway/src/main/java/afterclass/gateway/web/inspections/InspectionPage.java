package afterclass.gateway.web.inspections;

import afterclass.gateway.roster.EntryService;
import afterclass.gateway.security.Permission;
import afterclass.gateway.time.SchoolClock;
import afterclass.gateway.web.form.Choice;
import afterclass.gateway.web.form.EntryForms;
import afterclass.gateway.web.form.Form;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.form.SubmittedLines;
import afterclass.gateway.web.guard.LargeBody;
import afterclass.gateway.web.page.DateNavigation;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page on which an inspector enters, on a phone, which staff members were at their posts
 * (clauses 四.5 and 四.6).
 */
@Controller("/inspections")
@Secured(Permission.INSPECT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class InspectionPage {
  private static final String PRESENT = "present";

  private final InspectionRound round;
  private final SchoolClock clock;

  InspectionPage(InspectionRound round, SchoolClock clock) {
    this.round = round;
    this.clock = clock;
  }

  /** Redirects to the posts of a date; of today if blank. */
  @Get
  HttpResponse<?> any(@QueryValue(defaultValue = "") String date, HttpRequest<?> request) {
    LocalDate asked = date.isBlank() ? clock.today() : Inputs.date("date", date);
    return Redirect.to(PageContext.of(request).href("/inspections/" + asked));
  }

  /** Shows the posts of a date. */
  @Get("/{date}")
  ModelAndView<Map<String, Object>> posts(
      String date, @QueryValue(defaultValue = "") String saved, HttpRequest<?> request) {
    LocalDate asked = Inputs.date("date", date);
    PageContext frame = PageContext.of(request);
    return view(frame, asked, round.on(asked, frame.words()), EntryForms.Notices.of(saved));
  }

  private static ModelAndView<Map<String, Object>> view(
      PageContext frame,
      LocalDate date,
      List<InspectionRound.Line> lines,
      EntryForms.Notices told) {
    return new ModelAndView<>(
        "inspections",
        Map.of(
            "frame",
            frame,
            "turn",
            DateNavigation.of(date),
            "posts",
            InspectionRound.Post.of(lines),
            "choices",
            choices(frame),
            "told",
            told));
  }

  /**
   * Returns what can be said of a teacher. Who is not noted is taken as present, and has no result
   * until the inspector confirms it.
   */
  private static List<Choice> choices(PageContext frame) {
    return Stream.concat(
            Stream.of(new Choice(InspectionRound.NONE, frame.text("inspections.assumed"))),
            Choice.of(frame.words(), "inspection.", PRESENT, "late", "absent").stream())
        .toList();
  }

  /** Saves the results, or shows what another user entered meanwhile. */
  @Post("/{date}")
  @LargeBody
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> save(String date, @Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    LocalDate asked = Inputs.date("date", date);
    PageContext frame = PageContext.of(request);
    List<InspectionRound.Line> lines = round.on(asked, frame.words());
    Set<String> there = lines.stream().map(InspectionRound.Line::field).collect(Collectors.toSet());
    Set<String> rest = rest(lines, form.all("rest"));
    SubmittedLines sent =
        SubmittedLines.of(form, there, line -> entry(line, asked, rest.contains(line.field())));
    EntryService.Result result =
        sent.enter(entries -> round.enter(entries, frame.viewer().actor()));
    return EntryForms.answer(
        result,
        sent.gone(),
        frame.href("/inspections/" + asked),
        frame.words(),
        told -> view(frame, asked, round.again(lines, sent, result, frame.words()), told));
  }

  /** Returns the fields of the posts' teachers who are on leave from none of them. */
  private static Set<String> rest(List<InspectionRound.Line> lines, List<String> posts) {
    return lines.stream()
        .filter(line -> posts.contains(line.service()) && !line.onLeave())
        .map(InspectionRound.Line::field)
        .collect(Collectors.toSet());
  }

  /**
   * Returns the entry of a sent line; without a result, the line stays unchanged.
   *
   * @param rest whether the teacher is confirmed as present if there is no result
   */
  private EntryService.Entry entry(
      SubmittedLines.SubmittedLine line, LocalDate date, boolean rest) {
    int end = line.field().indexOf('.');
    String post = line.field().substring(0, Math.max(end, 0));
    String was = line.was();
    String said = line.text("result");
    String result = said.isEmpty() ? InspectionRound.result(was) : said;
    boolean confirmed = rest && result.equals(InspectionRound.NONE);
    return round.entry(
        date,
        line.field().substring(end + 1),
        post,
        was,
        confirmed ? PRESENT : result,
        said.isEmpty() ? InspectionRound.note(was) : line.text("note"));
  }
}
