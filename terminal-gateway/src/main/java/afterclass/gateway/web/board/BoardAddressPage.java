package afterclass.gateway.web.board;

import afterclass.gateway.security.Permission;
import afterclass.gateway.time.SchoolClock;
import afterclass.gateway.web.form.Form;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page on which an administrator opens, renews and withdraws the wall screen's address. */
@Controller("/board-address")
@Secured(Permission.PEOPLE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class BoardAddressPage {
  private final BoardAccess access;
  private final SchoolClock clock;

  BoardAddressPage(BoardAccess access, SchoolClock clock) {
    this.access = access;
    this.clock = clock;
  }

  /** Shows whether an address is open. */
  @Get
  ModelAndView<Map<String, Object>> page(HttpRequest<?> request) {
    return view(PageContext.of(request), null);
  }

  private ModelAndView<Map<String, Object>> view(
      PageContext frame, BoardAccess.@Nullable Fresh fresh) {
    Map<String, Object> model = new HashMap<>();
    model.put("frame", frame);
    model.put("state", access.state());
    model.put("fresh", fresh);
    model.put("zone", clock.zone());
    return new ModelAndView<>("board-address", model);
  }

  /** Opens or renews the address, and shows it once. */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  ModelAndView<Map<String, Object>> make(@Body Map<String, Object> body, HttpRequest<?> request) {
    Form.check(body, request);
    PageContext frame = PageContext.of(request);
    return view(frame, access.make(frame.viewer(), BoardApi.host(request), frame.words()));
  }

  /** Withdraws the address. */
  @Post("/withdraw")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> withdraw(@Body Map<String, Object> body, HttpRequest<?> request) {
    Form.check(body, request);
    PageContext frame = PageContext.of(request);
    access.withdraw(frame.viewer());
    return Redirect.to(frame.href("/board-address"));
  }
}
