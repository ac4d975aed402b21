package afterclass.gateway.report;

import afterclass.gateway.days.PunchReader;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.ledger.LedgerReader;
import afterclass.gateway.policy.PoliciesInForce;
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
 * The data for reports.
 *
 * @param ledger the postings
 * @param judged the decisions, and what is known now
 * @param punches the journal as shown to the office
 * @param facts supplies the school's facts of the moment
 * @param logs the outages of terminals and the duty log
 * @param policy the policies in force, for names and clause texts
 * @param zone the school's zone
 */
public record ReportSources(
    LedgerReader ledger,
    JudgedDays judged,
    PunchReader punches,
    Supplier<RosterSnapshot> facts,
    ReportLogs logs,
    PoliciesInForce policy,
    ZoneId zone) {

  /** Returns a copy with a fixed snapshot of the roster, so that a page shows a single state. */
  public ReportSources still() {
    RosterSnapshot now = facts.get();
    return new ReportSources(ledger, judged, punches, () -> now, logs, policy, zone);
  }

  /** Returns the outages of terminals. */
  public OutageLog outages() {
    return logs.outages();
  }

  /** Returns the school's present facts. */
  public RosterSnapshot roster() {
    return facts.get();
  }

  /** Returns whether the policy states a price of a lesson hour on any requested day. */
  public boolean priced(ReportQuery query) {
    return query
        .from()
        .datesUntil(query.to().plusDays(1))
        .anyMatch(date -> policy.on(date).plan().fenPerLessonHour() != null);
  }

  /** Returns whether the policy weighs the figures of the assessment on any requested day. */
  public boolean weighed(ReportQuery query) {
    return query
        .from()
        .datesUntil(query.to().plusDays(1))
        .anyMatch(date -> !policy.at(date).assessment(date).isEmpty());
  }

  /** Returns the name of a staff member; the number if it is unknown. */
  public String name(@Nullable String staff) {
    return staff == null ? "" : roster().staff(staff).map(StaffMember::name).orElse(staff);
  }

  /**
   * Returns the name of a staff member for use without the number beside it: with the number if
   * another has the same name.
   */
  public String who(@Nullable String staff) {
    String name = name(staff);
    return staff == null || name.equals(staff) || !roster().namesakes(name)
        ? name
        : name + " " + staff;
  }

  /** Returns the name of a service on a date; its id if the policy does not know it. */
  public String serviceName(String id, LocalDate date, Messages words) {
    return names(words).service(id, date);
  }

  /** Returns the names that policies give to their parts. */
  public PlanNames names(Messages words) {
    return new PlanNames(policy, words);
  }

  /** Returns the school's wall-clock time at an instant. */
  public LocalDateTime wallClock(Instant at) {
    return LocalDateTime.ofInstant(at, zone);
  }
}
