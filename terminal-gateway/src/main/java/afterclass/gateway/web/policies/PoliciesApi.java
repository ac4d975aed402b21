package afterclass.gateway.web.policies;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.days.PolicyTrial;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.policy.PolicyBook;
import afterclass.gateway.policy.PolicyDesk;
import afterclass.gateway.policy.PolicyDraft;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.security.May;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.Inputs;
import afterclass.gateway.web.Language;
import afterclass.gateway.web.LargeBody;
import afterclass.gateway.web.policies.PolicyViews.BadFileView;
import afterclass.gateway.web.policies.PolicyViews.DifferenceView;
import afterclass.gateway.web.policies.PolicyViews.DraftView;
import afterclass.gateway.web.policies.PolicyViews.ObstacleView;
import afterclass.gateway.web.policies.PolicyViews.PoliciesView;
import afterclass.gateway.web.policies.PolicyViews.PolicyView;
import afterclass.gateway.web.policies.PolicyViews.ProposalBody;
import afterclass.gateway.web.policies.PolicyViews.ReasonBody;
import afterclass.gateway.web.policies.WhatIfViews.WhatIfView;
import afterclass.rules.policy.PolicyDifference;
import afterclass.rules.policy.PolicyException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The policies in force, drafts of new ones, and what people decide about them. */
@Controller("/api/policies")
@Secured(May.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Policies")
final class PoliciesApi {
  private final ReportSources sources;
  private final PolicyBook book;
  private final PolicyDesk desk;
  private final PolicyTrial trial;
  private final InstantSource clock;

  PoliciesApi(
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

  /** The versions by their dates, and every draft. */
  @Get
  PoliciesView all() {
    return PoliciesView.of(book.versions(), desk.drafts());
  }

  /**
   * One policy as it stands on a date.
   *
   * @param sha256 the SHA-256 of its file, or its first digits, at least 8
   * @param date business date; today if left out
   */
  @Get("/{sha256:[0-9a-f]+}")
  PolicyView read(String sha256, @QueryValue @Nullable String date) {
    LocalDate asked = date == null || date.isBlank() ? today() : Inputs.date("date", date);
    return PolicyView.of(Policies.of(sha256, book, desk.drafts()), asked);
  }

  /**
   * The file of a policy, to the byte.
   *
   * @param sha256 the SHA-256 of the file, or its first digits, at least 8
   */
  @Get("/{sha256:[0-9a-f]+}/file")
  @Produces("application/yaml")
  byte[] file(String sha256) {
    return Policies.of(sha256, book, desk.drafts()).file();
  }

  /**
   * Checks a policy file and keeps it as a draft. A file that is not right is answered with 422 and
   * everything that is wrong with it; nothing is kept then.
   *
   * @param name name that the file is remembered by
   * @param content the file, YAML in UTF-8
   */
  @Post("/drafts")
  @LargeBody
  @Secured(May.POLICIES)
  @Consumes({"application/yaml", MediaType.APPLICATION_OCTET_STREAM})
  HttpResponse<?> upload(
      @QueryValue(defaultValue = "policy.yaml") String name,
      @Body byte[] content,
      HttpRequest<?> request) {
    try {
      DraftView view =
          DraftRefusals.orProblem(
              () -> DraftView.of(desk.upload(name, content, by(request))), Language.of(request));
      return HttpResponse.created(view);
    } catch (PolicyException refused) {
      return HttpResponse.unprocessableEntity().body(BadFileView.of(name, refused.problems()));
    }
  }

  /**
   * A draft and what was done with it.
   *
   * @param id its number
   */
  @Get("/drafts/{id}")
  DraftView draft(long id, HttpRequest<?> request) {
    return DraftView.of(found(id, request));
  }

  /**
   * Drops a draft that nobody proposes. It stays in the store.
   *
   * @param id its number
   */
  @Delete("/drafts/{id}")
  @Secured(May.POLICIES)
  DraftView drop(long id, HttpRequest<?> request) {
    return decide(request, by -> desk.drop(id, by));
  }

  /**
   * What stands in the way of proposing a draft, whatever the date; empty if nothing does.
   *
   * @param id its number
   */
  @Get("/drafts/{id}/obstacles")
  List<ObstacleView> obstacles(long id, HttpRequest<?> request) {
    Messages words = Language.of(request);
    return DraftRefusals.obstacles(desk, found(id, request)).stream()
        .map(refusal -> ObstacleView.of(refusal, words))
        .toList();
  }

  /**
   * In what a draft differs from the version that it follows, or would follow.
   *
   * @param id its number
   */
  @Get("/drafts/{id}/differences")
  List<DifferenceView> differences(long id, HttpRequest<?> request) {
    PolicyDraft draft = found(id, request);
    return PolicyDifference.between(Policies.before(draft, book, today()).policy(), draft.policy())
        .stream()
        .map(DifferenceView::of)
        .toList();
  }

  /**
   * What a draft would have made of the past days of a month: every decision that it changes, and
   * the sums before and after. Nothing is written.
   *
   * @param id its number
   * @param month as {@code 2026-11}
   */
  @Get("/drafts/{id}/what-if")
  WhatIfView whatIf(long id, @QueryValue(defaultValue = "") String month, HttpRequest<?> request) {
    PolicyDraft draft = found(id, request);
    Instant now = clock.instant();
    Months days = Months.past(month, today());
    return WhatIfView.of(
        trial.compare(draft.policy(), days.from(), days.to(), now), Language.of(request));
  }

  /**
   * Proposes that a draft be in force from a date of the future on.
   *
   * @param id its number
   * @param asked from when on
   */
  @Put("/drafts/{id}/proposal")
  @Secured(May.POLICIES)
  DraftView propose(long id, @Body ProposalBody asked, HttpRequest<?> request) {
    LocalDate from = Inputs.date("from", asked.from());
    return decide(request, by -> desk.propose(id, from, by));
  }

  /**
   * Takes one's own proposal back.
   *
   * @param id its number
   */
  @Delete("/drafts/{id}/proposal")
  @Secured(May.POLICIES)
  DraftView withdraw(long id, HttpRequest<?> request) {
    return decide(request, by -> desk.withdraw(id, by));
  }

  /**
   * Agrees to what somebody else proposed: from its date on the draft is in force.
   *
   * @param id its number
   */
  @Post("/drafts/{id}/approval")
  @Secured(May.APPROVE)
  DraftView approve(long id, HttpRequest<?> request) {
    return decide(request, by -> desk.approve(id, by));
  }

  /**
   * Does not agree to what somebody else proposed.
   *
   * @param id its number
   * @param asked why
   */
  @Post("/drafts/{id}/refusal")
  @Secured(May.APPROVE)
  DraftView refuse(long id, @Body ReasonBody asked, HttpRequest<?> request) {
    return decide(request, by -> desk.refuse(id, asked.text(), by));
  }

  /**
   * Takes an agreement back before its date has come.
   *
   * @param id its number
   * @param asked why
   */
  @Post("/drafts/{id}/revocation")
  @Secured(May.APPROVE)
  DraftView revoke(long id, @Body ReasonBody asked, HttpRequest<?> request) {
    return decide(request, by -> desk.revoke(id, asked.text(), by));
  }

  private LocalDate today() {
    return sources.wallClock(clock.instant()).toLocalDate();
  }

  private PolicyDraft found(long id, HttpRequest<?> request) {
    return DraftRefusals.orProblem(() -> desk.draft(id), Language.of(request));
  }

  private static Actor by(HttpRequest<?> request) {
    return Viewer.of(request).actor();
  }

  private static DraftView decide(HttpRequest<?> request, Function<Actor, PolicyDraft> work) {
    return DraftRefusals.orProblem(
        () -> DraftView.of(work.apply(by(request))), Language.of(request));
  }
}
