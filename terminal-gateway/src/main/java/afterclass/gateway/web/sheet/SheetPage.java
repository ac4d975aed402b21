package afterclass.gateway.web.sheet;

import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.Desk;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.security.May;
import afterclass.gateway.web.DeskForms;
import afterclass.gateway.web.Form;
import afterclass.gateway.web.Inputs;
import afterclass.gateway.web.LargeBody;
import afterclass.gateway.web.Names;
import afterclass.gateway.web.Onward;
import afterclass.gateway.web.PageFrame;
import afterclass.gateway.web.SentLines;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    return Onward.to(PageFrame.of(request).href("/sheet/" + today.date()));
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
    return view(frame, asked, lines, DeskForms.Told.of(saved));
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
      PageFrame frame, LocalDate date, List<Line> lines, DeskForms.Told told) {
    return new ModelAndView<>(
        "sheet",
        Map.of(
            "frame",
            frame,
            "date",
            date,
            "lines",
            lines,
            "told",
            told,
            "dayType",
            sources.roster().dayType(date).name()));
  }

  /** Takes the sheet; what somebody else entered meanwhile is told, and nothing is taken. */
  @Post("/{date}")
  @LargeBody
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> save(String date, @Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    LocalDate asked = Inputs.date("date", date);
    PageFrame frame = PageFrame.of(request);
    boolean allPresent = form.text("all").equals(YES);
    List<SignInSheet.Line> lines = sheets.on(asked);
    Set<String> there = lines.stream().map(SignInSheet.Line::staff).collect(Collectors.toSet());
    SentLines sent = SentLines.of(form, there, said -> entry(said, asked, allPresent));
    Desk.Result result = sent.enter(desk, ImportKind.SIGN_IN, frame.viewer().actor());
    return DeskForms.answer(
        result,
        sent.gone(),
        frame.href("/sheet/" + asked),
        frame.words(),
        told -> view(frame, asked, again(lines, sent, result, asked, frame), told));
  }

  /** What was sent about somebody; without an answer it is left as it was. */
  private Desk.Entry entry(SentLines.Said said, LocalDate date, boolean allPresent) {
    String ticked = said.text("signed");
    boolean open = allPresent && ticked.equals(UNKNOWN);
    String wanted = open ? YES : ticked.isEmpty() ? said.was() : ticked;
    return sheets.entry(date, said.field(), said.was(), wanted);
  }

  /** Every line as it stands now, with what was ticked and not taken. */
  private List<Line> again(
      List<SignInSheet.Line> lines,
      SentLines sent,
      Desk.Result result,
      LocalDate date,
      PageFrame frame) {
    return lines.stream()
        .map(line -> again(line, sent.entries().get(line.staff()), result, date, frame))
        .toList();
  }

  private Line again(
      SignInSheet.Line line,
      Desk.@Nullable Entry entry,
      Desk.Result result,
      LocalDate date,
      PageFrame frame) {
    if (entry == null || !entry.changed()) {
      return line(line, date, line.signed(), line.signed(), "", frame);
    }
    String now = entry.present().apply(sources.roster());
    String met = result.conflicts().contains(entry) ? now : "";
    return line(line, date, now, entry.wanted(), met, frame);
  }
}
