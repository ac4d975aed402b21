package afterclass.gateway.roster;

import afterclass.gateway.audit.Actor;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The service that saves facts entered by several people at the same time: unchanged values are not
 * written, and values changed by others meanwhile are reported, not overwritten.
 */
public final class EntryService {

  /**
   * A value on a page.
   *
   * @param cells the row that states it, by English column names
   * @param was value when the page was made
   * @param wanted value to save
   * @param present returns the value in the present facts
   */
  public record Entry(
      Map<String, String> cells,
      String was,
      String wanted,
      Function<RosterSnapshot, String> present) {

    /**
     * Returns whether the user changed the value, compared with the one shown when the page was
     * created.
     */
    public boolean changed() {
      return !was.equals(wanted);
    }

    /**
     * Returns whether the stored value is no longer the one shown and not yet the one entered:
     * another user changed it.
     */
    boolean meets(RosterSnapshot facts) {
      String now = present.apply(facts);
      return !now.equals(was) && !now.equals(wanted);
    }
  }

  /**
   * The result of an entry.
   *
   * @param saved number of facts changed
   * @param conflicts entries changed by another user meanwhile; then nothing was saved
   * @param problems entries that cannot be accepted; then nothing was saved
   * @param warnings entries that were saved and have no effect
   */
  public record Result(
      int saved, List<Entry> conflicts, List<RowProblem> problems, List<RowProblem> warnings) {

    /** Returns whether all changes were saved without a conflict or problem. */
    public boolean done() {
      return conflicts.isEmpty() && problems.isEmpty();
    }
  }

  private final FactStore store;
  private final LiveRoster roster;
  private final ImportService imports;

  /** Creates the service. */
  public EntryService(FactStore store, LiveRoster roster, ImportService imports) {
    this.store = store;
    this.roster = roster;
    this.imports = imports;
  }

  /**
   * Saves the changed entries, all or nothing.
   *
   * @param kind kind of the entries
   * @param by the user
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
