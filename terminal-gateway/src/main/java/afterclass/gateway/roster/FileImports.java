package afterclass.gateway.roster;

import afterclass.gateway.audit.Actor;
import java.util.Optional;

/**
 * The desk that imports previewed files: a file is imported with exactly the effect previewed, or
 * not at all. Its good rows are imported despite bad ones; the preview showed those too.
 */
public final class FileImports {

  /**
   * The result of a file.
   *
   * @param taken result of the import; empty if the effect now differs from the preview
   * @param would preview of the present effect
   */
  public record Result(Optional<ImportResult> taken, ImportPreview would) {}

  private final FactStore store;
  private final ImportService imports;

  /** Creates a desk. */
  public FileImports(FactStore store, ImportService imports) {
    this.store = store;
    this.imports = imports;
  }

  /**
   * Imports a file if its effect is the previewed one.
   *
   * @param seen the {@linkplain ImportPreview#fingerprint fingerprint} of the preview
   * @param source name by which the file is recorded
   * @param by the user
   */
  public Result take(ImportKind kind, byte[] content, String seen, String source, Actor by) {
    return store.inTransaction(
        () -> {
          ImportPreview would = imports.preview(kind, content);
          return would.fingerprint().equals(seen)
              ? new Result(Optional.of(imports.importCsv(kind, content, true, source, by)), would)
              : new Result(Optional.empty(), would);
        });
  }
}
