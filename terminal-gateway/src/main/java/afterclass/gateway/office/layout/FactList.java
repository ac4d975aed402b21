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
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** A list of facts: a row for each, with usual headings. */
final class FactList implements Layout {
  /** Kinds whose rows about days that are never judged have no effect. */
  private static final Set<ImportKind> ENDING =
      EnumSet.of(ImportKind.EXCEPTIONS, ImportKind.SIGN_IN, ImportKind.INSPECTIONS);

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

  /**
   * A list on the sheet.
   *
   * @param desk what it is read with
   * @param list its reader
   * @param rows the rows that are data
   * @param over those among them that were over before use began and are left out
   */
  private record Found(ListDesk desk, ListReader list, List<Integer> rows, Set<Integer> over) {

    /** Returns the rows to read. */
    List<Integer> current() {
      return rows.stream().filter(row -> !over.contains(row)).toList();
    }

    void read() {
      for (int row : rows) {
        if (over.contains(row)) {
          desk.days().of(row); // A row without a date below it has this one.
        } else {
          list.read(row);
        }
      }
    }
  }

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
      Found found = found(desk, list);
      found.current().forEach(list::see);
      all.add(found);
    }
    words.settle();
    all.forEach(Found::read);
    all.stream()
        .filter(found -> !found.list().readsRemarks())
        .forEach(found -> found.current().forEach(found.desk()::remark));
  }

  private Found found(ListDesk desk, ListReader list) {
    Set<Integer> over = new HashSet<>();
    EndedRows ended = new EndedRows(desk, list);
    List<Integer> rows =
        ListRows.of(
            desk.table(),
            desk.clerk(),
            row -> false,
            row -> ENDING.contains(kind) && ended.leavesOut(row) && over.add(row));
    return new Found(desk, list, rows, over);
  }
}
