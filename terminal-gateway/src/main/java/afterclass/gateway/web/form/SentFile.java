package afterclass.gateway.web.form;

import afterclass.gateway.web.problem.Problem;
import afterclass.gateway.workbook.WorkbookFile;
import io.micronaut.http.HttpStatus;

/** The checks of a file that a page or a program sends, before it is read. */
public final class SentFile {
  private SentFile() {}

  /**
   * Returns a file.
   *
   * @throws Problem if it is empty or too large
   */
  public static byte[] checked(byte[] content) {
    if (content.length == 0) {
      throw Problem.badRequest("empty-file", "");
    }
    if (content.length > WorkbookFile.LONGEST_BYTES) {
      throw new Problem(
          HttpStatus.REQUEST_ENTITY_TOO_LARGE,
          "large-file",
          String.valueOf(content.length),
          WorkbookFile.LONGEST_BYTES);
    }
    return content;
  }
}
