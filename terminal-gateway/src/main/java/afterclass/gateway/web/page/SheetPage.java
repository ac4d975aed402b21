package afterclass.gateway.web.page;

import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.Desk;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.RosterBook;
import afterclass.gateway.security.May;
import afterclass.gateway.web.Form;
import afterclass.gateway.web.Inputs;
import afterclass.gateway.web.PageFrame;
import afterclass.rules.model.Signature;
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
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The sign-in sheet of a day (双考勤, clause 六.1): all present at a stroke, then the exceptions. */
@Controller("/sheet")
@Secured(May.ENTER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class SheetPage {
  private static final String UNKNOWN = name(Signature.UNKNOWN);
  private static final String YES = name(Signature.YES);

  private final ReportSources sources;
  private final Desk desk;
  private final InstantSource clock;

  SheetPage(ReportSources sources, Desk desk, InstantSource clock) {
    this.sources = sources;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * A line of the sheet.
   *
   * @param staff staff number
   * @param name the name
   * @param services what they have that day
   * @param was what the sheet said when the page was made: yes, no or unknown
   * @param wanted what is ticked
   * @param changedTo what somebody else made of it meanwhile; empty if nobody did
   */
  public record Line(
      String staff,
      String name,
      List<String> services,
      String was,
      String wanted,
      String changedTo) {}

  private static String name(Signature signature) {
    return signature.name().toLowerCase(Locale.ROOT);
  }

  /** Today's sheet. */
  @Get
  HttpResponse<?> today(HttpRequest<?> request) {
    LocalDate today = sources.wallClock(clock.instant()).toLocalDate();
    return HttpResponse.seeOther(URI.create(PageFrame.of(request).href("/sheet/" + today)));
  }

  /** The sheet of a date. */
  @Get("/{date}")
  ModelAndView<Map<String, Object>> sheet(
      String date, @QueryValue(defaultValue = "") String saved, HttpRequest<?> request) {
    LocalDate asked = Inputs.date("date", date);
    PageFrame frame = PageFrame.of(request);
    List<Line> lines = new ArrayList<>();
    for (String no : sources.roster().assignedOn(asked)) {
      String now = signature(sources.roster(), no, asked);
      lines.add(line(no, asked, now, now, "", frame));
    }
    return view(frame, asked, lines, List.of(), saved);
  }

  private static String signature(RosterBook roster, String no, LocalDate date) {
    return name(roster.signature(no, date));
  }

  private Line line(
      String no, LocalDate date, String was, String wanted, String changedTo, PageFrame frame) {
    List<String> services =
        sources.roster().services(no, date).stream()
            .map(id -> Names.service(sources, date, id, frame.words()))
            .toList();
    return new Line(no, sources.name(no), services, was, wanted, changedTo);
  }

  private ModelAndView<Map<String, Object>> view(
      PageFrame frame, LocalDate date, List<Line> lines, List<String> faults, String saved) {
    return new ModelAndView<>(
        "sheet",
        Map.of(
            "frame",
            frame,
            "date",
            date,
            "lines",
            lines,
            "faults",
            faults,
            "saved",
            saved,
            "dayType",
            sources.roster().dayType(date).name()));
  }

  /** Takes the sheet; what somebody else entered meanwhile is told, and nothing is taken. */
  @Post("/{date}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> save(String date, @Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    LocalDate asked = Inputs.date("date", date);
    PageFrame frame = PageFrame.of(request);
    boolean allPresent = form.text("all").equals(YES);
    List<Desk.Entry> entries = new ArrayList<>();
    for (String no : sources.roster().assignedOn(asked)) {
      String was = form.text("was." + no);
      String ticked = form.text("signed." + no);
      if (!was.isEmpty() && !ticked.isEmpty()) {
        String wanted = allPresent && ticked.equals(UNKNOWN) ? YES : ticked;
        entries.add(
            new Desk.Entry(
                Map.of("date", asked.toString(), "staffNo", no, "signed", wanted),
                was,
                wanted,
                facts -> signature(facts, no, asked)));
      }
    }
    Desk.Result result = desk.enter(ImportKind.SIGN_IN, entries, frame.viewer().actor());
    return DeskForms.answer(
        result,
        frame.href("/sheet/" + asked),
        frame.words(),
        faults -> view(frame, asked, again(entries, result, asked, frame), faults, ""));
  }

  /** What was ticked, against what the sheet says now. */
  private List<Line> again(
      List<Desk.Entry> entries, Desk.Result result, LocalDate date, PageFrame frame) {
    List<Line> lines = new ArrayList<>();
    for (Desk.Entry entry : entries) {
      String no = entry.cells().getOrDefault("staffNo", "");
      String now = entry.present().apply(sources.roster());
      boolean met = result.conflicts().contains(entry);
      boolean mine = !entry.was().equals(entry.wanted());
      lines.add(line(no, date, now, mine ? entry.wanted() : now, met ? now : "", frame));
    }
    return lines;
  }
}
