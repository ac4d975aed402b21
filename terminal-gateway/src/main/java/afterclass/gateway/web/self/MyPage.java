package afterclass.gateway.web.self;

import afterclass.gateway.security.Permission;
import afterclass.gateway.web.page.PageContext;
import afterclass.gateway.web.reports.TableView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;

/** The page of the viewer's own month. */
@Controller("/me")
@Secured(Permission.SEE_OWN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class MyPage {
  private final OwnMonth months;

  MyPage(OwnMonth months) {
    this.months = months;
  }

  /** Shows the days of a month, by default the current one, with links to their explanations. */
  @Get
  ModelAndView<Map<String, Object>> month(
      @QueryValue(defaultValue = "") String month, HttpRequest<?> request) {
    PageContext frame = PageContext.of(request);
    OwnMonth.View view = months.of(frame.viewer(), month, frame.words());
    TableView table = TableView.of(view.table(), true, true, frame.words());
    return new ModelAndView<>("me", Map.of("frame", frame, "view", view, "table", table));
  }
}
