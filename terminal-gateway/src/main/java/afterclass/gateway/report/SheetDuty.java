package afterclass.gateway.report;

import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.rules.model.DayType;
import afterclass.rules.model.Signature;
import afterclass.rules.policy.PolicyInForce;
import afterclass.rules.policy.RequirementDefinition;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Who must sign the sign-in sheet of a date: nobody on leave from every requirement that asks for a
 * signature, and nobody on a day that is not a school day.
 *
 * @param roster the school's facts
 * @param policy the policy in force on the date, in its season
 */
public record SheetDuty(RosterSnapshot roster, PolicyInForce policy) {

  /** Returns the duty of a date. */
  public static SheetDuty of(RosterSnapshot roster, PoliciesInForce policies, LocalDate date) {
    return new SheetDuty(roster, policies.on(date, roster.season(date)));
  }

  private Stream<RequirementDefinition> signed(String staff) {
    LocalDate date = policy.date();
    return roster.dayType(date) == DayType.SCHOOL
        ? policy.signed(roster.services(staff, date), roster.leave(staff, date)).stream()
        : Stream.empty();
  }

  /** Returns whether a staff member must sign. */
  public boolean mustSign(String staff) {
    return signed(staff).findAny().isPresent();
  }

  /** Returns the number of people who must sign. */
  public long people() {
    return roster.assignedOn(policy.date()).stream().filter(this::mustSign).count();
  }

  /** Returns the number of people who must sign, have no answer and are expected by a time. */
  public long open(LocalTime now) {
    LocalDate date = policy.date();
    return roster.assignedOn(date).stream()
        .filter(staff -> roster.signature(staff, date) == Signature.UNKNOWN)
        .filter(staff -> signed(staff).anyMatch(requirement -> begun(requirement, now)))
        .count();
  }

  private static boolean begun(RequirementDefinition requirement, LocalTime now) {
    return requirement.from() == null || !now.isBefore(Objects.requireNonNull(requirement.from()));
  }
}
