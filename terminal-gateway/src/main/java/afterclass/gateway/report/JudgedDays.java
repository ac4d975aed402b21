package afterclass.gateway.report;

import afterclass.gateway.days.DayDecision;
import afterclass.gateway.days.DayPreview;
import afterclass.gateway.days.DecisionReader;
import afterclass.gateway.days.StartOfUse;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.roster.StaffDay;
import afterclass.rules.json.OutcomeJson;
import afterclass.rules.model.DayFacts;
import afterclass.rules.model.DayOutcome;
import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyInForce;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The decisions on staff members' days, each with the policy for its names. */
public final class JudgedDays {
  private static final int MOST_READ = 4_000;

  private final DecisionReader decisions;
  private final PoliciesInForce policies;
  private final DayPreview preview;
  private final StartOfUse start;
  private final InstantSource clock;

  /** The outcomes read last, by decision. */
  private final Map<Long, DayOutcome> read =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, DayOutcome> eldest) {
          return size() > MOST_READ;
        }
      };

  /** Creates a reader of stored decisions, with the policies that judged them. */
  public JudgedDays(
      DecisionReader decisions,
      PoliciesInForce policies,
      DayPreview preview,
      StartOfUse start,
      InstantSource clock) {
    this.decisions = decisions;
    this.policies = policies;
    this.preview = preview;
    this.start = start;
    this.clock = clock;
  }

  /** Returns the start of use if a date lies before it: days without punches are not judged. */
  public Optional<LocalDate> startAfter(LocalDate date) {
    return start.after(date);
  }

  /** Returns why a day will not be judged; empty if it may be. */
  public Optional<String> neverJudged(LocalDate date, Messages words) {
    return startAfter(date).map(first -> words.text("day.before-use", first));
  }

  /** Returns the decision in effect for a staff member's day; empty if the day was never judged. */
  public Optional<JudgedDay> latest(String staff, LocalDate date) {
    return decisions.latest(staff, date).map(this::read);
  }

  /** Returns the decisions in effect for a date, by staff number. */
  public List<JudgedDay> latestOn(LocalDate date) {
    return decisions.latestOn(date).stream().map(this::read).toList();
  }

  /**
   * Returns the decisions in effect for several days, in one read; days that were not judged are
   * omitted.
   */
  public Map<StaffDay, JudgedDay> latest(Collection<StaffDay> wanted) {
    return decisions.latest(wanted).stream()
        .collect(
            Collectors.toMap(
                decision -> new StaffDay(decision.staff(), decision.date()), this::read));
  }

  /** Returns all decisions on a staff member's day, oldest first. */
  public List<JudgedDay> history(String staff, LocalDate date) {
    return decisions.history(staff, date).stream().map(this::read).toList();
  }

  /** Returns the facts of a day as known now; empty if it cannot be judged. */
  public Optional<DayFacts> knownNow(String staff, LocalDate date) {
    return preview.facts(new StaffDay(staff, date), clock.instant());
  }

  private JudgedDay read(DayDecision decision) {
    DayOutcome outcome = outcome(decision);
    return new JudgedDay(decision, outcome, inForce(outcome));
  }

  /**
   * Returns the outcome of a decision, cached because a decision never changes and pages read the
   * same ones repeatedly.
   */
  private DayOutcome outcome(DayDecision decision) {
    DayOutcome known;
    synchronized (read) {
      known = read.get(decision.id());
    }
    if (known != null) {
      return known;
    }
    DayOutcome outcome = OutcomeJson.readFull(decision.outcomeJson());
    synchronized (read) {
      read.put(decision.id(), outcome);
    }
    return outcome;
  }

  /**
   * Returns the identical policy that judged, or the one in force on that date if it is not
   * available.
   */
  private PolicyInForce inForce(DayOutcome outcome) {
    Policy policy = policies.of(outcome.policy()).orElseGet(() -> policies.at(outcome.date()));
    // A policy may not know another policy's season; its own season is then used for names.
    return outcome.policy().id().equals(policy.stamp().id())
        ? policy.on(outcome.date(), outcome.season())
        : policy.on(outcome.date());
  }
}
