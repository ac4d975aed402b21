package afterclass.gateway.web.sheet;

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
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The page of the sign-in sheet of a date (双考勤, clause 六.1), on which all staff are marked as
 * signed at once, then corrected singly.
 */
@Controller("/sheet")
@Secured(Permission.ENTER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class SheetPage {
  private static final String YES = "yes";
  private static final String UNKNOWN = "unknown";

  private final SignInSheet sheets;
  private final SchoolClock clock;

  SheetPage(SignInSheet sheets, SchoolClock clock) {
    this.sheets = sheets;
    this.clock = clock;
  }

  /** Redirects to the sheet of a date; of today if blank. */
  @Get
  HttpResponse<?> any(@QueryValue(defaultValue = "") String date, HttpRequest<?> request) {
    LocalDate asked = date.isBlank() ? clock.today() : Inputs.date("date", date);
    return Redirect.to(PageContext.of(request).href("/sheet/" + asked));
  }

  /** Shows the sheet of a date. */
  @Get("/{date}")
  ModelAndView<Map<String, Object>> sheet(
      String date, @QueryValue(defaultValue = "") String saved, HttpRequest<?> request) {
    LocalDate asked = Inputs.date("date", date);
    PageContext frame = PageContext.of(request);
    return view(frame, sheets.on(asked, frame.words()), EntryForms.Notices.of(saved));
  }

  /** Shows the sheet of a date as paper, to be printed and signed. */
  @Get("/{date}/paper")
  ModelAndView<Map<String, Object>> paper(String date, HttpRequest<?> request) {
    PageContext frame = PageContext.of(request);
    LocalDate asked = Inputs.date("date", date);
    return new ModelAndView<>(
        "sheet-paper", Map.of("frame", frame, "paper", sheets.paper(asked, frame.words())));
  }

  private static ModelAndView<Map<String, Object>> view(
      PageContext frame, SignInSheet.SheetView sheet, EntryForms.Notices told) {
    return new ModelAndView<>(
        "sheet",
        Map.of(
            "frame",
            frame,
            "turn",
            DateNavigation.of(sheet.date()),
            "sheet",
            sheet,
            "choices",
            Choice.of(frame.words(), "sheet.", YES, "no", UNKNOWN),
            "told",
            told));
  }

  /** Saves the sheet, or shows what another user entered meanwhile and saves nothing. */
  @Post("/{date}")
  @LargeBody
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> save(String date, @Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    LocalDate asked = Inputs.date("date", date);
    PageContext frame = PageContext.of(request);
    boolean allPresent = form.text("all").equals(YES);
    SignInSheet.SheetView sheet = sheets.on(asked, frame.words());
    Set<String> there =
        sheet.lines().stream().map(SignInSheet.LineView::staffNo).collect(Collectors.toSet());
    Set<String> open =
        sheet.lines().stream()
            .filter(line -> line.exempt().isEmpty())
            .map(SignInSheet.LineView::staffNo)
            .collect(Collectors.toSet());
    SubmittedLines sent =
        SubmittedLines.of(
            form, there, line -> entry(line, asked, allPresent && open.contains(line.field())));
    EntryService.Result result =
        sent.enter(entries -> sheets.enter(entries, frame.viewer().actor()));
    return EntryForms.answer(
        result,
        sent.gone(),
        frame.href("/sheet/" + asked),
        frame.words(),
        told -> view(frame, sheets.again(sheet, sent, result, frame.words()), told));
  }

  /** Returns the entry that a line of the form makes; a line without a choice stays unchanged. */
  private EntryService.Entry entry(
      SubmittedLines.SubmittedLine line, LocalDate date, boolean allPresent) {
    String ticked = line.text("signed");
    boolean open = allPresent && ticked.equals(UNKNOWN);
    String wanted = open ? YES : ticked.isEmpty() ? line.was() : ticked;
    return sheets.entry(date, line.field(), line.was(), wanted);
  }
}
