package afterclass.gateway.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One thing that the school says of its people and days, for one date or a range of them. Each kind
 * is a record of its own, which knows its key, its columns in the store, its row in a file and its
 * words; a {@link FactForm} reads it back from both. What cannot be read back is an {@link
 * UnreadableFact}.
 */
public sealed interface Fact extends FactTraits permits StaffMember, RangedFact, DayFact {

  /** Before any date that matters. */
  LocalDate ALWAYS = LocalDate.of(1, 1, 1);

  /** After any date that matters. */
  LocalDate NEVER = LocalDate.of(9999, 12, 31);

  /** The kind of file that says such facts. */
  ImportKind kind();

  /** What it is about: a later fact with the same key replaces it. */
  FactKey key();

  /** Number of the staff member that it is about; empty if it is about everyone. */
  String staff();

  /** First date that it holds on. */
  LocalDate from();

  /** Last date that it holds on, included; {@link #NEVER} where it is open. */
  LocalDate to();

  /** Its columns, as the store keeps them. */
  FlatFact flat();

  /** The row of a file that says it: cells by the column's English name, in the order of a form. */
  Map<String, String> row();

  /**
   * The row of a file that takes it back.
   *
   * @param from first date that is taken back, of a {@link RangedFact}
   * @param to last date, included
   */
  Map<String, String> takenBack(LocalDate from, LocalDate to);

  /**
   * What it says, as parts of a line, without its dates and whom it is about; some may be empty.
   */
  List<String> says(FactWording words);

  /** Whether it holds on a date. */
  default boolean covers(LocalDate date) {
    return !date.isBefore(from()) && !date.isAfter(to());
  }

  /** Whether it and another hold on a common date. */
  default boolean meets(Fact other) {
    return !from().isAfter(other.to()) && !other.from().isAfter(to());
  }

  /** The last date as a message names it: the date, or an ellipsis where it is open. */
  default Object end() {
    return to().equals(NEVER) ? "…" : to();
  }

  /** The fact that has these columns. */
  static Fact of(FlatFact flat) {
    try {
      return flat.kind().form().stored().apply(flat);
    } catch (IllegalArgumentException | DateTimeException e) {
      return new UnreadableFact(flat);
    }
  }
}
