package afterclass.rules.model;

/** The type of a business date: school day or day off. */
public enum DayType {
  /** A school day, including make-up days (调休). */
  SCHOOL,
  /** A weekend or holiday: only overtime counts. */
  OFF
}
