package afterclass.gateway.office.layout;

import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.sheet.Headings;
import afterclass.gateway.office.sheet.RowClass;
import afterclass.gateway.office.sheet.TableFinder;
import afterclass.gateway.office.value.DayPart;
import afterclass.gateway.office.value.NameText;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.Span;
import afterclass.gateway.office.value.When.Doubt;
import afterclass.gateway.office.value.WhenText;
import afterclass.gateway.office.value.YearGuide;
import afterclass.gateway.roster.ImportKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sides of a grid of days: people below each other, days beside each other.
 *
 * @param grid the sheet
 * @param head row of the days
 * @param name column of the names, or -1
 * @param number column of the numbers of people, or -1
 * @param columns days by column
 */
record DayColumns(Grid grid, int head, int name, int number, Map<Integer, LocalDate> columns) {
  private static final Headings HEADINGS = Headings.of(ImportKind.LEAVE.verb());
  private static final Pattern DAY =
      Pattern.compile("(\\d{1,2})(日|号)?([(（]?(周|星期)?[一二三四五六日天][)）]?)?");
  private static final Pattern WEEKDAY = Pattern.compile("(周|星期)?[一二三四五六日天]");

  /** Parts of the day as they stand beside the rows of one person. */
  private static final Map<String, String> SHORT =
      Map.of("上", "上午", "下", "下午", "中", "中午", "A", "am", "P", "pm", "AM", "am", "PM", "pm");

  private static final int FEWEST = 5;
  private static final int NEAR = 3;

  /** Finds the grid of days of a sheet. */
  static Optional<DayColumns> find(Grid grid, YearGuide guide) {
    for (int row = 0; row < grid.rows(); row++) {
      Map<Integer, LocalDate> days = days(grid, row, guide);
      if (days.size() >= FEWEST) {
        int first = days.keySet().iterator().next();
        int name = column(grid, row, first, "name");
        int number = column(grid, row, first, "staffNo");
        if (name >= 0 || number >= 0) {
          return Optional.of(new DayColumns(grid, row, name, number, days));
        }
      }
    }
    return Optional.empty();
  }

  private static Map<Integer, LocalDate> days(Grid grid, int row, YearGuide guide) {
    Map<Integer, LocalDate> days = new TreeMap<>();
    LocalDate last = null;
    for (GridCell cell : grid.filled(row)) {
      Optional<LocalDate> day = day(cell, guide);
      if (day.isPresent() && (last == null || day.get().isAfter(last))) {
        days.put(cell.column(), day.get());
        last = day.get();
      }
    }
    return days;
  }

  private static Optional<LocalDate> day(GridCell cell, YearGuide guide) {
    String text = Plain.tight(cell.text());
    Matcher day = DAY.matcher(Plain.whole(text));
    if (day.matches()) {
      int number = Integer.parseInt(day.group(1));
      int month = guide.month().orElse(0);
      return number < 1 || number > 31 || month == 0 ? Optional.empty() : guide.on(month, number);
    }
    return (cell.number() ? WhenText.readNumber(text, guide) : WhenText.read(text, guide))
        .filter(when -> when.spans().size() == 1 && when.spans().get(0).isOneDay())
        .filter(when -> !when.doubts().contains(Doubt.MONTH_ONLY))
        .map(when -> when.spans().get(0))
        .map(Span::from);
  }

  private static int column(Grid grid, int head, int first, String wanted) {
    for (int row = head; row >= Math.max(0, head - NEAR); row--) {
      for (int column = 0; column < first; column++) {
        if (HEADINGS.column(grid.text(row, column)).filter(wanted::equals).isPresent()) {
          return column;
        }
      }
    }
    for (int column = 0; head + 1 < grid.rows() && column < first; column++) {
      if (HEADINGS.column(grid.text(head + 1, column)).filter(wanted::equals).isPresent()) {
        return column;
      }
    }
    return -1;
  }

  /** Returns the texts above the days. */
  List<String> titles() {
    return TableFinder.titles(grid, head);
  }

  /** Returns the texts outside of the grid, in which a legend may stand. */
  List<String> texts() {
    List<String> texts = new ArrayList<>(titles());
    skipped().keySet().stream()
        .filter(row -> row > head)
        .forEach(row -> grid.filled(row).forEach(cell -> texts.add(cell.text())));
    return texts;
  }

  /** Returns the rows of people. */
  List<Integer> rows() {
    List<Integer> rows = new ArrayList<>();
    for (int row = head + 1; row < grid.rows(); row++) {
      if (isPerson(row) || continues(row)) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** Returns whether a row without a name is another part of the day of the person above it. */
  private boolean continues(int row) {
    return row > head + 1
        && name(row).isEmpty()
        && staffNo(row).isEmpty()
        && !part(row).isEmpty()
        && (isPerson(row - 1) || continues(row - 1));
  }

  /** Returns rows by person: those of the parts of one's day together. */
  static List<List<Integer>> persons(DayColumns days, List<Integer> rows) {
    List<List<Integer>> persons = new ArrayList<>();
    Set<DayPart> parts = new HashSet<>();
    for (int row : rows) {
      List<Integer> last = persons.isEmpty() ? List.of() : persons.get(persons.size() - 1);
      boolean same =
          !last.isEmpty()
              && last.get(last.size() - 1) == row - 1
              && days.belongs(last.get(0), row)
              && !days.part(row).isEmpty()
              && !parts.isEmpty();
      if (same && parts.addAll(days.part(row))) {
        last.add(row);
      } else {
        persons.add(new ArrayList<>(List.of(row)));
        parts.clear();
        parts.addAll(days.part(row));
      }
    }
    return persons;
  }

  private boolean belongs(int first, int row) {
    return continues(row) || (name(first).equals(name(row)) && staffNo(first).equals(staffNo(row)));
  }

  private boolean isPerson(int row) {
    String name = name(row);
    List<GridCell> filled = grid.filled(row);
    return !filled.isEmpty()
        && (!staffNo(row).isEmpty() || (NameText.read(name).isPresent() && name.length() < 16))
        && HEADINGS.column(name).isEmpty()
        && !weekdays(row)
        && !name.contains(":")
        && !name.contains("：")
        && RowClass.ofTexts(filled, columns.size()) != RowClass.SUM
        && !Set.of(RowClass.REMARK, RowClass.SIGNATURE, RowClass.SUM)
            .contains(RowClass.ofTexts(filled.subList(0, 1), 1));
  }

  private boolean weekdays(int row) {
    long days =
        columns.keySet().stream()
            .filter(column -> WEEKDAY.matcher(Plain.tight(grid.text(row, column))).matches())
            .count();
    return days * 2 > columns.size();
  }

  /** Returns the other rows with the reason why they are none. */
  Map<Integer, String> skipped() {
    Map<Integer, String> skipped = new LinkedHashMap<>();
    for (int row = 0; row < grid.rows(); row++) {
      if (row == head || (row > head && (isPerson(row) || continues(row)))) {
        continue;
      }
      List<GridCell> filled = grid.filled(row);
      if (!filled.isEmpty()) {
        RowClass rowClass = RowClass.ofTexts(filled, columns.size());
        boolean heading = weekdays(row) || rowClass == RowClass.DATA;
        String below = heading ? RowClass.HEADING.why() : rowClass.why();
        skipped.put(row, row < head ? "office.skip.title" : below);
      }
    }
    return skipped;
  }

  String name(int row) {
    return name < 0 ? "" : grid.text(row, name);
  }

  String staffNo(int row) {
    return number < 0 ? "" : grid.text(row, number);
  }

  Place who(int row) {
    return grid.place(row, name < 0 ? number : name);
  }

  /** Returns the part of the day that a row is for, where each person has a row for each part. */
  Set<DayPart> part(int row) {
    int first = columns.keySet().iterator().next();
    for (int column = 0; column < first; column++) {
      if (column != name && column != number) {
        String text = Plain.tight(grid.text(row, column));
        Optional<DayPart> part = DayPart.read(SHORT.getOrDefault(text, text));
        if (part.isPresent() && part.get() != DayPart.WHOLE) {
          return Set.of(part.get() == DayPart.MORNING_EARLY ? DayPart.MORNING : part.get());
        }
      }
    }
    return Set.of();
  }
}
