package afterclass.gateway.web.held;

import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.Desk;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.RosterBook;
import afterclass.gateway.security.May;
import afterclass.gateway.web.Form;
import afterclass.gateway.web.Inputs;
import afterclass.gateway.web.PageFrame;
import afterclass.gateway.web.Today;
import afterclass.gateway.web.page.DeskForms;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The held cases: what nobody can know from the punches, an administrator decides. */
@Controller("/held")
@Secured(May.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class HeldPage {
  private static final String NONE = "clear";
  private static final String ACCEPT = "accept";

  private final ReportSources sources;
  private final Desk desk;
  private final Today today;

  HeldPage(ReportSources sources, Desk desk, Today today) {
    this.sources = sources;
    this.desk = desk;
    this.today = today;
  }

  /** The held days of the last sixty, or of the dates asked for, oldest first. */
  @Get
  ModelAndView<Map<String, Object>> page(
      @QueryValue(defaultValue = "") String from,
      @QueryValue(defaultValue = "") String to,
      @QueryValue(defaultValue = "") String saved,
      HttpRequest<?> request) {
    Held held = Held.asked(from, to, today.date(), sources);
    return view(PageFrame.of(request), held, DeskForms.Told.of(saved));
  }

  private ModelAndView<Map<String, Object>> view(PageFrame frame, Held held, DeskForms.Told told) {
    return new ModelAndView<>(
        "held",
        Map.of(
            "frame",
            frame,
            "from",
            held.from(),
            "to",
            held.to(),
            "days",
            held.days(),
            "sources",
            sources.still(),
            "told",
            told));
  }

  /** Takes a decision on one held day. */
  @Post
  @Secured(May.ENTER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> decide(@Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    PageFrame frame = PageFrame.of(request);
    LocalDate date = Inputs.date("date", form.text("date"));
    String staff = form.text("staff");
    String ruling = form.text("ruling");
    Map<String, String> cells = new HashMap<>();
    cells.put("date", date.toString());
    cells.put("staffNo", staff);
    cells.put("ruling", ruling);
    cells.put("reason", form.text("reason"));
    if (ruling.equals(ACCEPT)) {
      cells.put("time", String.join(";", form.all("time")));
    }
    Desk.Entry entry =
        new Desk.Entry(cells, form.text("was"), ruling, facts -> ruling(facts, staff, date));
    Desk.Result result = desk.enter(ImportKind.RULINGS, List.of(entry), frame.viewer().actor());
    boolean fromDay = form.text("back").equals("day");
    return DeskForms.answer(
        result,
        List.of(),
        fromDay ? frame.staffDay(staff, date) : frame.href("/held"),
        frame.words(),
        told -> view(frame, Held.upTo(date, sources), told));
  }

  private static String ruling(RosterBook facts, String staff, LocalDate date) {
    return facts.ruling(staff, date).map(r -> r.name().toLowerCase(Locale.ROOT)).orElse(NONE);
  }
}
