package afterclass.gateway.office.layout;

import afterclass.gateway.office.lookup.Dates;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.sheet.Headings;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.sheet.TableFinder;
import afterclass.gateway.roster.ImportKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The list of cards: a row for each person, with number or name and the card handed out. */
final class CardList implements Layout {
  private static final TableFinder TABLES =
      new TableFinder(Headings.of(ImportKind.CARDS.verb()), Set.of("card"));

  @Override
  public String id() {
    return "card-list";
  }

  @Override
  public Set<ImportKind> kinds() {
    return Set.of(ImportKind.CARDS);
  }

  @Override
  public int fits(OfficeSheet file) {
    return tables(file).stream().mapToInt(table -> table.bottom() - table.headBottom()).sum();
  }

  private static List<SheetTable> tables(OfficeSheet file) {
    return TABLES.tables(file.grid()).stream()
        .filter(table -> table.has("card") && (table.has("name") || table.has("staffNo")))
        .toList();
  }

  @Override
  public void read(OfficeSheet file, Clerk clerk) {
    List<SheetTable> tables = tables(file);
    Map<SheetTable, List<Integer>> rows = new LinkedHashMap<>();
    List<CardCells.CardCell> cells = new ArrayList<>();
    for (SheetTable table : tables) {
      rows.put(table, ListRows.of(table, clerk));
      rows.get(table).forEach(row -> CardCells.cell(table, row).ifPresent(cells::add));
    }
    CardCells cards = new CardCells(clerk, cells);
    rows.forEach(
        (table, data) -> {
          Dates dates = Dates.of(file, table.titles(), clerk);
          CardRows reader = new CardRows(table, dates, cards, clerk);
          data.forEach(reader::read);
        });
  }
}
