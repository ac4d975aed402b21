package afterclass.gateway.office.layout;

import afterclass.gateway.office.lookup.Dates;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.sheet.Headings;
import afterclass.gateway.office.sheet.OfficeSheet;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.sheet.TableFinder;
import afterclass.gateway.roster.ImportKind;
import java.util.List;
import java.util.Set;

/** The staff list: a row for each person, with number and name. */
final class StaffList implements Layout {
  /** The finder of tables that name people. */
  static final TableFinder TABLES =
      new TableFinder(Headings.of(ImportKind.STAFF.verb()), Set.of("name", "staffNo"));

  @Override
  public String id() {
    return "staff-list";
  }

  @Override
  public Set<ImportKind> kinds() {
    return Set.of(ImportKind.STAFF);
  }

  @Override
  public int fits(OfficeSheet file) {
    return tables(file).stream().mapToInt(table -> table.bottom() - table.headBottom()).sum();
  }

  private static List<SheetTable> tables(OfficeSheet file) {
    return TABLES.tables(file.grid()).stream()
        .filter(table -> table.has("name") && table.has("staffNo"))
        .toList();
  }

  @Override
  public void read(OfficeSheet file, Clerk clerk) {
    for (SheetTable table : tables(file)) {
      Dates dates = Dates.of(file, table.titles(), clerk).free();
      ListRows.tellUnused(table, clerk);
      List<Integer> rows = ListRows.of(table, clerk);
      rows.forEach(new StaffRows(table, dates, rows, clerk)::read);
    }
  }
}
