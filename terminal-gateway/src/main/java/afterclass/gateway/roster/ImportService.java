package afterclass.gateway.roster;

import afterclass.gateway.audit.Actor;
import java.util.List;
import java.util.Map;

/** Takes the office's files. */
public interface ImportService {

  /**
   * Imports one CSV file in one transaction, and marks the days that it changes for judging.
   *
   * @param kind what the file holds
   * @param content its bytes: UTF-8 with or without BOM, UTF-16, or GB18030; or a workbook
   * @param partial whether the good rows are taken when there are bad ones; otherwise a file with a
   *     bad row changes nothing
   * @param sourceName name that the file is remembered by
   * @param by who brings it
   * @return what became of it; a file that cannot be read at all is a result with problems
   */
  ImportResult importCsv(
      ImportKind kind, byte[] content, boolean partial, String sourceName, Actor by);

  /** The same by whoever sits at the machine. */
  default ImportResult importCsv(
      ImportKind kind, byte[] content, boolean partial, String sourceName) {
    return importCsv(kind, content, partial, sourceName, Actor.command());
  }

  /** What an import would do; nothing is changed. */
  ImportPreview preview(ImportKind kind, byte[] content);

  /**
   * Takes what somebody enters on a page, all or nothing, as a file of the same rows would be.
   *
   * @param rows cells by the column's English name
   */
  default ImportResult enter(ImportKind kind, List<Map<String, String>> rows, Actor by) {
    return importCsv(kind, EnteredRows.csv(rows), false, "page", by);
  }
}
