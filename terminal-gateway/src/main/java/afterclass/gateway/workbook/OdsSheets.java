package afterclass.gateway.workbook;

import afterclass.gateway.workbook.Amounts.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * The sheets of an OpenDocument spreadsheet. Cells, lines and columns that are alike stand once
 * with a number of repetitions, which costs nothing where they are empty.
 */
final class OdsSheets {
  /** A cell of a line with its place and size. */
  private record Placed(int column, int repeated, int across, int down, SheetCell cell) {}

  private final XmlFile xml;
  private final Amounts amounts;
  private final OdsStyles styles = new OdsStyles();
  private final List<Worksheet> sheets = new ArrayList<>();

  OdsSheets(XmlFile xml, Amounts amounts) {
    this.xml = xml;
    this.amounts = amounts;
  }

  /** Reads all sheets. */
  List<Worksheet> read() throws XMLStreamException, UnreadableFile {
    while (xml.nextElement()) {
      if (xml.name().equals("table") && xml.space().equals(OdsStyles.TABLE)) {
        sheets.add(sheet());
      } else {
        styles.take(xml, amounts);
      }
    }
    return sheets;
  }

  private Worksheet sheet() throws XMLStreamException, UnreadableFile {
    boolean hidden = styles.hidden(attribute("style-name"));
    SheetDraft draft = new SheetDraft(SheetCell.clean(attribute("name")), hidden, amounts);
    TreeMap<Integer, String> defaults = new TreeMap<>();
    int around = xml.level();
    int row = 0;
    int column = 0;
    for (int event = xml.next(); xml.level() >= around; event = xml.next()) {
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.name()) {
        case "table-column" -> {
          int repeated = repeated("number-columns-repeated", SheetDraft.MOST_COLUMNS);
          if (!shown()) {
            draft.hideColumns(column, column + repeated - 1);
          }
          defaults.put(column, attribute("default-cell-style-name"));
          column = Math.min(SheetDraft.MOST_COLUMNS, column + repeated);
        }
        case "table-row" -> {
          int repeated = repeated("number-rows-repeated", SheetDraft.MOST_LINES);
          if (!shown()) {
            draft.hideLines(row, row + repeated - 1);
          }
          lines(draft, row, repeated, line(row, defaults));
          row = Math.min(SheetDraft.MOST_LINES, row + repeated);
        }
        case "shapes", "forms" -> xml.skip();
        default -> {}
      }
    }
    return draft.sheet();
  }

  private String attribute(String name) {
    return xml.attribute(OdsStyles.TABLE, name);
  }

  private boolean shown() {
    String visibility = attribute("visibility");
    return visibility.isEmpty() || visibility.equals("visible");
  }

  private int repeated(String name, int most) {
    return Math.max(1, Math.min(most, xml.number(name, 1)));
  }

  /** Reads the cells of the current line. */
  private List<Placed> line(int row, NavigableMap<Integer, String> defaults)
      throws XMLStreamException, UnreadableFile {
    List<Placed> line = new ArrayList<>();
    int around = xml.level();
    int column = 0;
    for (int event = xml.next(); xml.level() >= around; event = xml.next()) {
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      int repeated = repeated("number-columns-repeated", SheetDraft.MOST_COLUMNS);
      if (xml.name().equals("table-cell")) {
        int across = repeated("number-columns-spanned", SheetDraft.MOST_COLUMNS);
        int down = repeated("number-rows-spanned", SheetDraft.MOST_LINES);
        var usual = defaults.floorEntry(column);
        OdsCell cell = new OdsCell(xml, styles, usual == null ? "" : usual.getValue());
        SheetCell read = cell.read(CellAddress.of(row, column));
        if (!read.asWritten().blank() || across > 1 || down > 1) {
          line.add(new Placed(column, repeated, across, down, read));
        }
      } else {
        xml.skip(); // A cell under a merged block, or what is no cell.
      }
      column = Math.min(SheetDraft.MOST_COLUMNS, column + repeated);
    }
    return line;
  }

  private void lines(SheetDraft draft, int first, int repeated, List<Placed> line)
      throws UnreadableFile {
    for (int row = first; row < first + repeated && !line.isEmpty(); row++) {
      for (Placed cell : line) {
        for (int i = 0; i < cell.repeated(); i++) {
          place(draft, row, cell.column() + i, cell);
        }
      }
    }
  }

  private void place(SheetDraft draft, int row, int column, Placed placed) throws UnreadableFile {
    SheetCell cell = placed.cell();
    if (placed.across() > 1 || placed.down() > 1) {
      draft.merge(row, column, row + placed.down() - 1, column + placed.across() - 1);
    }
    if (!cell.asWritten().blank()) {
      draft.put(row, column, cell.at(CellAddress.of(row, column)));
      if (!cell.formula().isEmpty()) {
        amounts.add(Thing.FORMULAS, 1);
      }
    }
  }
}
