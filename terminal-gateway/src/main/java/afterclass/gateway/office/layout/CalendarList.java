package afterclass.gateway.office.layout;

import afterclass.gateway.office.lookup.Dates;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.sheet.Headings;
import afterclass.gateway.office.sheet.OfficeSheet;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.sheet.TableFinder;
import afterclass.gateway.roster.ImportKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The list of events: a row for each, with its days and its name. */
final class CalendarList implements Layout {
  private static final TableFinder TABLES =
      new TableFinder(Headings.of(ImportKind.CALENDAR.verb()), Set.of("when", "from"));

  @Override
  public String id() {
    return "calendar-list";
  }

  @Override
  public Set<ImportKind> kinds() {
    return Set.of(ImportKind.CALENDAR);
  }

  @Override
  public int fits(OfficeSheet file) {
    List<String> none = new ArrayList<>();
    Dates dates =
        Dates.of(
            file, none, new Clerk(file.school(), afterclass.gateway.office.reading.Answers.NONE));
    int cells = 0;
    for (SheetTable table : tables(file)) {
      for (int row = table.bodyTop(); row <= table.bottom(); row++) {
        GridCell cell = table.cell(row, CalendarListDates.column(table)).orElseThrow();
        boolean day = !cell.blank() && CalendarListDates.dated(table, dates, row).isPresent();
        cells += day ? 3 : 0;
      }
    }
    return cells;
  }

  private static List<SheetTable> tables(OfficeSheet file) {
    return TABLES.tables(file.grid()).stream()
        .filter(table -> table.has("when") || table.has("from"))
        .filter(
            table ->
                List.of("event", "what", "note", "week", "begins").stream().anyMatch(table::has))
        .toList();
  }

  @Override
  public void read(OfficeSheet file, Clerk clerk) {
    CalendarBook book = new CalendarBook(clerk);
    CalendarStarts.elsewhere(file).forEach(book::starts);
    for (SheetTable table : tables(file)) {
      Dates dates = Dates.of(file, table.titles(), clerk);
      CalendarListRows rows = new CalendarListRows(table, dates, clerk, book);
      ListRows.of(table, clerk, row -> CalendarListDates.dated(table, dates, row).isPresent())
          .forEach(rows::read);
    }
    book.finish();
  }
}
