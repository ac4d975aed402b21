package afterclass.gateway.web.self;

import afterclass.gateway.feed.DutyFeed;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.time.SchoolClock;
import afterclass.gateway.web.form.Form;
import afterclass.gateway.web.page.PageContext;
import afterclass.gateway.web.page.Redirect;
import afterclass.gateway.web.reports.TableView;
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
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page of the viewer's own month, and of the address of their duty calendar. */
@Controller("/me")
@Secured(Permission.SEE_OWN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class MyPage {
  private final OwnMonth months;
  private final OwnCalendar calendar;
  private final SchoolClock clock;

  MyPage(OwnMonth months, OwnCalendar calendar, SchoolClock clock) {
    this.months = months;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Shows the days of a month, by default the current one, with links to their explanations. */
  @Get
  ModelAndView<Map<String, Object>> month(
      @QueryValue(defaultValue = "") String month, HttpRequest<?> request) {
    PageContext frame = PageContext.of(request);
    return frame.viewer().staff().isEmpty()
        ? new ModelAndView<>("me-none", Map.of("frame", frame))
        : view(frame, month, null);
  }

  private ModelAndView<Map<String, Object>> view(
      PageContext frame, String month, OwnCalendar.@Nullable Fresh fresh) {
    OwnMonth.View view = months.of(frame.viewer(), month, frame.words());
    Map<String, Object> model = new HashMap<>();
    model.put("frame", frame);
    model.put("view", view);
    model.put("table", TableView.of(view.table(), true, true, frame.words()));
    model.put("calendar", calendar.of(frame.viewer()));
    model.put("fresh", fresh);
    model.put("zone", clock.zone());
    model.put("weeks", DutyFeed.WEEKS_AHEAD);
    return new ModelAndView<>("me", model);
  }

  /** Creates or renews the address of the viewer's duty calendar, and shows it once. */
  @Post("/calendar")
  @Secured(Permission.SELF)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  ModelAndView<Map<String, Object>> make(@Body Map<String, Object> body, HttpRequest<?> request) {
    Form.check(body, request);
    PageContext frame = PageContext.of(request);
    String host = OwnCalendarApi.host(request);
    return view(frame, "", calendar.make(frame.viewer(), host, frame.words()));
  }

  /** Withdraws the address of the viewer's duty calendar. */
  @Post("/calendar/withdraw")
  @Secured(Permission.SELF)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> withdraw(@Body Map<String, Object> body, HttpRequest<?> request) {
    Form.check(body, request);
    calendar.withdraw(Viewer.of(request));
    return Redirect.to(PageContext.of(request).href("/me"));
  }
}
