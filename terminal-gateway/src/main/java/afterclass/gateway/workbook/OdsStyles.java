package afterclass.gateway.workbook;

import afterclass.gateway.workbook.Amounts.Thing;
import java.util.HashSet;
import java.util.Set;

/** The styles of an OpenDocument spreadsheet that say more than how something looks. */
final class OdsStyles {
  private static final String SPACES = "urn:oasis:names:tc:opendocument:xmlns:";

  /** The name space of tables. */
  static final String TABLE = SPACES + "table:1.0";

  /** The name space of values. */
  static final String OFFICE = SPACES + "office:1.0";

  /** The name space of texts. */
  static final String TEXT = SPACES + "text:1.0";

  private static final String STYLE = SPACES + "style:1.0";

  private final Set<String> hiddenTables = new HashSet<>();
  private final Set<String> struckOut = new HashSet<>();
  private String name = "";

  /** Takes the current element, a style or a part of one. */
  void take(XmlFile xml, Amounts amounts) throws UnreadableFile {
    switch (xml.name()) {
      case "style" -> {
        amounts.add(Thing.STYLES, 1);
        name = xml.attribute(STYLE, "name");
        if (struckOut.contains(xml.attribute(STYLE, "parent-style-name"))) {
          struckOut.add(name);
        }
      }
      case "table-properties" -> {
        if (xml.attribute(TABLE, "display").equals("false")) {
          hiddenTables.add(name);
        }
      }
      case "text-properties" -> {
        String line = xml.attribute(STYLE, "text-line-through-style");
        if (!line.isEmpty() && !line.equals("none")) {
          struckOut.add(name);
        } else if (line.equals("none")) {
          struckOut.remove(name);
        }
      }
      default -> {}
    }
  }

  /** Returns whether a style hides a sheet. */
  boolean hidden(String style) {
    return hiddenTables.contains(style);
  }

  /** Returns whether a style strikes a text out. */
  boolean struckOut(String style) {
    return struckOut.contains(style);
  }
}
