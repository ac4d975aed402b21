package afterclass.gateway.roster;

/** The judgements that decide whether an entry can be accepted. */
public interface Judgements {

  /**
   * Returns whether the overtime of a day would be put on hold.
   *
   * @param facts the facts to judge by
   */
  boolean overtimeHeld(RosterSnapshot facts, StaffDay day);

  /** Returns whether any day of a staff number was ever judged. */
  boolean ever(String staff);
}
