package afterclass.gateway.web.policies;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.policy.PolicyDraft;
import afterclass.gateway.policy.PolicyDrafts;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.guard.LargeBody;
import afterclass.gateway.web.page.Language;
import afterclass.gateway.web.policies.DraftDetails.DifferenceView;
import afterclass.gateway.web.policies.DraftDetails.ObstacleView;
import afterclass.gateway.web.policies.PoliciesView.BadFileView;
import afterclass.gateway.web.policies.PoliciesView.DraftView;
import afterclass.rules.model.FenTotals;
import afterclass.rules.policy.Clause;
import afterclass.rules.policy.PolicyException;
import afterclass.rules.source.Problem;
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
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The policies and their drafts as JSON. */
@Controller("/api/policies")
@Secured(Permission.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Policies")
@SerdeImport(Clause.class)
@SerdeImport(FenTotals.class)
@SerdeImport(Problem.class)
final class PoliciesApi {
  private final PolicyCases cases;

  PoliciesApi(PolicyCases cases) {
    this.cases = cases;
  }

  /** The versions by their dates, and every draft. */
  @Get
  PoliciesView all(HttpRequest<?> request) {
    return cases.all(Language.of(request));
  }

  /**
   * One policy as it stands on a date.
   *
   * @param sha256 the SHA-256 of its file, or its first digits, at least 8
   * @param date business date; today if left out
   */
  @Get("/{sha256:[0-9a-f]+}")
  PolicyView read(String sha256, @QueryValue @Nullable String date, HttpRequest<?> request) {
    return cases.read(sha256, date, Language.of(request));
  }

  /**
   * The file of a policy, to the byte.
   *
   * @param sha256 the SHA-256 of the file, or its first digits, at least 8
   */
  @Get("/{sha256:[0-9a-f]+}/file")
  @Produces("application/yaml")
  byte[] file(String sha256) {
    return cases.policy(sha256).file();
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
  @Secured(Permission.POLICIES)
  @Consumes({"application/yaml", MediaType.APPLICATION_OCTET_STREAM})
  HttpResponse<?> upload(
      @QueryValue(defaultValue = "policy.yaml") String name,
      @Body byte[] content,
      HttpRequest<?> request) {
    Messages words = Language.of(request);
    try {
      return HttpResponse.created(cases.upload(name, content, by(request), words));
    } catch (PolicyException refused) {
      return HttpResponse.unprocessableEntity()
          .body(BadFileView.of(name, content, refused.problems(), words));
    }
  }

  /**
   * A draft and what was done with it.
   *
   * @param id its number
   */
  @Get("/drafts/{id}")
  DraftView draft(long id, HttpRequest<?> request) {
    return cases.draft(id, Language.of(request));
  }

  /**
   * Discards a draft that is not proposed. It stays in the store.
   *
   * @param id its number
   */
  @Delete("/drafts/{id}")
  @Secured(Permission.POLICIES)
  DraftView drop(long id, HttpRequest<?> request) {
    return change(request, (entryService, by) -> entryService.drop(id, by));
  }

  /**
   * What stands in the way of proposing a draft, whatever the date; empty if nothing does.
   *
   * @param id its number
   */
  @Get("/drafts/{id}/obstacles")
  List<ObstacleView> obstacles(long id, HttpRequest<?> request) {
    return cases.obstacles(id, Language.of(request));
  }

  /**
   * In what a draft differs from the version that it follows, or would follow.
   *
   * @param id its number
   */
  @Get("/drafts/{id}/differences")
  List<DifferenceView> differences(long id, HttpRequest<?> request) {
    return cases.differences(id, Language.of(request));
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
    return cases.whatIf(id, month, Language.of(request));
  }

  /**
   * Proposes that a draft be in force from a date of the future on.
   *
   * @param id its number
   * @param asked from when on
   */
  @Put("/drafts/{id}/proposal")
  @Secured(Permission.POLICIES)
  DraftView propose(long id, @Body ProposalBody asked, HttpRequest<?> request) {
    LocalDate from = Inputs.date("from", asked.from());
    return change(request, (entryService, by) -> entryService.propose(id, from, by));
  }

  /**
   * Withdraws one's own proposal.
   *
   * @param id its number
   */
  @Delete("/drafts/{id}/proposal")
  @Secured(Permission.POLICIES)
  DraftView withdraw(long id, HttpRequest<?> request) {
    return change(request, (entryService, by) -> entryService.withdraw(id, by));
  }

  /**
   * Approves a draft that another person proposed: from its date on the draft is in force.
   *
   * @param id its number
   */
  @Post("/drafts/{id}/approval")
  @Secured(Permission.APPROVE)
  DraftView approve(long id, HttpRequest<?> request) {
    return change(request, (entryService, by) -> entryService.approve(id, by));
  }

  /**
   * Refuses a draft that another person proposed.
   *
   * @param id its number
   * @param asked why
   */
  @Post("/drafts/{id}/refusal")
  @Secured(Permission.APPROVE)
  DraftView refuse(long id, @Body ReasonBody asked, HttpRequest<?> request) {
    return change(request, (entryService, by) -> entryService.refuse(id, asked.text(), by));
  }

  /**
   * Revokes an approval before its date has come.
   *
   * @param id its number
   * @param asked why
   */
  @Post("/drafts/{id}/revocation")
  @Secured(Permission.APPROVE)
  DraftView revoke(long id, @Body ReasonBody asked, HttpRequest<?> request) {
    return change(request, (entryService, by) -> entryService.revoke(id, asked.text(), by));
  }

  private static Actor by(HttpRequest<?> request) {
    return Viewer.of(request).actor();
  }

  private DraftView change(
      HttpRequest<?> request, BiFunction<PolicyDrafts, Actor, PolicyDraft> work) {
    return cases.change(
        entryService -> work.apply(entryService, by(request)), Language.of(request));
  }

  /**
   * A proposal.
   *
   * @param from first business date, after today
   */
  @Serdeable
  public record ProposalBody(@Nullable String from) {}

  /**
   * The reason of a decision.
   *
   * @param reason the reason
   */
  @Serdeable
  public record ReasonBody(@Nullable String reason) {

    String text() {
      String given = reason;
      return given == null ? "" : given;
    }
  }
}
