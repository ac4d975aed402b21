package afterclass.gateway.web.policies;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.days.PolicyTrial;
import afterclass.gateway.days.WhatIf;
import afterclass.gateway.policy.PolicyBook;
import afterclass.gateway.policy.PolicyDesk;
import afterclass.gateway.policy.PolicyDraft;
import afterclass.gateway.policy.PolicyRefusal;
import afterclass.gateway.policy.PolicyVersion;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.security.May;
import afterclass.gateway.web.FieldName;
import afterclass.gateway.web.Form;
import afterclass.gateway.web.Inputs;
import afterclass.gateway.web.Onward;
import afterclass.gateway.web.PageFrame;
import afterclass.gateway.web.Problem;
import afterclass.rules.policy.PolicyDifference;
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
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One draft: what it changes, what it would have changed, and what people decide about it. */
@Controller("/policies/drafts/{id}")
@Secured(May.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class DraftPages {
  private final ReportSources sources;
  private final PolicyBook book;
  private final PolicyDesk desk;
  private final PolicyTrial trial;
  private final InstantSource clock;

  DraftPages(
      ReportSources sources,
      PolicyBook book,
      PolicyDesk desk,
      PolicyTrial trial,
      InstantSource clock) {
    this.sources = sources;
    this.book = book;
    this.desk = desk;
    this.trial = trial;
    this.clock = clock;
  }

  /** The draft; with a month, also what it would have made of it. */
  @Get
  ModelAndView<Map<String, Object>> page(
      long id,
      @QueryValue(defaultValue = "") String month,
      @QueryValue(defaultValue = "") String saved,
      HttpRequest<?> request) {
    PageFrame frame = PageFrame.of(request);
    PolicyDraft draft = DraftRefusals.orProblem(() -> desk.draft(id), frame.words());
    return view(frame, draft, month, List.of(), saved);
  }

  private ModelAndView<Map<String, Object>> view(
      PageFrame frame, PolicyDraft draft, String month, List<String> faults, String saved) {
    Instant now = clock.instant();
    LocalDate today = sources.wallClock(now).toLocalDate();
    PolicyVersion before = Policies.before(draft, book, today);
    Optional<WhatIf> whatIf =
        month.isBlank()
            ? Optional.empty()
            : Optional.of(Months.past(month, today))
                .map(days -> trial.compare(draft.policy(), days.from(), days.to(), now));
    Map<String, Object> model = new HashMap<>();
    model.put("frame", frame);
    model.put("draft", draft);
    model.put("before", before);
    model.put("differences", PolicyDifference.between(before.policy(), draft.policy()));
    model.put("words", new PolicyWords(frame.words(), List.of(draft.policy(), before.policy())));
    model.put("whatIf", whatIf);
    model.put("month", month);
    model.put("today", today);
    model.put(
        "obstacles",
        DraftRefusals.obstacles(desk, draft).stream()
            .map(o -> DraftRefusals.text(o, frame.words()))
            .toList());
    model.put("sources", sources.still());
    model.put("faults", faults);
    model.put("saved", saved);
    return new ModelAndView<>("draft", model);
  }

  /** Proposes that the draft be in force from a date on. */
  @Post("/propose")
  @Secured(May.POLICIES)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> propose(long id, @Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    LocalDate from = Inputs.date("from", form.text("from"));
    return decide(id, request, by -> desk.propose(id, from, by));
  }

  /** Takes one's own proposal back. */
  @Post("/withdraw")
  @Secured(May.POLICIES)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> withdraw(long id, @Body Map<String, Object> body, HttpRequest<?> request) {
    Form.check(body, request);
    return decide(id, request, by -> desk.withdraw(id, by));
  }

  /** Puts the draft away. */
  @Post("/drop")
  @Secured(May.POLICIES)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> drop(long id, @Body Map<String, Object> body, HttpRequest<?> request) {
    Form.check(body, request);
    return decide(id, request, by -> desk.drop(id, by));
  }

  /** Agrees to what somebody else proposed, or does not. */
  @Post("/decide")
  @Secured(May.APPROVE)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> decide(long id, @Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    String reason = form.text("reason");
    return switch (form.text("decision")) {
      case "approve" -> decide(id, request, by -> desk.approve(id, by));
      case "refuse" -> decide(id, request, by -> desk.refuse(id, reason, by));
      case "revoke" -> decide(id, request, by -> desk.revoke(id, reason, by));
      default -> throw Problem.badRequest("missing-field", "decision", new FieldName("decision"));
    };
  }

  private HttpResponse<?> decide(
      long id, HttpRequest<?> request, Function<Actor, PolicyDraft> work) {
    PageFrame frame = PageFrame.of(request);
    try {
      PolicyDraft draft = work.apply(frame.viewer().actor());
      return Onward.to(frame.href("/policies/drafts/" + draft.id() + "?saved=1"));
    } catch (PolicyRefusal refusal) {
      if (refusal.kind() == PolicyRefusal.RefusalReason.UNKNOWN) {
        throw DraftRefusals.problem(refusal, frame.words());
      }
      return HttpResponse.status(DraftRefusals.problem(refusal, frame.words()).status())
          .body(
              view(
                  frame,
                  desk.draft(id),
                  "",
                  List.of(DraftRefusals.text(refusal, frame.words())),
                  ""));
    }
  }
}
