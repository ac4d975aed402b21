package afterclass.gateway.report;

import afterclass.gateway.days.PunchBook;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.ledger.LedgerBook;
import afterclass.gateway.policy.PolicyBook;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffMember;
import afterclass.gateway.session.OutageLog;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where reports read from.
 *
 * @param ledger the postings
 * @param judged the decisions
 * @param punches the journal as the office sees it
 * @param facts the school's facts of the moment at which they are asked for
 * @param outages when terminals were out of reach
 * @param knowledge what would be known of a day that were judged now
 * @param policy the plans in force, for names and clause texts
 * @param zone the school's zone
 */
public record ReportSources(
    LedgerBook ledger,
    JudgedDays judged,
    PunchBook punches,
    Supplier<RosterSnapshot> facts,
    OutageLog outages,
    Knowledge knowledge,
    PolicyBook policy,
    ZoneId zone) {

  /** The same with the roster of this moment: one page shows one state, and asks quickly. */
  public ReportSources still() {
    RosterSnapshot now = facts.get();
    return new ReportSources(ledger, judged, punches, () -> now, outages, knowledge, policy, zone);
  }

  /** The school's facts as they stand. */
  public RosterSnapshot roster() {
    return facts.get();
  }

  /** Whether the plan names a price of a lesson hour on any of the days that are asked for. */
  public boolean priced(ReportQuery query) {
    return query
        .from()
        .datesUntil(query.to().plusDays(1))
        .anyMatch(date -> policy.on(date).plan().fenPerLessonHour() != null);
  }

  /** Name of a staff member; the number itself where nobody is known by it. */
  public String name(@Nullable String staff) {
    return staff == null ? "" : roster().staff(staff).map(StaffMember::name).orElse(staff);
  }

  /**
   * Name of a staff member where the number does not stand beside it: with the number if another
   * has the same name.
   */
  public String who(@Nullable String staff) {
    String name = name(staff);
    return staff == null || name.equals(staff) || !roster().namesakes(name)
        ? name
        : name + " " + staff;
  }

  /** Name of a service on a date; its id where the plan does not know it. */
  public String serviceName(String id, LocalDate date, Messages words) {
    return names(words).service(id, date);
  }

  /** What the plans call their parts. */
  public PlanNames names(Messages words) {
    return new PlanNames(policy, words);
  }

  /** The school's wall clock at an instant. */
  public LocalDateTime wallClock(Instant at) {
    return LocalDateTime.ofInstant(at, zone);
  }
}
