package afterclass.gateway.roster;

import afterclass.gateway.audit.Actor;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/** A file of facts to import: parsed once, however often it is previewed and imported. */
public final class ImportFile {

  /**
   * The result of importing a previewed file.
   *
   * @param taken result of the import; empty if the effect now differs from the preview
   * @param would preview of the present effect
   */
  public record Result(Optional<ImportResult> taken, ImportPreview would) {}

  private final ImportService imports;
  private final FactStore store;
  private final ImportKind kind;
  private final FileRows rows;
  private final IntConsumer noted;

  ImportFile(ImportService imports, FactStore store, ImportKind kind, FileRows rows) {
    this(imports, store, kind, rows, changed -> {});
  }

  private ImportFile(
      ImportService imports, FactStore store, ImportKind kind, FileRows rows, IntConsumer noted) {
    this.imports = imports;
    this.store = store;
    this.kind = kind;
    this.rows = rows;
    this.noted = noted;
  }

  /**
   * Returns a copy whose import is noted elsewhere in its own transaction.
   *
   * @param note takes the number of facts that change; what it throws undoes the import
   */
  public ImportFile noting(IntConsumer note) {
    return new ImportFile(imports, store, kind, rows, note);
  }

  /** Returns whether the file as a whole could be read, whatever its rows contain. */
  public boolean readable() {
    return rows.readable();
  }

  /** Returns whether every row is in the import's own form and could be taken now. */
  public boolean plain() {
    return rows.readable() && imports.apply(kind, rows).problems().isEmpty();
  }

  /** Returns every problem that the file has now. */
  public List<RowProblem> problems() {
    return imports.apply(kind, rows).problems();
  }

  /** Returns the rows that would be imported now, in file order. */
  public List<AcceptedRow> rows() {
    return imports.accepted(kind, rows);
  }

  /**
   * Returns a copy without some rows.
   *
   * @param out tells of a row's position, from 0, whether it is left out
   */
  public ImportFile without(IntPredicate out) {
    return new ImportFile(imports, store, kind, rows.without(out), noted);
  }

  /** Returns the effects of importing the file now; changes nothing. */
  public ImportPreview preview() {
    return imports.preview(imports.apply(kind, rows), rows.rowsRead());
  }

  /**
   * Imports the file in one transaction and marks the affected days for judging.
   *
   * @param partial whether to accept the good rows if there are bad ones; otherwise a file with a
   *     bad row changes nothing
   * @param source name by which the file is recorded
   * @param by the user
   * @return the result; a file that cannot be read at all yields a result with problems
   */
  public ImportResult take(boolean partial, String source, Actor by) {
    if (!rows.readable()) {
      return new ImportResult(kind, rows.rowsRead(), 0, rows.problems(), 0);
    }
    return store.inTransaction(
        () -> {
          ImportService.Applied applied = imports.apply(kind, rows);
          return applied.problems().isEmpty() || partial
              ? stored(applied, imports.preview(applied, rows.rowsRead()), source, by)
              : new ImportResult(kind, rows.rowsRead(), 0, applied.problems(), 0);
        });
  }

  /**
   * Imports the file with exactly the effect previewed, or not at all. Its good rows are imported
   * despite bad ones; the preview showed those too.
   *
   * @param seen the {@linkplain ImportPreview#fingerprint fingerprint} of the preview
   * @param source name by which the file is recorded
   * @param by the user
   */
  public Result takeAsSeen(String seen, String source, Actor by) {
    return store.inTransaction(
        () -> {
          ImportService.Applied applied = imports.apply(kind, rows);
          ImportPreview would = imports.preview(applied, rows.rowsRead());
          return would.fingerprint().equals(seen)
              ? new Result(Optional.of(stored(applied, would, source, by)), would)
              : new Result(Optional.empty(), would);
        });
  }

  private ImportResult stored(
      ImportService.Applied applied, ImportPreview would, String source, Actor by) {
    ImportResult result = imports.store(kind, applied, would, source, by);
    noted.accept(result.changed());
    return result;
  }
}
