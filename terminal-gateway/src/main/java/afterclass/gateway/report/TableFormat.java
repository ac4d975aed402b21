package afterclass.gateway.report;

import afterclass.gateway.i18n.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms that a table is handed out in: the same rows and the same sums in each. */
public enum TableFormat {
  /** One object with columns, rows and sums. */
  JSON("application/json"),
  /** UTF-8 with byte order mark, so that a spreadsheet shows Chinese. */
  CSV("text/csv"),
  /** A workbook with real dates and numbers. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** Plain text in columns, for a terminal window. */
  TABLE("text/plain");

  private final String mediaType;

  TableFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Its media type, without parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** Its name as commands and file names write it, as {@code xlsx}. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The form of that name. */
  public static Optional<TableFormat> ofExtension(String extension) {
    return Arrays.stream(values()).filter(f -> f.extension().equals(extension)).findFirst();
  }

  /** The words of a table in this form, for a reader of some language. */
  public Messages words(Messages reader) {
    return this == CSV ? reader.ofFiles() : reader;
  }

  /** Writes a table; the stream stays open. */
  public void write(Table table, Messages words, OutputStream out) throws IOException {
    switch (this) {
      case JSON -> JsonTables.write(table, out);
      case CSV -> CsvTables.write(table, words, out);
      case XLSX -> XlsxTables.write(table, words, out);
      case TABLE -> TextTable.write(table, words, out);
    }
  }
}
