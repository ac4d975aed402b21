package afterclass.gateway.web.inspections;

import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.Desk;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.security.May;
import afterclass.gateway.web.DeskForms;
import afterclass.gateway.web.Form;
import afterclass.gateway.web.Inputs;
import afterclass.gateway.web.LargeBody;
import afterclass.gateway.web.Onward;
import afterclass.gateway.web.PageFrame;
import afterclass.gateway.web.SentLines;
import afterclass.gateway.web.Today;
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
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who was at a post, entered while walking by (clauses 四.5 and 四.6). */
@Controller("/inspections")
@Secured(May.INSPECT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class InspectionPage {
  private final ReportSources sources;
  private final InspectionRound round;
  private final Desk desk;
  private final Today today;

  InspectionPage(ReportSources sources, InspectionRound round, Desk desk, Today today) {
    this.sources = sources;
    this.round = round;
    this.desk = desk;
    this.today = today;
  }

  /**
   * Somebody at a post.
   *
   * @param post service id
   * @param postName its name
   * @param staff staff number
   * @param name the name
   * @param was the mark of the entry when the page was made
   * @param wanted what is ticked
   * @param note what was written beside it
   * @param changedTo what somebody else made of it meanwhile; empty if nobody did
   */
  public record Line(
      String post,
      String postName,
      String staff,
      String name,
      String was,
      String wanted,
      String note,
      String changedTo) {

    /** What the line's fields are called. */
    public String field() {
      return post + "." + staff;
    }

    /** Whether what is ticked or written was not taken yet. */
    public boolean changed() {
      return !InspectionRound.mark(wanted, note).equals(was);
    }
  }

  /** Today's posts. */
  @Get
  HttpResponse<?> today(HttpRequest<?> request) {
    return Onward.to(PageFrame.of(request).href("/inspections/" + today.date()));
  }

  /** The posts of a date. */
  @Get("/{date}")
  ModelAndView<Map<String, Object>> posts(
      String date, @QueryValue(defaultValue = "") String saved, HttpRequest<?> request) {
    LocalDate asked = Inputs.date("date", date);
    PageFrame frame = PageFrame.of(request);
    return view(frame, asked, lines(asked, frame), DeskForms.Told.of(saved));
  }

  private List<Line> lines(LocalDate date, PageFrame frame) {
    return round.on(date).stream().map(line -> line(line, frame)).toList();
  }

  private static Line line(InspectionRound.Line line, PageFrame frame) {
    String name = frame.words().pick(line.post().nameZh(), line.post().nameEn());
    return new Line(
        line.post().id(),
        name,
        line.staff(),
        line.name(),
        line.mark(),
        line.result(),
        line.note(),
        "");
  }

  private static ModelAndView<Map<String, Object>> view(
      PageFrame frame, LocalDate date, List<Line> lines, DeskForms.Told told) {
    return new ModelAndView<>(
        "inspections", Map.of("frame", frame, "date", date, "lines", lines, "told", told));
  }

  /** Takes what was ticked; what somebody else entered meanwhile is told. */
  @Post("/{date}")
  @LargeBody
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> save(String date, @Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    LocalDate asked = Inputs.date("date", date);
    PageFrame frame = PageFrame.of(request);
    Map<String, Line> lines = lines(asked, frame).stream().collect(byField());
    SentLines sent = SentLines.of(form, lines.keySet(), said -> entry(said, asked));
    Desk.Result result = sent.enter(desk, ImportKind.INSPECTIONS, frame.viewer().actor());
    return DeskForms.answer(
        result,
        sent.gone(),
        frame.href("/inspections/" + asked),
        frame.words(),
        told -> view(frame, asked, again(lines, sent.entries(), result), told));
  }

  private static Collector<Line, ?, Map<String, Line>> byField() {
    return Collectors.toMap(Line::field, line -> line, (one, same) -> one, LinkedHashMap::new);
  }

  /** What was sent about somebody at a post; without a result it is left as it was. */
  private Desk.Entry entry(SentLines.Said said, LocalDate date) {
    String result = said.text("result");
    boolean left = result.isEmpty();
    int end = said.field().indexOf('.');
    return round.entry(
        date,
        said.field().substring(end + 1),
        said.field().substring(0, Math.max(end, 0)),
        said.was(),
        left ? InspectionRound.result(said.was()) : result,
        left ? InspectionRound.note(said.was()) : said.text("note"));
  }

  /** Every line as it stands now, with what was ticked and not taken. */
  private List<Line> again(
      Map<String, Line> lines, Map<String, Desk.Entry> entries, Desk.Result result) {
    return lines.values().stream()
        .map(line -> again(line, entries.get(line.field()), result))
        .toList();
  }

  private Line again(Line line, Desk.@Nullable Entry entry, Desk.Result result) {
    if (entry == null || !entry.changed()) {
      return line;
    }
    String now = entry.present().apply(sources.roster());
    return new Line(
        line.post(),
        line.postName(),
        line.staff(),
        line.name(),
        now,
        InspectionRound.result(entry.wanted()),
        entry.cells().getOrDefault("note", ""),
        result.conflicts().contains(entry) ? InspectionRound.result(now) : "");
  }
}
