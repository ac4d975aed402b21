package afterclass.gateway.roster;

/** What is judged of days, as far as it decides which entries can be taken. */
public interface Judgements {

  /** Where nothing was ever judged. */
  Judgements NONE =
      new Judgements() {
        @Override
        public boolean overtimeHeld(RosterBook facts, StaffDay day) {
          return false;
        }

        @Override
        public boolean ever(String staff) {
          return false;
        }
      };

  /**
   * Whether overtime of a day would be held.
   *
   * @param facts what the school would say
   */
  boolean overtimeHeld(RosterBook facts, StaffDay day);

  /** Whether any day of a staff number was ever judged. */
  boolean ever(String staff);
}
