package afterclass.gateway.roster;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One thing that the school says, for one date or a range of them. What each part means depends on
 * the kind; what a kind does not need is empty.
 *
 * @param kind what it is about
 * @param key what makes a later row replace this one, unique within the kind
 * @param staff staff number
 * @param subject card number, service id, site of a staff member, or calendar column
 * @param weekday 1 to 7 from Monday, or 0
 * @param from first date
 * @param to last date, included; {@link #NEVER} where it is open
 * @param value name, action, day type, season, signature, result, or ids parted by {@code ;}
 * @param detail substitute's staff number, or note
 */
public record DatedFact(
    ImportKind kind,
    String key,
    String staff,
    String subject,
    int weekday,
    LocalDate from,
    LocalDate to,
    String value,
    String detail) {

  /** Before any date that matters. */
  public static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

  /** After any date that matters. */
  public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  public DatedFact {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(key, "key");
  }

  /** Whether it speaks of a date. */
  public boolean covers(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(to);
  }

  /** Whether both speak of some date. */
  boolean meets(DatedFact other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }
}
