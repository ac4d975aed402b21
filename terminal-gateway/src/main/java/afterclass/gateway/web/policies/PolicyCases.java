package afterclass.gateway.web.policies;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.days.PolicyTrial;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.policy.PolicyDraft;
import afterclass.gateway.policy.PolicyDrafts;
import afterclass.gateway.policy.PolicyRefusal;
import afterclass.gateway.policy.PolicyVersion;
import afterclass.gateway.report.PlanNames;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.time.SchoolClock;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.problem.Problem;
import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyDifference;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The use case of policies: lists policies and drafts, checks new files, and takes decisions on
 * drafts. A refused operation throws a {@link Problem}.
 */
@Singleton
public final class PolicyCases {
  private static final int LEAST_DIGITS = 8;

  private final ReportSources sources;
  private final PoliciesInForce policies;
  private final PolicyDrafts drafts;
  private final PolicyTrial trial;
  private final SchoolClock clock;

  PolicyCases(
      ReportSources sources,
      PoliciesInForce policies,
      PolicyDrafts drafts,
      PolicyTrial trial,
      SchoolClock clock) {
    this.sources = sources;
    this.policies = policies;
    this.drafts = drafts;
    this.trial = trial;
    this.clock = clock;
  }

  /** Returns the versions by date, and all drafts. */
  PoliciesView all(Messages words) {
    return PoliciesView.of(
        policies.versions(),
        policies.versionOn(clock.today()),
        drafts.drafts(),
        sources.zone(),
        words);
  }

  /**
   * Returns a policy, in force, future or drafted.
   *
   * @param sha256 the SHA-256 of its file, or its first digits, at least 8
   */
  Policy policy(String sha256) {
    return Stream.concat(
            policies.versions().stream().map(PolicyVersion::policy),
            drafts.drafts().stream().map(PolicyDraft::policy))
        .filter(policy -> sha256.length() >= LEAST_DIGITS)
        .filter(policy -> policy.stamp().sha256().startsWith(sha256))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("unknown-policy", sha256));
  }

  /**
   * Returns a policy as in force on a date.
   *
   * @param sha256 the SHA-256 of its file, or its first digits, at least 8
   * @param date business date; today if blank
   */
  PolicyView read(String sha256, @Nullable String date, Messages words) {
    LocalDate asked = date == null || date.isBlank() ? clock.today() : Inputs.date("date", date);
    return PolicyView.of(policy(sha256), asked, words);
  }

  /**
   * Validates a policy file and stores it as a draft.
   *
   * @throws afterclass.rules.policy.PolicyException if the file has errors
   */
  PoliciesView.DraftView upload(String name, byte[] content, Actor by, Messages words) {
    return change(drafts -> drafts.upload(name, content, by), words);
  }

  /** Changes a draft, or stores a new one. */
  PoliciesView.DraftView change(Function<PolicyDrafts, PolicyDraft> work, Messages words) {
    return PoliciesView.DraftView.of(orProblem(() -> work.apply(drafts), words), words);
  }

  /** Returns a draft. */
  PoliciesView.DraftView draft(long id, Messages words) {
    return PoliciesView.DraftView.of(found(id, words), words);
  }

  private PolicyDraft found(long id, Messages words) {
    return orProblem(() -> drafts.draft(id), words);
  }

  /**
   * Returns the data of a draft's page.
   *
   * @param month month to evaluate the draft on, as {@code 2026-11}; empty for none
   */
  DraftDetails details(long id, String month, Messages words) {
    PolicyDraft draft = found(id, words);
    return new DraftDetails(
        PoliciesView.DraftView.of(draft, words),
        PlanNames.version(before(draft).policy(), words),
        differences(draft, words),
        LineDifference.between(before(draft).policy().file(), draft.policy().file()),
        month.isBlank() ? Optional.empty() : Optional.of(whatIf(draft, month, words)),
        month,
        clock.today(),
        obstacles(draft, words),
        sources.zone());
  }

  /** Returns the reasons why a draft cannot be proposed for any date. */
  List<DraftDetails.ObstacleView> obstacles(long id, Messages words) {
    return obstacles(found(id, words), words);
  }

  private List<DraftDetails.ObstacleView> obstacles(PolicyDraft draft, Messages words) {
    return draft.state() == PolicyDraft.State.DRAFT
        ? drafts.obstacles(draft).stream()
            .map(refusal -> DraftDetails.ObstacleView.of(refusal, words))
            .toList()
        : List.of();
  }

  /** Returns the differences of a draft from the version that it follows, or would follow. */
  List<DraftDetails.DifferenceView> differences(long id, Messages words) {
    return differences(found(id, words), words);
  }

  private List<DraftDetails.DifferenceView> differences(PolicyDraft draft, Messages words) {
    Policy before = before(draft).policy();
    PolicyWords texts = texts(draft, words);
    return PolicyDifference.between(before, draft.policy()).stream()
        .map(difference -> DraftDetails.DifferenceView.of(difference, texts))
        .toList();
  }

  private PolicyWords texts(PolicyDraft draft, Messages words) {
    return new PolicyWords(words, List.of(draft.policy(), before(draft).policy()));
  }

  private PolicyVersion before(PolicyDraft draft) {
    LocalDate from = draft.from().orElse(clock.today().plusDays(1));
    PolicyVersion last = policies.versions().get(0);
    for (PolicyVersion version : policies.versions()) {
      if (version.draft() != draft.id() && version.from().isBefore(from)) {
        last = version;
      }
    }
    return last;
  }

  /**
   * Judges the past days of a month by a draft, and returns the changes. Nothing is written.
   *
   * @param month as {@code 2026-11}
   */
  WhatIfView whatIf(long id, String month, Messages words) {
    return whatIf(found(id, words), month, words);
  }

  private WhatIfView whatIf(PolicyDraft draft, String month, Messages words) {
    LocalDate today = clock.today();
    YearMonth asked = Inputs.month("month", month);
    LocalDate first = asked.atDay(1);
    if (!first.isBefore(today)) {
      throw Problem.badRequest("month-to-come", month, YearMonth.from(today.minusDays(1)));
    }
    LocalDate end = asked.atEndOfMonth();
    LocalDate last = end.isBefore(today) ? end : today.minusDays(1);
    return WhatIfView.of(
        trial.compare(tried(draft), first, last, clock.instant()),
        texts(draft, words),
        sources.still(),
        words);
  }

  /** Returns a draft's policy with what it says for later as if it held already. */
  private Policy tried(PolicyDraft draft) {
    Policy policy = draft.policy();
    LocalDate today = clock.today();
    return policy.changes().stream()
        .filter(change -> change.isAfter(today))
        .findFirst()
        .map(first -> policy.throughout(draft.from().orElse(first)))
        .orElse(policy);
  }

  /** Returns what a use case returns; its refusal is a problem. */
  static <T> T orProblem(Supplier<T> work, Messages words) {
    try {
      return work.get();
    } catch (PolicyRefusal refusal) {
      throw problem(refusal, words);
    }
  }

  /** Returns what is wrong, what is expected and what to do, in one sentence each. */
  static String text(Problem problem, Messages words) {
    String key = "problem." + problem.code();
    Object[] values = problem.values();
    return words.text(key + ".detail", values) + " " + words.text(key + ".remedy", values);
  }

  /** Returns a refusal as a problem; states are named in the reader's language. */
  static Problem problem(PolicyRefusal refusal, Messages words) {
    List<Object> values = new ArrayList<>();
    for (Object value : refusal.values()) {
      values.add(
          value instanceof PolicyDraft.State state
              ? words.text("policies.state." + state.code())
              : value);
    }
    String code = refusal.kind().code();
    Object[] all = values.toArray();
    return switch (refusal.kind()) {
      case UNKNOWN -> Problem.notFound(code, refusal.found(), all);
      case SAME_PERSON, NOT_YOURS -> Problem.forbidden(code, refusal.found(), all);
      case SAME, TAKEN, STATE, OVERLAP, BASE, WAITING ->
          Problem.conflict(code, refusal.found(), all);
      case ZONE, NOT_FUTURE, NO_REASON -> Problem.unprocessable(code, refusal.found(), all);
    };
  }
}
