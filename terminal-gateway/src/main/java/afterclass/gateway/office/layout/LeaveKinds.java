package afterclass.gateway.office.layout;

import afterclass.gateway.office.layout.leave.Entry;
import afterclass.gateway.office.layout.leave.LeaveReader;
import afterclass.gateway.office.lookup.Dates;
import afterclass.gateway.office.lookup.People;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.sheet.Headings;
import afterclass.gateway.office.sheet.OfficeSheet;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.sheet.TableFinder;
import afterclass.gateway.office.value.CountText;
import afterclass.gateway.office.value.NothingText;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.roster.ImportKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Statistics of leave: a row for each person, a column for each kind of leave. Dates in the cells
 * are read; a number of days does not say which days.
 */
final class LeaveKinds implements Layout {
  private static final Headings HEADINGS = Headings.of(ImportKind.LEAVE.verb());
  private static final Pattern UNDER = Pattern.compile("(天数|日期|时间|次数|起止|具体日期|天|日).*");
  private static final Pattern KIND =
      Pattern.compile(
          "(事|病|公|产|婚|丧|年|陪产|护理|陪护|探亲|哺乳|工伤|育儿|其他|其它|带薪|休)假?(（.*）|\\(.*\\))?|公出|公差|出差|外出|培训|旷工|迟到|早退|调休");
  private static final int FEWEST = 2;

  @Override
  public String id() {
    return "leave-kinds";
  }

  @Override
  public Set<ImportKind> kinds() {
    return Set.of(ImportKind.LEAVE);
  }

  @Override
  public int fits(OfficeSheet file) {
    return tables(file.grid()).stream()
        .mapToInt(table -> (table.bottom() - table.headBottom()) * kinds(table).size())
        .sum();
  }

  private static List<SheetTable> tables(Grid grid) {
    for (int row = 0; row < grid.rows(); row++) {
      long kinds = grid.filled(row).stream().filter(cell -> isKind(cell.text())).count();
      boolean values = grid.filled(row).stream().anyMatch(cell -> isType(cell.text()));
      if (kinds >= FEWEST && !values) {
        Optional<SheetTable> table = table(grid, row);
        if (table.isPresent()) {
          return List.of(table.get());
        }
      }
    }
    return List.of();
  }

  /** Returns the table whose kinds stand in a row; the name may stand above it or beside it. */
  private static Optional<SheetTable> table(Grid grid, int row) {
    int top = Math.max(0, row - 1);
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (int line = row; line >= top; line--) {
      for (GridCell cell : grid.filled(line)) {
        HEADINGS.column(cell.text()).ifPresent(name -> columns.putIfAbsent(name, cell.column()));
      }
    }
    if (!columns.containsKey("name") && !columns.containsKey("staffNo")) {
      return Optional.empty();
    }
    boolean named = grid.filled(row).stream().anyMatch(cell -> isName(cell.text()));
    boolean halved =
        row + 1 < grid.rows()
            && grid.filled(row + 1).stream().filter(cell -> isUnder(cell.text())).count() >= FEWEST;
    int headTop = named ? row : top;
    return Optional.of(
        new SheetTable(
            grid,
            headTop,
            halved ? row + 1 : row,
            0,
            grid.columns() - 1,
            grid.rows() - 1,
            columns,
            TableFinder.titles(grid, headTop)));
  }

  private static boolean isName(String text) {
    return HEADINGS.column(text).filter(Set.of("name", "staffNo")::contains).isPresent();
  }

  /** Returns whether a text is the word for a kind, beside which kinds are values. */
  private static boolean isType(String text) {
    return HEADINGS.column(text).filter("type"::equals).isPresent();
  }

  /** Returns whether a heading stands under a kind: its dates or its number of days. */
  private static boolean isUnder(String text) {
    return UNDER.matcher(Plain.tight(text)).matches();
  }

  private static boolean isKind(String text) {
    return KIND.matcher(Plain.tight(text)).matches();
  }

  /** Returns the kinds of leave by column. */
  private static Map<Integer, String> kinds(SheetTable table) {
    Map<Integer, String> kinds = new TreeMap<>();
    for (int column = table.left(); column <= table.right(); column++) {
      for (int row = table.headTop(); row <= table.headBottom(); row++) {
        String text = table.grid().text(row, column);
        if (isKind(text)) {
          kinds.put(column, Plain.tight(text));
        }
      }
    }
    return kinds;
  }

  @Override
  public void read(OfficeSheet file, Clerk clerk) {
    People people = new People(clerk);
    for (SheetTable table : tables(file.grid())) {
      Dates dates = Dates.of(file, table.titles(), clerk);
      Map<Integer, String> kinds = kinds(table);
      List<Entry> entries = new ArrayList<>();
      List<GridCell> numbers = new ArrayList<>();
      for (int row : ListRows.of(table, clerk)) {
        entries(table, row, kinds, entries, numbers);
      }
      refuse(table, numbers, clerk);
      new LeaveReader(
              clerk,
              dates,
              entry ->
                  CellPeople.of(
                      people, entry.text("staffNo"), entry.text("name"), entry.place("name")))
          .read(entries);
    }
  }

  /** Refuses numbers of days beside which no dates stand, once for the table. */
  private static void refuse(SheetTable table, List<GridCell> numbers, Clerk clerk) {
    if (!numbers.isEmpty()) {
      GridCell first = numbers.get(0);
      clerk.problem(
          table.grid().place(first.row(), first.column()),
          table.heading(first.column()),
          first.text(),
          "days-of-leave");
    }
  }

  private static void entries(
      SheetTable table,
      int row,
      Map<Integer, String> kinds,
      List<Entry> entries,
      List<GridCell> numbers) {
    Map<String, List<GridCell>> byKind = new LinkedHashMap<>();
    kinds.forEach(
        (column, kind) -> {
          GridCell cell = table.grid().at(row, column);
          if (!cell.blank() && !NothingText.isNone(cell.text()) && !isZero(cell)) {
            byKind.computeIfAbsent(kind, key -> new ArrayList<>()).add(cell);
          }
        });
    byKind.forEach(
        (kind, cells) -> {
          List<GridCell> counts = cells.stream().filter(LeaveKinds::isCount).toList();
          List<GridCell> dated = cells.stream().filter(cell -> !isCount(cell)).toList();
          if (dated.isEmpty()) {
            numbers.addAll(counts);
          } else {
            entries.add(entry(table, row, kind, dated, counts));
          }
        });
  }

  private static boolean isZero(GridCell cell) {
    return CountText.read(cell.text()).filter(count -> count.count().signum() == 0).isPresent();
  }

  private static boolean isCount(GridCell cell) {
    return CountText.read(cell.text())
        .filter(count -> !cell.number() || count.count().signum() >= 0)
        .isPresent();
  }

  private static Entry entry(
      SheetTable table, int row, String kind, List<GridCell> dated, List<GridCell> counts) {
    Map<String, List<GridCell>> cells = new LinkedHashMap<>();
    for (String column : List.of("name", "staffNo", "approval", "substitute", "note")) {
      table.cell(row, column).ifPresent(cell -> cells.put(column, List.of(cell)));
    }
    cells.put("when", dated);
    cells.put("days", counts);
    GridCell head = headOf(table, kind);
    cells.put("type", List.of(head));
    return new Entry(table.grid(), row, cells, Map.of("when", kind));
  }

  private static GridCell headOf(SheetTable table, String kind) {
    for (int row = table.headTop(); row <= table.headBottom(); row++) {
      for (GridCell cell : table.grid().filled(row)) {
        if (Plain.tight(cell.text()).equals(kind)) {
          return cell;
        }
      }
    }
    return table.grid().at(table.headTop(), table.left());
  }
}
