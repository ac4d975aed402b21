package afterclass.gateway.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A fact about the school's people and days, for one date or a range. Each kind is a record with
 * its key, its columns in the store, its row in a file and its wording; a {@link FactForm} reads it
 * back from both. Stored columns that cannot be read become an {@link UnreadableFact}.
 */
public sealed interface Fact extends FactTraits permits StaffMember, RangedFact, DayFact {

  /** A date before any relevant date. */
  LocalDate ALWAYS = LocalDate.of(1, 1, 1);

  /** A date after any relevant date. */
  LocalDate NEVER = LocalDate.of(9999, 12, 31);

  /** Returns the kind of file that states facts of this kind. */
  ImportKind kind();

  /** Returns the key; a later fact with the same key replaces this one. */
  FactKey key();

  /** Returns the number of the staff member concerned; empty if the fact concerns everyone. */
  String staff();

  /** Returns the first date. */
  LocalDate from();

  /** Returns the last date, included; {@link #NEVER} if open. */
  LocalDate to();

  /** Returns the columns for the store. */
  FlatFact flat();

  /** Returns the row of a file that states the fact: cells by English column name, in order. */
  Map<String, String> row();

  /**
   * Returns the row of a file that clears the fact.
   *
   * @param from first date to clear, of a {@link RangedFact}
   * @param to last date, included
   */
  Map<String, String> takenBack(LocalDate from, LocalDate to);

  /**
   * Returns the fact's content as parts of a line, without dates and staff member; parts may be
   * empty.
   */
  List<String> says(FactWording words);

  /** Returns whether the fact covers a date. */
  default boolean covers(LocalDate date) {
    return !date.isBefore(from()) && !date.isAfter(to());
  }

  /** Returns whether two facts have a date in common. */
  default boolean meets(Fact other) {
    return !from().isAfter(other.to()) && !other.from().isAfter(to());
  }

  /** Returns the last date as shown in messages: the date, or an ellipsis if open. */
  default Object end() {
    return to().equals(NEVER) ? "…" : to();
  }

  /** Returns the fact with the columns of the store. */
  static Fact of(FlatFact flat) {
    try {
      return flat.kind().form().stored().apply(flat);
    } catch (IllegalArgumentException | DateTimeException e) {
      return new UnreadableFact(flat);
    }
  }
}
