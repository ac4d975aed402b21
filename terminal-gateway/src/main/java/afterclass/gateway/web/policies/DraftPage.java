package afterclass.gateway.web.policies;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.policy.PolicyDraft;
import afterclass.gateway.policy.PolicyDrafts;
import afterclass.gateway.security.Permission;
import afterclass.gateway.web.form.Form;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.page.PageContext;
import afterclass.gateway.web.page.Redirect;
import afterclass.gateway.web.problem.FieldName;
import afterclass.gateway.web.problem.Problem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.util.Map;
import java.util.function.BiFunction;

/** The page of a draft, and the forms that decide on it. */
@Controller("/policies/drafts/{id}")
@Secured(Permission.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class DraftPage {
  private final PolicyCases cases;

  DraftPage(PolicyCases cases) {
    this.cases = cases;
  }

  /** Shows a draft; with a month, also the results it would have had for that month. */
  @Get
  ModelAndView<Map<String, Object>> page(
      long id,
      @QueryValue(defaultValue = "") String month,
      @QueryValue(defaultValue = "") String saved,
      HttpRequest<?> request) {
    PageContext frame = PageContext.of(request);
    return view(frame, cases.details(id, month, frame.words()), List.of(), saved);
  }

  private static ModelAndView<Map<String, Object>> view(
      PageContext frame, DraftDetails details, List<String> faults, String saved) {
    return new ModelAndView<>(
        "draft", Map.of("frame", frame, "view", details, "faults", faults, "saved", saved));
  }

  /** Proposes the draft for a first date in force. */
  @Post("/propose")
  @Secured(Permission.POLICIES)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> propose(long id, @Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    LocalDate from = Inputs.date("from", form.text("from"));
    return decide(id, request, (entryService, by) -> entryService.propose(id, from, by));
  }

  /** Withdraws the viewer's own proposal. */
  @Post("/withdraw")
  @Secured(Permission.POLICIES)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> withdraw(long id, @Body Map<String, Object> body, HttpRequest<?> request) {
    Form.check(body, request);
    return decide(id, request, (entryService, by) -> entryService.withdraw(id, by));
  }

  /** Drops the draft. */
  @Post("/drop")
  @Secured(Permission.POLICIES)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> drop(long id, @Body Map<String, Object> body, HttpRequest<?> request) {
    Form.check(body, request);
    return decide(id, request, (entryService, by) -> entryService.drop(id, by));
  }

  /** Approves or refuses a proposal of another person, or revokes an approval. */
  @Post("/decide")
  @Secured(Permission.APPROVE)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> decide(long id, @Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    String reason = form.text("reason");
    return switch (form.text("decision")) {
      case "approve" -> decide(id, request, (entryService, by) -> entryService.approve(id, by));
      case "refuse" ->
          decide(id, request, (entryService, by) -> entryService.refuse(id, reason, by));
      case "revoke" ->
          decide(id, request, (entryService, by) -> entryService.revoke(id, reason, by));
      default -> throw Problem.badRequest("missing-field", "decision", new FieldName("decision"));
    };
  }

  private HttpResponse<?> decide(
      long id, HttpRequest<?> request, BiFunction<PolicyDrafts, Actor, PolicyDraft> work) {
    PageContext frame = PageContext.of(request);
    try {
      long draft =
          cases
              .change(
                  entryService -> work.apply(entryService, frame.viewer().actor()), frame.words())
              .id();
      return Redirect.to(frame.href("/policies/drafts/" + draft + "?saved=1"));
    } catch (Problem refused) {
      if (refused.status() == HttpStatus.NOT_FOUND) {
        throw refused;
      }
      List<String> faults = List.of(PolicyCases.text(refused, frame.words()));
      return HttpResponse.status(refused.status())
          .body(view(frame, cases.details(id, "", frame.words()), faults, ""));
    }
  }
}
