package afterclass.gateway.export;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** How a column of a list looks in a workbook: its format, its width, and how cells are written. */
enum ColumnLook {
  /** A date, stored as one. */
  DATE("yyyy-mm-dd", 13),
  /** A number of which each digit counts, a time, or a word: all stored as text. */
  TEXT("@", 14),
  /** A name, a remark or several names. */
  LONG("@", 24);

  private static final Set<String> DATES = Set.of("date", "from", "to");
  private static final Set<String> LONG_TEXTS = Set.of("covers", "note", "reason", "service");

  /** Dates before this year are stored as texts: spreadsheets differ about early dates. */
  private static final int FIRST_YEAR = 1901;

  private static final int ISO_LENGTH = 10;

  /** Maximum number of characters in a cell of a workbook. */
  private static final int MOST_LETTERS = 32_767;

  private final String format;
  private final double width;

  ColumnLook(String format, double width) {
    this.format = format;
    this.width = width;
  }

  /** Returns the look of a column by its English name. */
  static ColumnLook of(String code) {
    if (DATES.contains(code)) {
      return DATE;
    }
    return LONG_TEXTS.contains(code) ? LONG : TEXT;
  }

  /** Returns the number format. */
  String format() {
    return format;
  }

  /** Returns the width in characters. */
  double width() {
    return width;
  }

  /** Writes a cell that is read back as the text. */
  void write(Worksheet sheet, int line, int column, String text) {
    LocalDate date = this == DATE ? date(text) : null;
    if (date != null) {
      sheet.value(line, column, date);
      return;
    }
    if (!text.isEmpty()) {
      sheet.value(line, column, cut(text));
    }
  }

  /** Returns the date to store for a text; {@code null} if it is stored as it stands. */
  private static @Nullable LocalDate date(String text) {
    if (text.length() != ISO_LENGTH) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(text);
      return date.getYear() >= FIRST_YEAR ? date : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** Returns a text as far as a cell takes it. */
  static String cut(String text) {
    return text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS) : text;
  }
}
