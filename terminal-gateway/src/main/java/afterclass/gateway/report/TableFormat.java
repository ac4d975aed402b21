package afterclass.gateway.report;

import afterclass.gateway.i18n.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The output formats of a table, with the same rows and sums in each. */
public enum TableFormat {
  /** JSON: one object with columns, rows and sums. */
  JSON("application/json"),
  /** CSV in UTF-8 with a byte order mark, so that spreadsheets show Chinese. */
  CSV("text/csv"),
  /** A workbook with real dates and numbers. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** Pages to print, A4, with page numbers and lines for signatures. */
  PDF("application/pdf"),
  /** Plain text in aligned columns, for a terminal window. */
  TABLE("text/plain");

  /** The formats that an Accept header may name, the usual one first. */
  public static final List<TableFormat> OF_WEB = List.of(JSON, CSV, XLSX, PDF);

  private final String mediaType;

  TableFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Returns the format's media type, without parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** Returns the format's media type with its character set, if it is a text. */
  public String contentType() {
    return binary() ? mediaType : mediaType + ";charset=utf-8";
  }

  /** Returns whether a file in the format is no text, which a terminal window cannot show. */
  public boolean binary() {
    return this == PDF || this == XLSX;
  }

  /** Returns the format's name in commands and file names, such as {@code xlsx}. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the format with a name; empty if there is none. */
  public static Optional<TableFormat> ofExtension(String extension) {
    return Arrays.stream(values()).filter(f -> f.extension().equals(extension)).findFirst();
  }

  /** Returns the messages for a table in this format, for a reader's language. */
  public Messages words(Messages reader) {
    return this == CSV ? reader.ofFiles() : reader;
  }

  /** Writes a table without anything around it, without closing the stream. */
  public void write(Table table, Messages words, OutputStream out) throws IOException {
    write(table, words, Paper.PLAIN, out);
  }

  /**
   * Writes a table without closing the stream.
   *
   * @param paper what stands around it in a format for paper
   */
  public void write(Table table, Messages words, Paper paper, OutputStream out) throws IOException {
    switch (this) {
      case JSON -> JsonTables.write(table, out);
      case CSV -> CsvTables.write(table, words, out);
      case XLSX -> XlsxTables.write(table, words, paper, out);
      case PDF -> PdfTables.write(table, words, paper, out);
      case TABLE -> TextTable.write(table, words, out);
    }
  }
}
