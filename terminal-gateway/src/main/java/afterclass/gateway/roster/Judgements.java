package afterclass.gateway.roster;

/** The judgements that decide whether an entry can be accepted. */
public interface Judgements {

  /** The judgements of a service that has judged no day. */
  Judgements NONE =
      new Judgements() {
        @Override
        public boolean overtimeHeld(RosterSnapshot facts, StaffDay day) {
          return false;
        }

        @Override
        public boolean ever(String staff) {
          return false;
        }
      };

  /**
   * Returns whether the overtime of a day would be put on hold.
   *
   * @param facts the facts to judge by
   */
  boolean overtimeHeld(RosterSnapshot facts, StaffDay day);

  /** Returns whether any day of a staff number was ever judged. */
  boolean ever(String staff);
}
