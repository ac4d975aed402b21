package afterclass.simulator.check;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The auditor's outcome of each service of a day, computed from the clauses alone. Times are in
 * nanoseconds since midnight; the day ends at {@link #MIDNIGHT}.
 */
public final class OutcomeCalculator {

  /** The end of the day, in nanoseconds since its beginning. */
  static final long MIDNIGHT = Duration.ofDays(1).toNanos();

  private static final long LESSON = Duration.ofMinutes(40).toNanos();

  private final GroundTruthDay day;
  private final long asOf;
  private final List<Long> punches;

  private OutcomeCalculator(GroundTruthDay day) {
    this.day = day;
    this.asOf = Duration.between(day.date().atStartOfDay(), day.asOf()).toNanos();
    this.punches =
        day.punches().stream()
            .map(LocalTime::toNanoOfDay)
            .filter(time -> time <= asOf)
            .distinct()
            .sorted()
            .toList();
  }

  /** Returns the expected outcomes of a day, in the order of the assignments. */
  public static List<ExpectedOutcome> judge(GroundTruthDay day) {
    return new OutcomeCalculator(day).services();
  }

  private List<ExpectedOutcome> services() {
    List<Finding> findings = day.school() ? findings() : List.of();
    List<ExpectedOutcome> expected = new ArrayList<>();
    for (String service : day.services()) {
      expected.add(service.equals(Services.OVERTIME) ? overtime() : ordinary(service, findings));
    }
    return expected;
  }

  private ExpectedOutcome ordinary(String service, List<Finding> findings) {
    int hours = Services.hours(service);
    if (excused(service)) {
      return new ExpectedOutcome(service, hours, "excused", List.of("leave"));
    }
    if (!day.school()) {
      return new ExpectedOutcome(service, hours, "excused", List.of("not-a-school-day"));
    }
    String[] statuses = {"forfeited", "held", "pending"};
    char[] states = {'f', 's', 'o'};
    for (int i = 0; i < states.length; i++) {
      char state = states[i];
      List<String> rows =
          findings.stream()
              .filter(f -> f.state() == state && f.guards().contains(service))
              .map(Finding::row)
              .toList();
      if (!rows.isEmpty()) {
        return new ExpectedOutcome(service, hours, statuses[i], rows);
      }
    }
    return new ExpectedOutcome(service, hours, "earned", List.of());
  }

  /** Returns the overtime by clause 五.7: whole lessons between the first and the last punch. */
  private ExpectedOutcome overtime() {
    if (excused(Services.OVERTIME)) {
      return new ExpectedOutcome(Services.OVERTIME, 0, "excused", List.of("leave"));
    }
    if (punches.size() < 2) {
      boolean over = asOf >= MIDNIGHT;
      String reason = !over ? "awaiting-punch" : punches.isEmpty() ? "no-punch" : "single-punch";
      return new ExpectedOutcome(Services.OVERTIME, 0, over ? "held" : "pending", List.of(reason));
    }
    long stayed = punches.get(punches.size() - 1) - punches.get(0);
    return new ExpectedOutcome(Services.OVERTIME, (int) (stayed / LESSON), "earned", List.of());
  }

  private boolean excused(String service) {
    return day.leave().contains("*") || day.leave().contains(service);
  }

  private boolean allExcused(Set<String> services) {
    return services.stream().allMatch(this::excused);
  }

  private Set<String> assigned(Set<String> among) {
    Set<String> found = new LinkedHashSet<>(day.services());
    found.retainAll(among);
    return found;
  }

  private List<Finding> findings() {
    Set<String> wholeDay = new LinkedHashSet<>(day.services());
    wholeDay.remove(Services.OVERTIME);
    List<Finding> findings = new ArrayList<>();
    if (!wholeDay.isEmpty() && !waived("morning-check", wholeDay) && !morningExcused()) {
      findings.add(morning(wholeDay));
    }
    Set<String> noon = assigned(Services.NOON);
    if (!noon.isEmpty() && !waived("noon-double-punch", noon)) {
      findings.add(noon(noon));
    }
    long halfHour = day.summer() ? Duration.ofMinutes(30).toNanos() : 0;
    signOut(findings, "sign-out-duty", "tutoring", clock(17, 0) + halfHour);
    signOut(findings, "sign-out-club", "club", clock(16, 15) + halfHour);
    posts(findings, wholeDay);
    return findings;
  }

  private boolean waived(String requirement, Set<String> appliesBy) {
    return day.leave().contains("*") || day.leave().contains(requirement) || allExcused(appliesBy);
  }

  private boolean morningExcused() {
    Set<String> early = assigned(Services.MORNING);
    return !early.isEmpty() && allExcused(early);
  }

  /** Returns the finding by clause 六.1: a punch from 07:00 to 07:10 and a signature. */
  private Finding morning(Set<String> guards) {
    long begin = clock(7, 0);
    long end = clock(7, 11);
    if (count(begin, end) > 0) {
      return switch (day.signature()) {
        case "yes" -> new Finding("morning-check", "六.1", 'm', "", guards);
        case "no" -> new Finding("morning-check", "六.1", 'f', "unsigned", guards);
        default -> new Finding("morning-check", "六.1", 'o', "awaiting-sheet", guards);
      };
    }
    String reason =
        count(end, clock(11, 30)) > 0 ? "late" : count(0, begin) > 0 ? "early" : "no-punch";
    return missing("morning-check", "六.1", begin, end, reason, guards);
  }

  /**
   * Returns the finding by clause 六.2: two punches from 11:30 to 13:30; another within a minute is
   * the same punch.
   */
  private Finding noon(Set<String> guards) {
    long begin = clock(11, 30);
    long end = clock(13, 31);
    int counted = 0;
    long last = Long.MIN_VALUE / 2;
    for (long punch : punches) {
      if (punch >= begin && punch < end && punch - last >= Duration.ofSeconds(60).toNanos()) {
        counted++;
        last = punch;
      }
    }
    if (counted >= 2) {
      return new Finding("noon-double-punch", "六.2", 'm', "", guards);
    }
    String reason = counted == 1 ? "single-punch" : "no-punch";
    return missing("noon-double-punch", "六.2", begin, end, reason, guards);
  }

  /** Adds the findings by clause 六.3: a punch after the end of the service. */
  private void signOut(List<Finding> findings, String requirement, String service, long begin) {
    Set<String> appliesBy = assigned(Set.of(service));
    if (appliesBy.isEmpty() || waived(requirement, appliesBy)) {
      return;
    }
    Set<String> guards = assigned(Services.AFTERNOON);
    if (count(begin, MIDNIGHT) > 0) {
      findings.add(new Finding(requirement, "六.3", 'm', "", guards));
      return;
    }
    String reason = count(clock(13, 31), begin) > 0 ? "early-sign-out" : "no-sign-out";
    findings.add(missing(requirement, "六.3", begin, MIDNIGHT, reason, guards));
  }

  /** Adds the findings by clause 四.5: inspections find the staff member at the post. */
  private void posts(List<Finding> findings, Set<String> guards) {
    if (day.leave().contains("*") || day.leave().contains("post-inspection")) {
      return;
    }
    List<String> results =
        day.services().stream()
            .filter(service -> Services.DUTY.contains(service) && !excused(service))
            .map(service -> day.inspections().getOrDefault(service, "present"))
            .toList();
    if (results.contains("absent")) {
      findings.add(new Finding("post-inspection", "四.5", 'f', "post-absent", guards));
    } else if (results.contains("late")) {
      findings.add(new Finding("post-inspection", "四.5", 'f', "post-late", guards));
    }
  }

  /**
   * Returns the finding for a missing punch: open until the window ends, then failed, or suspended
   * if a terminal was out.
   */
  private Finding missing(
      String requirement, String clause, long begin, long end, String reason, Set<String> guards) {
    if (asOf < end) {
      return new Finding(requirement, clause, 'o', "awaiting-punch", guards);
    }
    boolean out =
        day.outages().stream()
            .anyMatch(gap -> gap.from().toNanoOfDay() < end && gap.to().toNanoOfDay() >= begin);
    return out
        ? new Finding(requirement, clause, 's', "outage", guards)
        : new Finding(requirement, clause, 'f', reason, guards);
  }

  private long count(long from, long before) {
    return punches.stream().filter(punch -> punch >= from && punch < before).count();
  }

  private static long clock(int hour, int minute) {
    return LocalTime.of(hour, minute).toNanoOfDay();
  }
}
