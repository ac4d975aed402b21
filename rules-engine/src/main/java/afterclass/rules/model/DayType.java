package afterclass.rules.model;

/** The type of a business date: school day or day off. */
public enum DayType {
  /** A school day, including make-up days (调休). */
  SCHOOL,
  /** A day off, a weekend or holiday, on which only overtime counts. */
  OFF
}
