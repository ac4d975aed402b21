package afterclass.gateway.workbook;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values of a workbook in one XML text, each with its type. */
final class XmlValues {
  private static final Pattern TIME =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d)(?::(\\d\\d)(?:\\.\\d+)?)?");
  private static final ShownNumber NUMBERS = new ShownNumber(false);

  private XmlValues() {}

  /**
   * Reads a value.
   *
   * @param type type, as the workbook names it
   * @param format text of the number format; empty if there is none
   */
  static SheetCell read(String address, String type, String raw, String format) {
    String text = SheetCell.clean(raw);
    return switch (type) {
      case "Number" -> number(address, text, format);
      case "DateTime" -> new SheetCell(address, time(text), SheetCell.Nature.TEXT);
      case "Boolean" ->
          new SheetCell(address, text.equals("1") ? "TRUE" : "FALSE", SheetCell.Nature.TRUTH);
      case "Error" -> new SheetCell(address, text, SheetCell.Nature.ERROR);
      default -> SheetCell.text(address, text);
    };
  }

  private static SheetCell number(String address, String text, String format) {
    try {
      return NUMBERS.read(address, new BigDecimal(text), 0, format);
    } catch (NumberFormatException | ArithmeticException e) {
      return SheetCell.text(address, text); // No number, whatever its type says.
    }
  }

  /** Returns a date, a time of day, or both, in ISO 8601. */
  private static String time(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      return text;
    }
    String seconds = time.group(3) == null ? "00" : time.group(3);
    String day = time.group(2) + (seconds.equals("00") ? "" : ":" + seconds);
    if (time.group(1).startsWith("1899-12")) {
      return day; // A time of day, which counts from before the first day.
    }
    return day.equals("00:00") ? time.group(1) : time.group(1) + "T" + day;
  }
}
