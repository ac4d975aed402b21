package afterclass.gateway.web.policies;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.days.PolicyTrial;
import afterclass.gateway.days.WhatIf;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.policy.LastVersion;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.policy.PolicyDrafts;
import afterclass.gateway.policy.PolicyRefusal;
import afterclass.gateway.policy.PolicyVersion;
import afterclass.gateway.report.PlanNames;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.time.SchoolClock;
import afterclass.gateway.web.problem.Problem;
import afterclass.rules.policy.PlainRules;
import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyDifference;
import afterclass.rules.policy.PolicyException;
import afterclass.rules.policy.PolicyReader;
import afterclass.rules.policy.PolicyRevision;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The use case of changing the amount of a lesson hour and the rules for requests without writing a
 * policy file: shows the present values, previews a change, and proposes it.
 */
@Singleton
public final class RulesChange {
  private final ReportSources sources;
  private final PoliciesInForce policies;
  private final PolicyDrafts drafts;
  private final PolicyTrial trial;
  private final SchoolClock clock;

  RulesChange(
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

  /** A version written from new values. */
  private record Written(NewRules asked, Policy base, Policy policy) {

    String name() {
      return policy.stamp().id() + "-" + policy.stamp().version() + ".yaml";
    }
  }

  /** Returns today's values, and those that a change starts from. */
  RulesView view(Messages words) {
    return view(NewRules.of(last().version().policy(), earliest()), words);
  }

  /** Returns today's values, and those that were asked for, for another look at a form. */
  RulesView view(NewRules asked, Messages words) {
    LastVersion last = last();
    return RulesView.of(
        new RulesView.Versions(policies.at(clock.today()), last, clock.today(), earliest()),
        asked,
        words);
  }

  private LastVersion last() {
    return drafts.last();
  }

  private LocalDate earliest() {
    LocalDate tomorrow = clock.today().plusDays(1);
    LocalDate last = last().version().from();
    return last.isBefore(tomorrow) ? tomorrow : last.plusDays(1);
  }

  /** Returns what a change would do: in words, as lines of the file, and to this month's days. */
  RulesPreview preview(NewRules asked, Messages words) {
    Written written = written(asked, words);
    check(last(), written.base(), words);
    PolicyWords texts = new PolicyWords(words, List.of(written.policy(), written.base()));
    return new RulesPreview(
        written.policy().stamp().version(),
        written.policy().stamp().sha256(),
        PolicyDifference.between(written.base(), written.policy()).stream()
            .map(difference -> DraftDetails.DifferenceView.of(difference, texts))
            .toList(),
        LineDifference.between(written.base().file(), written.policy().file()),
        WhatIfView.of(tried(written), texts, sources.still(), words),
        NewRules.normal(asked, written.base(), asked.rules(written.base())),
        PlanNames.version(written.base(), words),
        PlanNames.version(written.policy(), words));
  }

  private static void check(LastVersion last, Policy base, Messages words) {
    try {
      last.check(base.stamp());
    } catch (PolicyRefusal refusal) {
      throw PolicyCases.problem(refusal, words);
    }
  }

  private WhatIf tried(Written written) {
    LocalDate yesterday = clock.today().minusDays(1);
    return trial.compare(
        written.policy().throughout(written.asked().begins()),
        YearMonth.from(yesterday).atDay(1),
        yesterday,
        clock.instant());
  }

  /** Keeps a change as a draft and proposes it, for a second person to decide on. */
  PoliciesView.DraftView propose(NewRules asked, Actor by, Messages words) {
    Written written = written(asked, words);
    return PoliciesView.DraftView.of(
        PolicyCases.orProblem(
            () ->
                drafts.revise(
                    written.name(),
                    written.policy().file(),
                    written.base().stamp(),
                    asked.begins(),
                    by),
            words),
        words);
  }

  private Written written(NewRules asked, Messages words) {
    LocalDate from = asked.begins();
    if (from.isBefore(clock.today().plusDays(1))) {
      throw Problem.unprocessable("policy-not-future", from.toString(), clock.today().plusDays(1));
    }
    Policy base = base(asked);
    PlainRules rules = asked.rules(base);
    if (PlainRules.of(base, from).same(rules)) {
      throw Problem.unprocessable("policy-no-change", PlanNames.version(base, words));
    }
    byte[] file = file(base, rules, from, asked.clauseIn(base));
    return new Written(asked, base, PolicyReader.parse(base.stamp().id(), file));
  }

  private byte[] file(Policy base, PlainRules rules, LocalDate from, String clause) {
    try {
      return PolicyRevision.of(base, rules, from, clause, drafts.nextNumber());
    } catch (PolicyException layout) {
      throw Problem.unprocessable("policy-layout", base.stamp().id());
    }
  }

  /** Returns the version that the change was made from; it may have been followed meanwhile. */
  private Policy base(NewRules asked) {
    Policy last = last().version().policy();
    String hash = asked.base();
    if (hash == null || hash.isBlank() || last.stamp().sha256().equals(hash)) {
      return last;
    }
    return policies.versions().stream()
        .map(PolicyVersion::policy)
        .filter(policy -> policy.stamp().sha256().equals(hash))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("unknown-policy", hash));
  }
}
