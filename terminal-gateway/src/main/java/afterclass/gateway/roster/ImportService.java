package afterclass.gateway.roster;

/** Takes the office's files. */
public interface ImportService {

  /**
   * Imports one CSV file in one transaction, and marks the days that it changes for judging.
   *
   * @param kind what the file holds
   * @param content its bytes: UTF-8 with or without BOM, or GB18030
   * @param partial whether the good rows are taken when there are bad ones; otherwise a file with a
   *     bad row changes nothing
   * @param sourceName name that the file is remembered by
   * @return what became of it; a file that cannot be read at all is a result with problems
   */
  ImportResult importCsv(ImportKind kind, byte[] content, boolean partial, String sourceName);
}
