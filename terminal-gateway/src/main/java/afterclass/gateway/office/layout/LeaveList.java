package afterclass.gateway.office.layout;

import afterclass.gateway.office.layout.leave.EndedLeave;
import afterclass.gateway.office.layout.leave.Entry;
import afterclass.gateway.office.layout.leave.LeaveReader;
import afterclass.gateway.office.layout.leave.Overlaps;
import afterclass.gateway.office.lookup.Dates;
import afterclass.gateway.office.lookup.People;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.sheet.Headings;
import afterclass.gateway.office.sheet.OfficeSheet;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.sheet.TableFinder;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.WhenText;
import afterclass.gateway.office.value.YearGuide;
import afterclass.gateway.roster.ImportKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** The leave register: a row for each leave, with a person and days. */
final class LeaveList implements Layout {
  private static final Headings HEADINGS = Headings.of(ImportKind.LEAVE.verb());
  private static final TableFinder TABLES = new TableFinder(HEADINGS, Set.of("name", "staffNo"));

  @Override
  public String id() {
    return "leave-list";
  }

  @Override
  public Set<ImportKind> kinds() {
    return Set.of(ImportKind.LEAVE);
  }

  @Override
  public int fits(OfficeSheet file) {
    return tables(file).stream()
        .mapToInt(table -> (table.bottom() - table.headBottom()) * table.columns().size())
        .sum();
  }

  private static List<SheetTable> tables(OfficeSheet file) {
    return TABLES.tables(file.grid()).stream()
        .filter(table -> table.has("name") || table.has("staffNo"))
        .filter(table -> Stream.of("when", "from", "date", "day").anyMatch(table::has))
        .filter(table -> isHeading(table, file))
        .toList();
  }

  /** Returns whether the row of headings has no values: a slip has them beside its words. */
  private static boolean isHeading(SheetTable table, OfficeSheet file) {
    YearGuide guide = YearGuide.ofToday(file.school().today());
    return table.grid().filled(table.headBottom()).stream()
        .noneMatch(
            cell ->
                file.school().knows(Plain.tight(cell.text()))
                    || WhenText.read(cell.text(), guide)
                        .filter(when -> !when.spans().isEmpty())
                        .isPresent());
  }

  @Override
  public void read(OfficeSheet file, Clerk clerk) {
    People people = new People(clerk);
    for (SheetTable table : tables(file)) {
      Dates dates = Dates.of(file, table.titles(), clerk);
      LeaveColumns columns = new LeaveColumns(table, clerk);
      List<Entry> entries = new ArrayList<>();
      columns.tellUnused();
      EndedLeave ended = new EndedLeave(clerk, dates);
      IntPredicate over = row -> ended.leavesOut(columns.entry(row));
      for (int row : ListRows.of(table, clerk, row -> false, over)) {
        entries.add(columns.entry(row));
      }
      Overlaps overlaps = new Overlaps(entries, dates);
      new LeaveReader(
              clerk,
              dates,
              entry ->
                  CellPeople.of(
                      overlaps.has(entry) ? people.apart() : people,
                      entry.text("staffNo"),
                      entry.text("name"),
                      entry.place("name")))
          .read(entries);
    }
  }
}
