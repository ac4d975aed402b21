package afterclass.gateway.roster;

import java.time.LocalDate;

/**
 * A fact as nine columns: the form in which the store, the preview for programs and the audit log
 * write every kind. What a kind does not need is empty.
 *
 * @param kind what it is about
 * @param key unique within the kind: a later fact with the same key replaces it
 * @param staff staff number
 * @param subject card number, service id, site of a staff member, calendar column, or of a ruling
 *     the times or services that it is about, parted by {@code ;}
 * @param weekday 1 to 7 from Monday, or 0
 * @param from first date
 * @param to last date, included; {@link Fact#NEVER} where it is open
 * @param value name, action, day type, season, signature, result, or ids parted by {@code ;}
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

  /** The columns of a fact of one date that has no weekday. */
  static FlatFact on(DayFact fact, String subject, String value, String detail) {
    return over(fact, subject, 0, value, detail);
  }

  /** The columns of a fact. */
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
