package afterclass.gateway.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A change of the fact under a key. */
public sealed interface FactChange extends RowChange {

  /** Returns the key whose fact changes. */
  FactKey key();

  /** The statement of a fact, which replaces any fact with its key. */
  record Hold(Fact fact) implements FactChange {
    @Override
    public FactKey key() {
      return fact.key();
    }

    @Override
    public String named() {
      return fact.key().text();
    }
  }

  /**
   * The removal of the fact under a key.
   *
   * @param named what it concerns, as named in a warning
   * @param remark the reason stated in the row
   */
  record Retire(FactKey key, String named, String remark) implements FactChange {

    /** Creates the removal of a fact without a name and a remark. */
    public Retire(FactKey key) {
      this(key, "", "");
    }

    /** Returns the removal of a row's fact for one date. */
    static Retire on(FactKey key, String staff, String subject, LocalDate date, String remark) {
      return new Retire(key, FactChange.named(staff, subject, date, date), remark);
    }
  }

  /** Returns the change stated by a row: the fact if present, else the removal. */
  static List<RowChange> of(Optional<? extends Fact> stated, Retire otherwise) {
    return List.of(stated.<RowChange>map(Hold::new).orElse(otherwise));
  }

  /** Returns what a fact concerns, as named in a warning. */
  static String named(String staff, String subject, LocalDate from, LocalDate to) {
    String end = to.equals(Fact.NEVER) ? "…" : to.toString();
    return String.join(" ", staff, subject, from + "…" + end).strip();
  }
}
