package afterclass.gateway.workbook;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** The cell of an OpenDocument spreadsheet that begins with the current element. */
final class OdsCell {
  private static final String EXTENSION =
      "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";
  private static final Pattern BLANKS = Pattern.compile("[ \t\r\n]+");
  private static final Pattern ZEROS = Pattern.compile("0[0-9]{1,19}");
  private static final Pattern MIDNIGHT = Pattern.compile("T00:00:00(\\.0+)?$");
  private static final Pattern PREFIX = Pattern.compile("^[a-zA-Z]+:(?==)");
  private static final Pattern TEXT_ALONE = Pattern.compile("=\"[^\"]*\"");
  private static final int LONGEST_NUMBER = 40;
  private static final int MOST_BLANKS = 1_000;

  private final XmlFile xml;
  private final OdsStyles styles;
  private final boolean whole;
  private final StringBuilder shown = new StringBuilder();
  private final StringBuilder struck = new StringBuilder();
  private boolean inParagraph;
  private final String type;
  private final String value;
  private final String formula;

  /**
   * Begins a cell.
   *
   * @param usual name of the column's style of cells, which holds where the cell has none
   */
  OdsCell(XmlFile xml, OdsStyles styles, String usual) {
    this.xml = xml;
    this.styles = styles;
    String style = xml.attribute(OdsStyles.TABLE, "style-name");
    this.whole = styles.struckOut(style.isEmpty() ? usual : style);
    boolean failed = xml.attribute(EXTENSION, "value-type").equals("error");
    this.type = failed ? "error" : xml.attribute(OdsStyles.OFFICE, "value-type");
    this.value =
        switch (type) {
          case "date", "time", "boolean", "string" ->
              xml.attribute(OdsStyles.OFFICE, type + "-value");
          default -> xml.attribute(OdsStyles.OFFICE, "value");
        };
    this.formula = PREFIX.matcher(xml.attribute(OdsStyles.TABLE, "formula")).replaceAll("");
  }

  /** Reads the cell up to its end. */
  SheetCell read(String address) throws XMLStreamException, UnreadableFile {
    text(whole);
    if (TEXT_ALONE.matcher(formula).matches()) {
      return SheetCell.text(address, formula);
    }
    SheetCell cell = value(address).struck(whole ? SheetCell.clean(shown.toString()) : struck());
    if (formula.isEmpty()) {
      return cell;
    }
    return cell.computedBy(formula.startsWith("=") ? formula : "=" + formula);
  }

  private String struck() {
    return SheetCell.clean(struck.toString());
  }

  private SheetCell value(String address) {
    String text = SheetCell.clean(shown.toString());
    return switch (type) {
      case "error" -> new SheetCell(address, text, SheetCell.Nature.ERROR);
      case "boolean" ->
          new SheetCell(address, value.equals("true") ? "TRUE" : "FALSE", SheetCell.Nature.TRUTH);
      case "date" ->
          new SheetCell(address, MIDNIGHT.matcher(value).replaceAll(""), SheetCell.Nature.TEXT);
      case "time" -> new SheetCell(address, time(value, text), SheetCell.Nature.TEXT);
      case "float", "percentage", "currency" -> number(address, text);
      default -> SheetCell.text(address, text.isEmpty() ? value : text);
    };
  }

  private SheetCell number(String address, String text) {
    BigDecimal number;
    try {
      number = new BigDecimal(value.length() > LONGEST_NUMBER ? "" : value);
    } catch (NumberFormatException e) {
      // A broken number is read as it is shown.
      return SheetCell.text(address, text);
    }
    if (ZEROS.matcher(text).matches() && new BigDecimal(text).compareTo(number) == 0) {
      return new SheetCell(address, text, SheetCell.Nature.TEXT);
    }
    boolean readable = Math.abs((long) number.precision() - number.scale()) < LONGEST_NUMBER;
    String digits = readable ? number.stripTrailingZeros().toPlainString() : value;
    return new SheetCell(address, digits, SheetCell.Nature.NUMBER);
  }

  private static String time(String value, String text) {
    try {
      Duration time = Duration.parse(value);
      return time.isNegative() || time.toDays() > 0
          ? text
          : LocalTime.ofSecondOfDay(time.toSeconds()).toString();
    } catch (DateTimeException e) {
      return text;
    }
  }

  /** Collects the text of the current element, without remarks, pictures and pronunciations. */
  private void text(boolean struckOut) throws XMLStreamException, UnreadableFile {
    int around = xml.level();
    for (int event = xml.next(); xml.level() >= around; event = xml.next()) {
      if (event == XMLStreamConstants.CHARACTERS) {
        // Between paragraphs stand only blanks of the file's layout.
        if (inParagraph) {
          add(BLANKS.matcher(xml.text()).replaceAll(" "), struckOut);
        }
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        element(struckOut);
      }
    }
  }

  private void element(boolean struckOut) throws XMLStreamException, UnreadableFile {
    if (!xml.space().equals(OdsStyles.TEXT) || xml.name().equals("ruby-text")) {
      xml.skip();
      return;
    }
    switch (xml.name()) {
      case "p" -> {
        if (shown.length() > 0) {
          add("\n", false);
        }
        inParagraph = true;
        text(struckOut);
        inParagraph = false;
      }
      case "s" -> {
        add(" ".repeat(Math.max(1, Math.min(MOST_BLANKS, xml.number("c", 1)))), struckOut);
        xml.skip();
      }
      case "tab", "line-break" -> {
        add(xml.name().equals("tab") ? "\t" : "\n", struckOut);
        xml.skip();
      }
      default -> text(struckOut || styles.struckOut(xml.attribute(OdsStyles.TEXT, "style-name")));
    }
  }

  private void add(String text, boolean struckOut) {
    shown.append(text);
    if (struckOut) {
      struck.append(text);
    }
  }
}
