package afterclass.gateway.web.policies;

import afterclass.gateway.security.Permission;
import afterclass.gateway.web.form.Form;
import afterclass.gateway.web.page.PageContext;
import afterclass.gateway.web.page.Redirect;
import afterclass.gateway.web.problem.FieldName;
import afterclass.gateway.web.problem.Problem;
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
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The page that changes the amount of a lesson hour and the rules for requests. */
@Controller("/policies/change")
@Secured(Permission.POLICIES)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class RulesPage {
  private final RulesChange change;

  RulesPage(RulesChange change) {
    this.change = change;
  }

  /** Shows today's values in a form. */
  @Get
  ModelAndView<Map<String, Object>> page(HttpRequest<?> request) {
    PageContext frame = PageContext.of(request);
    return view(frame, change.view(frame.words()), List.of());
  }

  private static ModelAndView<Map<String, Object>> view(
      PageContext frame, RulesView view, List<String> faults) {
    return new ModelAndView<>(
        "policy-change", Map.of("frame", frame, "view", view, "faults", faults));
  }

  /** Shows what the change would do; or the form again, if a value is wrong. */
  @Post("/preview")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> preview(@Body Map<String, Object> body, HttpRequest<?> request) {
    PageContext frame = PageContext.of(request);
    NewRules asked = NewRules.of(Form.of(body, request));
    return orForm(
        frame,
        asked,
        () ->
            HttpResponse.ok(
                new ModelAndView<>(
                    "policy-change-preview",
                    Map.of("frame", frame, "view", change.preview(asked, frame.words())))));
  }

  /** Keeps the change as a draft and proposes it. */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> propose(@Body Map<String, Object> body, HttpRequest<?> request) {
    PageContext frame = PageContext.of(request);
    NewRules asked = NewRules.of(Form.of(body, request));
    return orForm(
        frame,
        asked,
        () -> {
          long draft = change.propose(asked, frame.viewer().actor(), frame.words()).id();
          return Redirect.to(frame.href("/policies/drafts/" + draft + "?saved=1"));
        });
  }

  private HttpResponse<?> orForm(
      PageContext frame, NewRules asked, Supplier<HttpResponse<?>> work) {
    try {
      return work.get();
    } catch (Problem refused) {
      List<String> faults = List.of(PolicyCases.text(labelled(refused, frame), frame.words()));
      return HttpResponse.status(refused.status())
          .body(view(frame, change.view(asked, frame.words()), faults));
    }
  }

  /** Returns a problem whose fields go by their labels. */
  private static Problem labelled(Problem problem, PageContext frame) {
    Object[] values = problem.values();
    Object[] labels = new Object[values.length - 1];
    for (int i = 0; i < labels.length; i++) {
      labels[i] =
          values[i + 1] instanceof FieldName field ? field.label(frame.words()) : values[i + 1];
    }
    return new Problem(problem.status(), problem.code(), problem.found(), labels);
  }
}
