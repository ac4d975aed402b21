package afterclass.rules.model;

/** Whether the school works on the business date. */
public enum DayType {
  /** A school day, a make-up day (调休) included. */
  SCHOOL,
  /** A weekend or holiday: only overtime counts. */
  OFF
}
