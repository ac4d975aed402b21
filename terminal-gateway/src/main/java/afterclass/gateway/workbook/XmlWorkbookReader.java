package afterclass.gateway.workbook;

import afterclass.gateway.workbook.Amounts.Thing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * The reader of workbooks in one XML text, as Excel 2003 and many programs of schools save them.
 */
final class XmlWorkbookReader {
  private final XmlFile xml;
  private final Amounts amounts;
  private final Map<String, String> formats = new HashMap<>();
  private final Set<String> struckOut = new HashSet<>();
  private final List<Worksheet> sheets = new ArrayList<>();
  private String style = "";
  private int row;
  private int column;

  private XmlWorkbookReader(XmlFile xml, Amounts amounts) {
    this.xml = xml;
    this.amounts = amounts;
  }

  /**
   * Reads a workbook.
   *
   * @throws UnreadableFile if it is broken or too large
   */
  static Workbook read(byte[] content) throws UnreadableFile {
    Amounts amounts = new Amounts();
    try (XmlFile xml = XmlFile.open(content, amounts)) {
      return new Workbook(new XmlWorkbookReader(xml, amounts).sheets(), false);
    } catch (XMLStreamException | RuntimeException e) {
      throw new UnreadableFile(String.valueOf(e.getMessage()), "workbook");
    }
  }

  private List<Worksheet> sheets() throws XMLStreamException, UnreadableFile {
    while (xml.nextElement()) {
      switch (xml.name()) {
        case "Style" -> {
          amounts.add(Thing.STYLES, 1);
          style = xml.attribute("ID");
        }
        case "NumberFormat" -> formats.put(style, xml.attribute("Format"));
        case "Font" -> {
          if (xml.truth("StrikeThrough")) {
            struckOut.add(style);
          }
        }
        case "Worksheet" -> sheets.add(sheet());
        default -> {}
      }
    }
    return sheets;
  }

  private Worksheet sheet() throws XMLStreamException, UnreadableFile {
    SheetDraft draft = new SheetDraft(SheetCell.clean(xml.attribute("Name")), false, amounts);
    row = -1;
    column = -1;
    int around = xml.level();
    for (int event = xml.next(); xml.level() >= around; event = xml.next()) {
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.name()) {
        case "Column" -> column(draft);
        case "Row" -> row(draft);
        case "Visible" -> {
          if (!text().equals("SheetVisible")) {
            draft.hide();
          }
        }
        default -> {}
      }
    }
    return draft.sheet();
  }

  private void column(SheetDraft draft) {
    int first = Math.min(SheetDraft.MOST_COLUMNS, xml.number("Index", column + 2) - 1);
    column = Math.min(SheetDraft.MOST_COLUMNS, first + xml.number("Span", 0));
    if (xml.truth("Hidden")) {
      draft.hideColumns(first, column);
    }
  }

  private void row(SheetDraft draft) throws XMLStreamException, UnreadableFile {
    row = Math.min(SheetDraft.MOST_LINES, xml.number("Index", row + 2) - 1);
    int last = Math.min(SheetDraft.MOST_LINES, row + xml.number("Span", 0));
    if (xml.truth("Hidden")) {
      draft.hideLines(row, last);
    }
    int around = xml.level();
    int place = -1;
    for (int event = xml.next(); xml.level() >= around; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("Cell")) {
        place = Math.min(SheetDraft.MOST_COLUMNS, xml.number("Index", place + 2) - 1);
        place = cell(draft, place);
      }
    }
    row = last;
  }

  /** Reads a cell; returns its last column. */
  private int cell(SheetDraft draft, int place) throws XMLStreamException, UnreadableFile {
    int across = Math.min(SheetDraft.MOST_COLUMNS, xml.number("MergeAcross", 0));
    int down = Math.min(SheetDraft.MOST_LINES, xml.number("MergeDown", 0));
    String formula = xml.attribute("Formula");
    String look = xml.attribute("StyleID");
    if (across > 0 || down > 0) {
      draft.merge(row, place, row + down, place + across);
    }
    SheetCell cell = content(CellAddress.of(row, place), look);
    if (!formula.isEmpty()) {
      amounts.add(Thing.FORMULAS, 1);
      cell = cell.computedBy(formula);
    }
    if (!cell.asWritten().blank()) {
      draft.put(row, place, struckOut.contains(look) ? cell.struck(cell.text()) : cell);
    }
    return place + across;
  }

  private SheetCell content(String address, String look) throws XMLStreamException, UnreadableFile {
    SheetCell cell = SheetCell.none();
    int around = xml.level();
    for (int event = xml.next(); xml.level() >= around; event = xml.next()) {
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.name().equals("Data")) {
        String type = xml.attribute("Type");
        cell = XmlValues.read(address, type, text(), formats.getOrDefault(look, ""));
      } else {
        xml.skip(); // A remark, which has data too.
      }
    }
    return cell;
  }

  /** Returns the text in the current element and in the elements within it. */
  private String text() throws XMLStreamException, UnreadableFile {
    StringBuilder text = new StringBuilder();
    int around = xml.level();
    for (int event = xml.next(); xml.level() >= around; event = xml.next()) {
      if (event == XMLStreamConstants.CHARACTERS) {
        text.append(xml.text());
      }
    }
    return text.toString();
  }
}
