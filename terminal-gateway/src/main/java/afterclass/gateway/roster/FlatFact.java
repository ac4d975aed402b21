package afterclass.gateway.roster;

import java.time.LocalDate;

/**
 * A fact as nine columns, in which the store, the preview for programs and the audit log write
 * every kind. Columns not needed by a kind are empty.
 *
 * @param kind kind of the fact
 * @param key unique within the kind: a later fact with the same key replaces it
 * @param staff staff number
 * @param subject card number, service id, site of a staff member, calendar column, or for a ruling
 *     the times or services concerned, separated by {@code ;}
 * @param weekday 1 to 7 from Monday, or 0
 * @param from first date
 * @param to last date, included; {@link Fact#NEVER} if open
 * @param value name, action, day type, season, signature, result, weeks other than every week, or
 *     ids separated by {@code ;}
 * @param detail substitute's staff number, note or reason
 */
public record FlatFact(
    ImportKind kind,
    String key,
    String staff,
    String subject,
    int weekday,
    LocalDate from,
    LocalDate to,
    String value,
    String detail) {

  /** Returns the columns of a fact about one date without a weekday. */
  static FlatFact on(DayFact fact, String subject, String value, String detail) {
    return over(fact, subject, 0, value, detail);
  }

  /** Returns the columns of a fact. */
  static FlatFact over(Fact fact, String subject, int weekday, String value, String detail) {
    return new FlatFact(
        fact.kind(),
        fact.key().text(),
        fact.staff(),
        subject,
        weekday,
        fact.from(),
        fact.to(),
        value,
        detail);
  }
}
