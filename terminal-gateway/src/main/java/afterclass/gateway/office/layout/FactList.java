package afterclass.gateway.office.layout;

import afterclass.gateway.office.lookup.People;
import afterclass.gateway.office.lookup.ServiceWords;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.sheet.Headings;
import afterclass.gateway.office.sheet.OfficeSheet;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.sheet.TableFinder;
import afterclass.gateway.roster.ImportKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** A list of facts: a row for each, with usual headings. */
final class FactList implements Layout {
  private final String id;
  private final ImportKind kind;
  private final TableFinder tables;
  private final BiPredicate<SheetTable, OfficeSheet> complete;
  private final Function<ListDesk, ListReader> reader;

  /**
   * Creates a layout.
   *
   * @param needed columns of which one must be there for a row to be a heading
   * @param complete whether a table has all columns that the list needs
   * @param reader the reader of a list's rows
   */
  FactList(
      String id,
      ImportKind kind,
      Set<String> needed,
      BiPredicate<SheetTable, OfficeSheet> complete,
      Function<ListDesk, ListReader> reader) {
    this.id = id;
    this.kind = kind;
    this.tables = new TableFinder(Headings.of(kind.verb()), needed);
    this.complete = complete;
    this.reader = reader;
  }

  /** A list on the sheet: what it is read with, its reader, and the rows that are data. */
  private record Found(ListDesk desk, ListReader list, List<Integer> rows) {}

  @Override
  public String id() {
    return id;
  }

  @Override
  public Set<ImportKind> kinds() {
    return Set.of(kind);
  }

  @Override
  public int fits(OfficeSheet file) {
    return tables(file).stream()
        .mapToInt(table -> (table.bottom() - table.headBottom()) * table.columns().size())
        .sum();
  }

  private List<SheetTable> tables(OfficeSheet file) {
    return tables.tables(file.grid()).stream().filter(table -> complete.test(table, file)).toList();
  }

  @Override
  public void read(OfficeSheet file, Clerk clerk) {
    People people = new People(clerk);
    ServiceWords words = new ServiceWords(clerk);
    List<Found> all = new ArrayList<>();
    for (SheetTable table : tables(file)) {
      ListDesk desk = ListDesk.of(file, table, clerk, people, words);
      ListReader list = reader.apply(desk);
      List<String> asked = list.asked();
      List<String> unused =
          table.unused().stream().filter(heading -> !asked.contains(heading)).toList();
      ListRows.tellUnused(table, unused, clerk);
      List<Integer> rows = ListRows.of(table, clerk);
      rows.forEach(list::see);
      all.add(new Found(desk, list, rows));
    }
    words.settle();
    all.forEach(found -> found.rows().forEach(found.list()::read));
    all.stream()
        .filter(found -> !found.list().readsRemarks())
        .forEach(found -> found.rows().forEach(found.desk()::remark));
  }
}
