package afterclass.gateway.roster;

import afterclass.gateway.audit.Actor;
import java.util.Optional;

/**
 * Takes files that somebody has seen the effect of: what is taken is what was seen, or nothing. The
 * good rows of a file are taken though there are bad ones; those were seen too.
 */
public final class FileDesk {

  /**
   * What became of a file.
   *
   * @param taken what was taken; empty if it would do something else by now than was seen
   * @param would what it would do, or would have done
   */
  public record Result(Optional<ImportResult> taken, ImportPreview would) {}

  private final FactStore store;
  private final ImportService imports;

  /** A desk over the school's facts. */
  public FileDesk(FactStore store, ImportService imports) {
    this.store = store;
    this.imports = imports;
  }

  /**
   * Takes a file if it does what was seen.
   *
   * @param seen the {@linkplain ImportPreview#fingerprint fingerprint} of what was seen
   * @param source name that the file is remembered by
   * @param by who brings it
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
