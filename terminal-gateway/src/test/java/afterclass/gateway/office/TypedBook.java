package afterclass.gateway.office;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.office.reading.Answers;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.reading.Reading;
import afterclass.gateway.office.reading.School;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.roster.DayTypeEntry;
import afterclass.gateway.roster.Fact;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffMember;
import afterclass.gateway.workbook.CellAddress;
import afterclass.gateway.workbook.Merge;
import afterclass.gateway.workbook.SheetCell;
import afterclass.gateway.workbook.SheetLine;
import afterclass.gateway.workbook.Workbook;
import afterclass.gateway.workbook.Worksheet;
import afterclass.rules.model.DayType;
import afterclass.rules.policy.PolicyReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Workbooks typed in tests: a line for each row, cells parted by {@code |}. A cell {@code <} is
 * merged with the one on its left, {@code ^} with the one above.
 */
public final class TypedBook {
  /** The day on which files are read. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  private TypedBook() {}

  /** Returns a school with five people, two of them of one name. */
  public static School school() {
    return school(false);
  }

  /**
   * Returns a school.
   *
   * @param holidays whether its calendar has the winter holidays, from 2027-01-23 to 2027-02-21
   */
  public static School school(boolean holidays) {
    List<Fact> facts = new ArrayList<>();
    String[] names = {"张伟", "李娜", "王芳", "王芳", "赵敏"};
    for (int i = 0; i < names.length; i++) {
      facts.add(new StaffMember("100" + (i + 1), names[i], null, Fact.ALWAYS, Fact.NEVER));
    }
    for (LocalDate day = LocalDate.of(2027, 1, 23);
        holidays && day.isBefore(LocalDate.of(2027, 2, 22));
        day = day.plusDays(1)) {
      facts.add(new DayTypeEntry(day, DayType.OFF, 0, ""));
    }
    PoliciesInForce policies = PoliciesInForce.only(PolicyReader.named("extended-service"));
    return School.of(RosterSnapshot.of(facts), policies, TODAY);
  }

  /** Returns a sheet. */
  public static Worksheet sheet(String name, String... rows) {
    List<SheetLine> lines = new ArrayList<>();
    List<Merge> merges = new ArrayList<>();
    for (int row = 0; row < rows.length; row++) {
      List<SheetCell> cells = new ArrayList<>();
      String[] texts = rows[row].split("\\|", -1);
      for (int column = 0; column < texts.length; column++) {
        String text = texts[column];
        if (text.equals("<") || text.equals("^")) {
          boolean across = text.equals("<");
          extend(merges, across ? row : row - 1, across ? column - 1 : column, row, column);
        }
        boolean own = !text.equals("<") && !text.equals("^");
        cells.add(SheetCell.text(CellAddress.of(row, column), own ? text : ""));
      }
      lines.add(new SheetLine(row + 1, false, cells));
    }
    return new Worksheet(name, false, lines, merges, Set.of());
  }

  private static void extend(List<Merge> merges, int top, int left, int row, int column) {
    Merge before =
        merges.stream()
            .filter(merge -> merge.covers(top, left))
            .findFirst()
            .orElse(new Merge(top, left, top, left));
    merges.remove(before);
    merges.add(
        new Merge(
            before.top(),
            before.left(),
            Math.max(before.bottom(), row),
            Math.max(before.right(), column)));
  }

  /** Returns the grids of sheets, as a file with these sheets shows them. */
  public static List<Grid> grids(Worksheet... sheets) {
    return List.of(sheets).stream()
        .map(sheet -> Grid.of(sheet, false, sheets.length == 1))
        .toList();
  }

  /** Reads a file with these sheets. */
  static Reading read(ImportKind kind, Map<String, String> answers, Worksheet... sheets) {
    Workbook book = new Workbook(List.of(sheets), false);
    return OfficeReader.read(kind, book, "", new Answers(answers, Map.of()), school())
        .orElseThrow();
  }

  /** Returns the rows of a reading: their filled values by column name, parted by blanks. */
  static List<String> rows(Reading reading, String... columns) {
    return reading.rows().stream()
        .map(
            row ->
                List.of(columns).stream()
                    .map(column -> row.values().getOrDefault(column, ""))
                    .collect(Collectors.joining(" "))
                    .strip())
        .sorted()
        .toList();
  }

  /** Returns the ids of the questions for which rows wait. */
  static List<String> open(Reading reading) {
    return reading.open().stream().map(Question::id).toList();
  }

  /** Returns the labels of a question's choices, in Chinese. */
  public static List<String> labels(Question question) {
    return question.choices().stream().map(choice -> choice.label().in(Messages.ZH)).toList();
  }
}
