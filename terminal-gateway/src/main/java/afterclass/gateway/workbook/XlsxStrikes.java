package afterclass.gateway.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** The struck-out texts of a workbook: by the styles of cells, and by the shared texts. */
final class XlsxStrikes {
  /** What stands for a whole cell's text, which no cell contains. */
  static final String WHOLE = "\0";

  private final Amounts amounts = new Amounts();
  private final BitSet styles = new BitSet();
  private final Map<Integer, String> texts = new HashMap<>();

  private XlsxStrikes() {}

  /** Reads the parts of styles and of shared texts; an empty part has none. */
  static XlsxStrikes of(byte[] styles, byte[] shared) throws XMLStreamException, UnreadableFile {
    XlsxStrikes strikes = new XlsxStrikes();
    if (styles.length > 0) {
      strikes.styles(styles);
    }
    if (shared.length > 0) {
      strikes.shared(shared);
    }
    return strikes;
  }

  private void styles(byte[] part) throws XMLStreamException, UnreadableFile {
    List<Boolean> fonts = new ArrayList<>();
    String list = "";
    int style = 0;
    try (XmlFile xml = XmlFile.open(part, amounts)) {
      while (xml.nextElement()) {
        switch (xml.name()) {
          case "fonts", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs" -> list = xml.name();
          case "font" -> fonts.add(false);
          case "strike" -> {
            if (list.equals("fonts") && says(xml)) {
              fonts.set(fonts.size() - 1, true);
            }
          }
          case "xf" -> {
            if (list.equals("cellXfs")) {
              int font = xml.number("fontId", 0);
              styles.set(style++, font < fonts.size() && fonts.get(font));
            }
          }
          default -> {}
        }
      }
    }
  }

  private void shared(byte[] part) throws XMLStreamException, UnreadableFile {
    int index = 0;
    try (XmlFile xml = XmlFile.open(part, amounts)) {
      while (xml.nextElement()) {
        if (xml.name().equals("si")) {
          String struck = struck(xml);
          if (!struck.isEmpty()) {
            texts.put(index, struck);
          }
          index++;
        }
      }
    }
  }

  private static boolean says(XmlFile xml) {
    return xml.attribute("val").isEmpty() || xml.truth("val");
  }

  /** Returns the struck-out runs of the text that the current element contains. */
  private static String struck(XmlFile xml) throws XMLStreamException, UnreadableFile {
    StringBuilder struck = new StringBuilder();
    int around = xml.level();
    boolean run = false;
    boolean text = false;
    for (int event = xml.next(); xml.level() >= around; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        run = (run || (xml.name().equals("strike") && says(xml))) && !xml.name().equals("r");
        text = xml.name().equals("t");
      } else if (event == XMLStreamConstants.CHARACTERS) {
        if (run && text) {
          struck.append(xml.text());
        }
      } else if (xml.name().equals("r") || xml.name().equals("t")) {
        text = false;
        run &= !xml.name().equals("r");
      }
    }
    return struck.toString();
  }

  /** Adds what is struck out of the current element, a cell. */
  void cell(XmlFile xml, Map<String, String> struck) throws XMLStreamException, UnreadableFile {
    String address = xml.attribute("r");
    if (styles.get(xml.number("s", 0))) {
      struck.put(address, WHOLE);
      return;
    }
    boolean shared = xml.attribute("t").equals("s") && !texts.isEmpty();
    boolean own = xml.attribute("t").equals("inlineStr");
    if (own) {
      put(struck, address, struck(xml));
    } else if (shared) {
      put(struck, address, texts.getOrDefault(index(xml), ""));
    }
  }

  private static void put(Map<String, String> struck, String address, String part) {
    if (!part.isEmpty()) {
      struck.put(address, part);
    }
  }

  /** Returns the number that the current element contains; -1 for another text. */
  private static int index(XmlFile xml) throws XMLStreamException, UnreadableFile {
    StringBuilder digits = new StringBuilder();
    int around = xml.level();
    for (int event = xml.next(); xml.level() >= around; event = xml.next()) {
      if (event == XMLStreamConstants.CHARACTERS) {
        digits.append(xml.text().strip());
      }
    }
    try {
      return Integer.parseInt(digits.toString());
    } catch (NumberFormatException e) {
      return -1; // A broken cell, of which the reader of values tells.
    }
  }
}
