package afterclass.gateway.web.page;

import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.Desk;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.security.May;
import afterclass.gateway.web.Form;
import afterclass.gateway.web.Inputs;
import afterclass.gateway.web.PageFrame;
import afterclass.gateway.web.SignInSheet;
import afterclass.gateway.web.Today;
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
  private final SignInSheet sheets;
  private final Desk desk;
  private final Today today;

  SheetPage(ReportSources sources, SignInSheet sheets, Desk desk, Today today) {
    this.sources = sources;
    this.sheets = sheets;
    this.desk = desk;
    this.today = today;
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
    return HttpResponse.seeOther(URI.create(PageFrame.of(request).href("/sheet/" + today.date())));
  }

  /** The sheet of a date. */
  @Get("/{date}")
  ModelAndView<Map<String, Object>> sheet(
      String date, @QueryValue(defaultValue = "") String saved, HttpRequest<?> request) {
    LocalDate asked = Inputs.date("date", date);
    PageFrame frame = PageFrame.of(request);
    List<Line> lines =
        sheets.on(asked).stream()
            .map(line -> line(line, asked, line.signed(), line.signed(), "", frame))
            .toList();
    return view(frame, asked, lines, List.of(), saved);
  }

  private Line line(
      SignInSheet.Line line,
      LocalDate date,
      String was,
      String wanted,
      String changedTo,
      PageFrame frame) {
    List<String> services =
        line.services().stream()
            .map(id -> Names.service(sources, date, id, frame.words()))
            .toList();
    return new Line(line.staff(), line.name(), services, was, wanted, changedTo);
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
    for (SignInSheet.Line line : sheets.on(asked)) {
      String no = line.staff();
      String was = form.text("was." + no);
      String ticked = form.text("signed." + no);
      if (!was.isEmpty() && !ticked.isEmpty()) {
        String wanted = allPresent && ticked.equals(UNKNOWN) ? YES : ticked;
        entries.add(sheets.entry(asked, no, was, wanted));
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
      SignInSheet.Line line = sheets.line(entry.cells().getOrDefault("staffNo", ""), date);
      String now = entry.present().apply(sources.roster());
      boolean met = result.conflicts().contains(entry);
      boolean mine = !entry.was().equals(entry.wanted());
      lines.add(line(line, date, now, mine ? entry.wanted() : now, met ? now : "", frame));
    }
    return lines;
  }
}
