package afterclass.gateway.office.layout;

import afterclass.gateway.office.layout.leave.Entry;
import afterclass.gateway.office.layout.leave.LeaveReader;
import afterclass.gateway.office.lookup.Dates;
import afterclass.gateway.office.lookup.People;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.OfficeSheet;
import afterclass.gateway.roster.ImportKind;
import java.util.List;
import java.util.Set;

/** Slips of leave: for each leave a form with words and values beside them. */
final class LeaveSlips implements Layout {
  /** What a slip counts for beside the cells of a list. */
  private static final int CELLS = 4;

  @Override
  public String id() {
    return "leave-slips";
  }

  @Override
  public Set<ImportKind> kinds() {
    return Set.of(ImportKind.LEAVE);
  }

  @Override
  public int fits(OfficeSheet file) {
    return new SlipFinder(file.grid()).slips().size() * CELLS;
  }

  @Override
  public void read(OfficeSheet file, Clerk clerk) {
    Grid grid = file.grid();
    SlipFinder finder = new SlipFinder(grid);
    List<Entry> slips = finder.slips();
    for (int row = 0; row < grid.rows(); row++) {
      if (!grid.blank(row) && !finder.uses(row)) {
        clerk.skip(grid.place(row), grid.beginning(row), "office.skip.title");
      }
    }
    People people = new People(clerk);
    Dates dates = Dates.of(file, finder.others(), clerk);
    clerk.notice(
        grid.place(), String.valueOf(slips.size()), "office.leave.read.slips", slips.size());
    new LeaveReader(
            clerk,
            dates,
            slip ->
                CellPeople.of(people, slip.text("staffNo"), slip.text("name"), slip.place("name")))
        .read(slips);
  }
}
