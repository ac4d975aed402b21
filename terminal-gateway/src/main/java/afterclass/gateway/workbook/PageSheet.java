package afterclass.gateway.workbook;

import afterclass.gateway.workbook.Amounts.Thing;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The sheet that a page is: each text outside tables a line, and each table its lines. */
final class PageSheet {
  private final PageStyles styles;
  private final SheetDraft draft;
  private final Amounts amounts;
  private final Set<Node> aroundTables = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<Node, Integer> ownCells = new IdentityHashMap<>();
  private final IdentityHashMap<Node, Integer> cellsWithin = new IdentityHashMap<>();
  private final StringBuilder pending = new StringBuilder();
  private int row;

  PageSheet(PageStyles styles, SheetDraft draft, Amounts amounts) {
    this.styles = styles;
    this.draft = draft;
    this.amounts = amounts;
  }

  /** Reads a whole page. */
  void read(Element body) throws UnreadableFile {
    for (Element table : body.select("table")) {
      Node around = table.parent();
      while (around != null && aroundTables.add(around)) {
        around = around.parent();
      }
    }
    for (Element cell : body.select("td, th")) {
      count(cell);
    }
    inside(body);
    endLine();
  }

  /** Counts a cell for its table, and for the tables around that. */
  private void count(Element cell) {
    boolean own = true;
    for (Element around = cell.parent(); around != null; around = around.parent()) {
      if (around.nameIs("table")) {
        (own ? ownCells : cellsWithin).merge(around, 1, Integer::sum);
        own = false;
      }
    }
  }

  private void inside(Element parent) throws UnreadableFile {
    for (Node node : parent.childNodes()) {
      if (node instanceof TextNode text) {
        pending.append(text.getWholeText());
      } else if (node instanceof Element element && !PageText.unseen(element, styles)) {
        element(element);
      }
    }
  }

  private void element(Element element) throws UnreadableFile {
    boolean table = element.normalName().equals("table");
    if (table && !holdsTables(element)) {
      endLine();
      row = new PageTable(styles, draft, amounts).read(element, row);
    } else if (table || aroundTables.contains(element)) {
      endLine();
      inside(element);
      endLine();
    } else if (element.isBlock() || element.normalName().equals("br")) {
      endLine();
      pending.append(PageText.of(element, styles).shown());
      endLine();
    } else {
      pending.append(PageText.of(element, styles).shown());
    }
  }

  /** Returns whether a table only arranges other tables, which have most of its cells. */
  private boolean holdsTables(Element table) {
    int within = cellsWithin.getOrDefault(table, 0);
    return within > 0 && within >= ownCells.getOrDefault(table, 0);
  }

  private void endLine() throws UnreadableFile {
    String text = SheetCell.clean(pending.toString());
    pending.setLength(0);
    if (!text.isEmpty()) {
      draft.put(row, 0, SheetCell.text(CellAddress.of(row, 0), text));
      amounts.add(Thing.PLACES, 1);
      row++;
    }
  }
}
