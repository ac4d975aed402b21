package afterclass.gateway.office;

import afterclass.gateway.office.layout.Layout;
import afterclass.gateway.office.layout.Layouts;
import afterclass.gateway.office.layout.UnreadPeople;
import afterclass.gateway.office.lookup.GoneDuties;
import afterclass.gateway.office.lookup.OldSheets;
import afterclass.gateway.office.lookup.RosterOverlap;
import afterclass.gateway.office.lookup.RowPeople;
import afterclass.gateway.office.lookup.SeasonBlocks;
import afterclass.gateway.office.lookup.SeasonPeople;
import afterclass.gateway.office.lookup.StaffTwice;
import afterclass.gateway.office.reading.Answers;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Reading;
import afterclass.gateway.office.reading.School;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.Headings;
import afterclass.gateway.office.sheet.OfficeSheet;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.workbook.CellAddress;
import afterclass.gateway.workbook.UnreadableFile;
import afterclass.gateway.workbook.Workbook;
import afterclass.gateway.workbook.WorkbookFile;
import afterclass.gateway.workbook.Worksheet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The reader of office files: finds the layout of each visible sheet and lets it read. Pure. */
public final class OfficeReader {
  /** Kinds of which a sheet of an earlier year has been replaced by a later one. */
  private static final Set<ImportKind> YEARLY =
      EnumSet.of(ImportKind.STAFF, ImportKind.CARDS, ImportKind.ROSTER);

  private OfficeReader() {}

  /**
   * Reads a file.
   *
   * @param kind kind as which it is read
   * @param content its bytes
   * @param name its name, which may tell the year; may be empty
   * @param answers the answers given so far
   * @param school what is known of the school
   * @return empty if no sheet has a known layout
   * @throws UnreadableFile if the file cannot be read or is too large
   */
  public static Optional<Reading> read(
      ImportKind kind, byte[] content, String name, Answers answers, School school)
      throws UnreadableFile {
    Headings headings = Headings.of(kind.verb());
    Workbook workbook = WorkbookFile.read(content, text -> headings.column(text).isPresent());
    return read(kind, workbook, name, answers, school);
  }

  /** Reads a workbook. */
  static Optional<Reading> read(
      ImportKind kind, Workbook workbook, String name, Answers answers, School school) {
    Clerk clerk = new Clerk(school, answers);
    List<Worksheet> visible = workbook.visible();
    List<Grid> grids =
        OldSheets.without(
            visible.stream()
                .flatMap(sheet -> grids(kind, sheet, workbook.text(), visible.size() == 1, school))
                .toList(),
            YEARLY.contains(kind),
            clerk);
    Set<String> ids = new LinkedHashSet<>();
    List<Grid> unknown = new ArrayList<>();
    for (Grid grid : grids) {
      OfficeSheet sheet = new OfficeSheet(kind, name, grid, grids, school);
      Optional<Layout> layout = Layouts.best(sheet);
      layout.ifPresentOrElse(
          found -> {
            ids.add(found.id());
            hiddenColumns(grid, clerk);
            found.read(sheet, clerk);
          },
          () -> unknown.add(grid));
    }
    if (ids.isEmpty()) {
      return Optional.empty();
    }
    if (kind == ImportKind.ROSTER) {
      SeasonPeople.show(grids, clerk);
      // A changed export of the roster itself is compared line by line.
      if (GoneDuties.reads(grids)) {
        GoneDuties.ask(grids, clerk);
      } else {
        RosterOverlap.ask(clerk);
      }
    }
    if (kind == ImportKind.STAFF) {
      StaffTwice.ask(clerk);
      UnreadPeople.ask(grids, clerk);
    }
    unknown.forEach(grid -> clerk.skip(grid.place(), grid.name(), "office.skip.sheet"));
    for (Worksheet sheet : workbook.sheets()) {
      if (!visible.contains(sheet)) {
        String why = sheet.blank() ? "office.skip.empty-sheet" : "office.skip.hidden-sheet";
        clerk.skip(Grid.of(sheet, workbook.text(), false).place(), sheet.name(), why);
      }
    }
    Reading reading = clerk.reading(String.join("+", ids));
    Headings headings = Headings.of(kind.verb());
    return Optional.of(reading.about(RowPeople.of(reading.questions(), grids, headings)));
  }

  private static Stream<Grid> grids(
      ImportKind kind, Worksheet sheet, boolean text, boolean only, School school) {
    return kind == ImportKind.ROSTER
        ? SeasonBlocks.of(sheet, text, only, school).stream()
        : Stream.of(Grid.of(sheet, text, only));
  }

  /** Shows that columns are read which the office does not see. */
  private static void hiddenColumns(Grid grid, Clerk clerk) {
    List<String> hidden = new ArrayList<>();
    for (int column = 0; column < grid.columns(); column++) {
      if (grid.hiddenColumn(column) && !grid.blankColumn(column)) {
        hidden.add(CellAddress.letters(column));
      }
    }
    if (!hidden.isEmpty()) {
      String letters = String.join("、", hidden);
      clerk.notice(grid.place(), letters, "office.read.hidden-columns", letters);
    }
  }
}
