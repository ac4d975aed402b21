package afterclass.gateway.workbook;

import afterclass.gateway.workbook.Amounts.Thing;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** A table of a page, laid out as a browser does. */
final class PageTable {
  private final PageStyles styles;
  private final SheetDraft draft;
  private final Amounts amounts;

  /** By column, the first line that is free of the cells above. */
  private final int[] free = new int[SheetDraft.MOST_COLUMNS];

  PageTable(PageStyles styles, SheetDraft draft, Amounts amounts) {
    this.styles = styles;
    this.draft = draft;
    this.amounts = amounts;
  }

  /**
   * Reads a table.
   *
   * @param top first line, from 0
   * @return the line after it
   */
  int read(Element table, int top) throws UnreadableFile {
    List<Element> lines = new ArrayList<>();
    int column = 0;
    int row = top;
    for (Element part : table.children()) {
      switch (part.normalName()) {
        case "caption" -> {
          put(row, 0, part);
          row++;
        }
        case "col" -> column = column(part, column);
        case "colgroup" -> {
          for (Element each : part.children()) {
            column = column(each, column);
          }
        }
        case "tr" -> lines.add(part);
        default -> part.children().stream().filter(e -> e.nameIs("tr")).forEach(lines::add);
      }
    }
    int bottom = row + lines.size();
    for (Element line : lines) {
      line(line, row, bottom);
      row++;
    }
    return row;
  }

  private int column(Element column, int first) {
    int next =
        Math.min(SheetDraft.MOST_COLUMNS, first + span(column, "span", 1, SheetDraft.MOST_COLUMNS));
    if (styles.hidden(column)) {
      draft.hideColumns(first, next - 1);
    }
    return next;
  }

  private void line(Element line, int row, int bottom) throws UnreadableFile {
    Element section = line.parent();
    if (styles.hidden(line) || (section != null && styles.hidden(section))) {
      draft.hideLines(row, row);
    }
    int column = 0;
    for (Element cell : line.children()) {
      if ((!cell.nameIs("td") && !cell.nameIs("th")) || styles.hidden(cell)) {
        continue;
      }
      int first = column;
      while (column < free.length && free[column] > row) {
        column++;
      }
      int across = span(cell, "colspan", 1, free.length - column);
      int down = span(cell, "rowspan", bottom - row, bottom - row);
      amounts.add(Thing.PLACES, column - first + across);
      for (int i = column; i < Math.min(free.length, column + across); i++) {
        free[i] = row + down;
      }
      if (across > 1 || down > 1) {
        draft.merge(row, column, row + down - 1, column + across - 1);
      }
      put(row, column, cell);
      column += across;
    }
  }

  /** Returns the number of columns or lines that a cell takes; 0 stands for all that follow. */
  private static int span(Element cell, String name, int all, int most) {
    String value = cell.attr(name).strip();
    if (value.isEmpty() || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return 1;
    }
    int span = value.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(value);
    return Math.max(1, Math.min(span == 0 ? all : span, most));
  }

  private void put(int row, int column, Element found) throws UnreadableFile {
    PageText text = PageText.of(found, styles);
    String address = CellAddress.of(row, column);
    SheetCell untyped = SheetCell.untyped(text.shown());
    SheetCell cell =
        styles.text(found) ? SheetCell.text(address, text.shown()) : untyped.at(address);
    String formula = found.attr("x:fmla");
    if (!formula.isEmpty()) {
      amounts.add(Thing.FORMULAS, 1);
      cell = cell.computedBy(formula);
    }
    if (!cell.asWritten().blank()) {
      draft.put(row, column, cell.struck(text.struck()));
    }
  }
}
