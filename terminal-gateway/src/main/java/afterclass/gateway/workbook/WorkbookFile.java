package afterclass.gateway.workbook;

import java.util.function.Predicate;

/** The reader of files of tables in any supported format. */
public final class WorkbookFile {
  /** Maximum number of bytes of a file. */
  public static final int LONGEST_BYTES = 8 * 1024 * 1024;

  /** Maximum number of rows of a file. */
  public static final int MOST_ROWS = 50_000;

  /** Maximum number of bytes of all parts of a packed file, unpacked. */
  public static final int MOST_UNPACKED = 48 * 1024 * 1024;

  private WorkbookFile() {}

  /**
   * Reads a file; its first bytes tell the format.
   *
   * @param heading whether a string is a known heading; chooses the separator of a CSV file
   * @throws UnreadableFile if the file cannot be read or is too large
   */
  public static Workbook read(byte[] content, Predicate<String> heading) throws UnreadableFile {
    if (content.length > LONGEST_BYTES) {
      throw new UnreadableFile(content.length + " bytes", "size", LONGEST_BYTES);
    }
    return switch (FileForm.of(content)) {
      case XLSX -> XlsxReader.read(content);
      case XLS -> XlsReader.read(content);
      case ODS -> OdsReader.read(content);
      case FLAT_ODS -> OdsReader.flat(content);
      case PAGE -> PageReader.read(content);
      case XML_WORKBOOK -> XmlWorkbookReader.read(content);
      case TEXT -> CsvLines.read(content, heading);
    };
  }
}
