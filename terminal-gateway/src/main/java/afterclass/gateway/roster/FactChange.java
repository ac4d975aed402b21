package afterclass.gateway.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A change of what holds under a key. */
public sealed interface FactChange extends RowChange {

  /** The key that something else holds under. */
  FactKey key();

  /** A fact shall hold, in place of whatever its key had. */
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
   * Nothing shall hold under a key any more.
   *
   * @param named what it is about, as a warning names it
   * @param remark why, as the row says
   */
  record Retire(FactKey key, String named, String remark) implements FactChange {

    /** Retires a fact. */
    public Retire(FactKey key) {
      this(key, "", "");
    }

    /** What a row retires of one date. */
    static Retire on(FactKey key, String staff, String subject, LocalDate date, String remark) {
      return new Retire(key, FactChange.named(staff, subject, date, date), remark);
    }
  }

  /** What a row says that either names a fact or takes back what there is. */
  static List<RowChange> of(Optional<? extends Fact> said, Retire otherwise) {
    return List.of(said.<RowChange>map(Hold::new).orElse(otherwise));
  }

  /** What something is about, as a warning names it. */
  static String named(String staff, String subject, LocalDate from, LocalDate to) {
    String end = to.equals(Fact.NEVER) ? "…" : to.toString();
    return String.join(" ", staff, subject, from + "…" + end).strip();
  }
}
