package afterclass.gateway.roster;

import afterclass.rules.model.DayType;
import afterclass.rules.model.Inspection;
import afterclass.rules.model.Signature;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The facts about the school's people and days at one moment. Immutable. */
public interface RosterBook {

  /** Returns all staff members ever imported, by staff number. */
  List<StaffMember> staff();

  /** Returns the staff member with a staff number; empty if there is none. */
  Optional<StaffMember> staff(String no);

  /** Returns whether several staff members have that name. */
  boolean namesakes(String name);

  /**
   * Returns the staff number of the person to whom a card is assigned on a date, by its number as
   * written by the office; empty if none.
   */
  Optional<String> holder(String card, LocalDate date);

  /**
   * Returns assigned cards that an unknown one may be, in another notation; only a hint for the
   * office that has no effect on judging.
   */
  List<String> mayBe(String card, LocalDate date);

  /** Returns a staff member's credentials on a date: cards, and the staff number itself. */
  List<String> cards(String staff, LocalDate date);

  /** Returns the same credentials with all other notations in which terminals report them. */
  List<String> readings(String staff, LocalDate date);

  /**
   * Returns the ids of a staff member's services on a date, in alphabetical order: the weekly
   * pattern, then the date's exceptions and substitutes. Empty for a person not in service.
   */
  List<String> services(String staff, LocalDate date);

  /** Returns the numbers of all staff with a service on a date, ascending. */
  List<String> assignedOn(LocalDate date);

  /** Returns whether the school works: as the calendar states, else Monday to Friday. */
  DayType dayType(LocalDate date);

  /** Returns the season set by the school's calendar for a date; empty if it sets none. */
  Optional<String> season(LocalDate date);

  /**
   * Returns the calendar's note on a date, such as the name of a holiday; empty if there is none.
   */
  Optional<String> note(LocalDate date);

  /**
   * Returns the signature on the sign-in sheet; {@code UNKNOWN} for staff whom the sheet does not
   * name.
   */
  Signature signature(String staff, LocalDate date);

  /** Returns the service ids, requirement ids or {@code *} covered by leave on a date. */
  Set<String> leave(String staff, LocalDate date);

  /** Returns the administrator's ruling on a day's services on hold; empty if there is none. */
  Optional<Ruling> ruling(String staff, LocalDate date);

  /** Returns the reason of the ruling; empty without one. */
  String rulingReason(String staff, LocalDate date);

  /**
   * Returns the ids of the computed services that an administrator's ruling refuses if they are put
   * on hold.
   */
  Set<String> refused(String staff, LocalDate date);

  /** Returns the made-up punches, by time. */
  List<MadeUpPunch> madeUp(String staff, LocalDate date);

  /** Returns the inspectors' entries, by service id. */
  List<Inspection> inspections(String staff, LocalDate date);

  /** Returns an inspector's remark on an entry; empty if there is none. */
  String inspectionNote(String staff, LocalDate date, String service);
}
