package afterclass.gateway.roster;

import afterclass.rules.model.DayType;
import afterclass.rules.model.Inspection;
import afterclass.rules.model.Signature;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the school says of its people and days at one moment. Immutable. */
public interface RosterBook {

  /** Everybody ever imported, by staff number. */
  List<StaffMember> staff();

  /** The staff member of that number. */
  Optional<StaffMember> staff(String no);

  /** Whether more than one staff member has that name. */
  boolean namesakes(String name);

  /** Number of the staff member who held a card on a date; the card as the office writes it. */
  Optional<String> holder(String card, LocalDate date);

  /**
   * Assigned cards that an unknown one may be, read or written another way; for the office to look
   * at, nothing counts because of it.
   */
  List<String> mayBe(String card, LocalDate date);

  /** What a staff member could identify by on a date: cards, and the staff number itself. */
  List<String> cards(String staff, LocalDate date);

  /** The same with every other spelling in which terminals say these cards. */
  List<String> readings(String staff, LocalDate date);

  /**
   * Ids of the services assigned to a staff member on a date, in alphabetical order: the weekly
   * pattern, then the exceptions and substitutes of that date. Empty for somebody not in service.
   */
  List<String> services(String staff, LocalDate date);

  /** Numbers of everybody with a service on a date, ascending. */
  List<String> assignedOn(LocalDate date);

  /** Whether the school works: what the calendar says, else Monday to Friday. */
  DayType dayType(LocalDate date);

  /** Season that the school's calendar sets for a date, if it sets one. */
  Optional<String> season(LocalDate date);

  /** The calendar's note on a date, as the name of a holiday. */
  Optional<String> note(LocalDate date);

  /** What the sign-in sheet says; {@code UNKNOWN} for whom it does not name. */
  Signature signature(String staff, LocalDate date);

  /** Service ids, requirement ids or {@code *} that leave covers on a date. */
  Set<String> leave(String staff, LocalDate date);

  /** What was decided of a day's held services, if anything was. */
  Optional<Ruling> ruling(String staff, LocalDate date);

  /** Why it was decided so; empty if nothing was. */
  String rulingReason(String staff, LocalDate date);

  /** Ids of computed services that were refused, should they be held. */
  Set<String> refused(String staff, LocalDate date);

  /** Punches that were made up for, in order of time. */
  List<MadeUpPunch> madeUp(String staff, LocalDate date);

  /** Entries of the inspectors, by service id. */
  List<Inspection> inspections(String staff, LocalDate date);

  /** What an inspector wrote beside an entry; empty if nothing. */
  String inspectionNote(String staff, LocalDate date, String service);
}
