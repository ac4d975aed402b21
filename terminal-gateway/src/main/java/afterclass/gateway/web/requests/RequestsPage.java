package afterclass.gateway.web.requests;

import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.requests.Request;
import afterclass.gateway.requests.RequestState;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.form.Form;
import afterclass.gateway.web.form.Inputs;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The page of the requests, and the forms that enter and decide them. */
@Controller("/requests")
@Secured({Permission.SEE, Permission.ASK})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class RequestsPage {
  private final RequestCases cases;

  RequestsPage(RequestCases cases) {
    this.cases = cases;
  }

  /** Shows the open requests, the decided ones, and the form for a new one. */
  @Get
  ModelAndView<Map<String, Object>> page(
      @QueryValue(defaultValue = "") String saved,
      @QueryValue(defaultValue = "") String now,
      @QueryValue(defaultValue = "") String below,
      HttpRequest<?> request) {
    long before = below.matches("\\d{1,18}") ? Long.parseLong(below) : Long.MAX_VALUE;
    PageContext frame = PageContext.of(request);
    String told =
        Arrays.stream(RequestState.values())
            .filter(state -> state.code().equals(now) && saved.matches("\\d{1,18}"))
            .map(state -> frame.text("requests.saved." + state.code(), saved))
            .findFirst()
            .orElse("");
    return view(frame, Form.empty(), "", told, before);
  }

  private ModelAndView<Map<String, Object>> view(
      PageContext frame, Form form, String fault, String saved) {
    return view(frame, form, fault, saved, Long.MAX_VALUE);
  }

  private ModelAndView<Map<String, Object>> view(
      PageContext frame, Form form, String fault, String saved, long below) {
    return new ModelAndView<>(
        "requests",
        Map.of(
            "frame",
            frame,
            "view",
            cases.page(frame.viewer(), below, frame.words()),
            "form",
            form,
            "faults",
            fault.isEmpty() ? List.of() : List.of(fault),
            "saved",
            saved));
  }

  /** Submits a request, for the viewer or, with the right to enter facts, for any staff member. */
  @Post
  @Secured(Permission.ASK)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> ask(@Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    RequestCases.NewRequest asked =
        new RequestCases.NewRequest(
            form.text("kind"),
            form.text("staff"),
            form.text("from"),
            Inputs.filled(form.text("to")),
            form.text("what"),
            form.text("reason"));
    return done(form, request, () -> cases.ask(asked, Viewer.of(request)));
  }

  /** Approves or refuses a request. */
  @Post("/{id}/decide")
  @Secured(Permission.APPROVE)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> decide(long id, @Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    boolean approve = form.text("decision").equals("approve");
    return done(
        form, request, () -> cases.decide(id, approve, form.text("answer"), Viewer.of(request)));
  }

  /** Withdraws the viewer's own request. */
  @Post("/{id}/withdraw")
  @Secured(Permission.ASK)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> withdraw(long id, @Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    return done(form, request, () -> cases.withdraw(id, Viewer.of(request)));
  }

  private HttpResponse<?> done(Form form, HttpRequest<?> request, Supplier<Request> change) {
    PageContext frame = PageContext.of(request);
    try {
      Request changed = change.get();
      String told = "saved=" + changed.id() + "&now=" + changed.state().code();
      return Redirect.to(frame.href("/requests?" + told));
    } catch (ProblemException e) {
      return HttpResponse.unprocessableEntity().body(view(frame, form, e.in(frame.words()), ""));
    }
  }
}
