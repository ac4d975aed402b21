package afterclass.gateway.roster;

import afterclass.gateway.audit.Actor;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Where several people enter things at the same time: what somebody did not change is left alone,
 * and what somebody else changed meanwhile is told and not overwritten.
 */
public final class Desk {

  /**
   * One thing on a page.
   *
   * @param cells the row that says it, by the columns' English names
   * @param was what it was when the page was made
   * @param wanted what it shall be
   * @param present what it is, as the facts stand
   */
  public record Entry(
      Map<String, String> cells, String was, String wanted, Function<RosterBook, String> present) {

    /** Whether it shall be otherwise. */
    public boolean changed() {
      return !was.equals(wanted);
    }

    /** Whether somebody else made something else of it meanwhile. */
    boolean meets(RosterBook facts) {
      String now = present.apply(facts);
      return !now.equals(was) && !now.equals(wanted);
    }
  }

  /**
   * What became of it.
   *
   * @param saved how many entries hold now that did not before
   * @param conflicts entries that somebody else changed meanwhile; then nothing was saved
   * @param problems entries that cannot be taken; then nothing was saved
   * @param warnings entries that were saved and have no effect
   */
  public record Result(
      int saved, List<Entry> conflicts, List<RowProblem> problems, List<RowProblem> warnings) {

    /** Whether all of it holds. */
    public boolean done() {
      return conflicts.isEmpty() && problems.isEmpty();
    }
  }

  private final FactStore store;
  private final LiveRoster roster;
  private final ImportService imports;

  /** A desk over the school's facts. */
  public Desk(FactStore store, LiveRoster roster, ImportService imports) {
    this.store = store;
    this.roster = roster;
    this.imports = imports;
  }

  /**
   * Takes what somebody entered, all or nothing.
   *
   * @param kind what the entries are
   * @param by who enters them
   */
  public Result enter(ImportKind kind, List<Entry> entries, Actor by) {
    List<Entry> changed = entries.stream().filter(Entry::changed).toList();
    if (changed.isEmpty()) {
      return new Result(0, List.of(), List.of(), List.of());
    }
    return store.inTransaction(
        () -> {
          RosterSnapshot facts = roster.snapshot();
          List<Entry> conflicts = changed.stream().filter(e -> e.meets(facts)).toList();
          if (!conflicts.isEmpty()) {
            return new Result(0, conflicts, List.of(), List.of());
          }
          ImportResult taken = imports.enter(kind, changed.stream().map(Entry::cells).toList(), by);
          return new Result(taken.changed(), List.of(), taken.problems(), taken.warnings());
        });
  }
}
