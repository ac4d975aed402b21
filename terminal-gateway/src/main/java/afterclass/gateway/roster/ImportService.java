package afterclass.gateway.roster;

import afterclass.gateway.audit.Actor;
import java.util.List;
import java.util.Map;

/** The import of the office's files. */
public interface ImportService {

  /**
   * Imports one file in one transaction and marks the affected days to be judged.
   *
   * @param kind kind of the file
   * @param content its bytes: UTF-8 with or without BOM, UTF-16, or GB18030; or a workbook
   * @param partial whether to accept the good rows if there are bad ones; otherwise a file with a
   *     bad row changes nothing
   * @param sourceName name by which the file is recorded
   * @param by the user
   * @return the result; a file that cannot be read at all yields a result with problems
   */
  ImportResult importCsv(
      ImportKind kind, byte[] content, boolean partial, String sourceName, Actor by);

  /** Imports a file on behalf of the machine's operator. */
  default ImportResult importCsv(
      ImportKind kind, byte[] content, boolean partial, String sourceName) {
    return importCsv(kind, content, partial, sourceName, Actor.command());
  }

  /** Returns the preview of an import without changing anything. */
  ImportPreview preview(ImportKind kind, byte[] content);

  /**
   * Imports rows entered on a page, all or nothing, like a file of the same rows.
   *
   * @param rows cells by English column name
   */
  default ImportResult enter(ImportKind kind, List<Map<String, String>> rows, Actor by) {
    return importCsv(kind, EnteredRows.csv(rows), false, "page", by);
  }
}
