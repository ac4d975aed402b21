package afterclass.gateway.office.layout;

import afterclass.gateway.office.layout.leave.Entry;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.sheet.Headings;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.roster.ImportKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The columns of a leave register. Several columns may be of one name, such as a date and the part
 * of its day beside it.
 */
final class LeaveColumns {
  private static final Headings HEADINGS = Headings.of(ImportKind.LEAVE.verb());

  /** Headings of what stands beside each date: when on that day leave begins or ends. */
  private static final Pattern TIME =
      Pattern.compile("(开始|起始|起|结束|截止|终止|止|请假)?(时|时间|时刻|时点|时段|时辰|点|午别|上下午|上午下午|半天|节|节次|课节|第几节|钟点)");

  /** Who handed in a request, perhaps for somebody else. */
  private static final Pattern SENDER = Pattern.compile("(发起|提交|申请|创建|填报|填表|登记|经办).*");

  /** What was said on the way to a decision, which another column has. */
  private static final Pattern HISTORY = Pattern.compile(".*(记录|历史|流程|过程|人|人姓名|人员)");

  private static final Pattern DECISION = Pattern.compile(".*(状态|结果|是否|与否).*");
  private static final String NAME = "name";
  private static final String APPROVAL = "approval";

  private final SheetTable table;
  private final Clerk clerk;
  private final Map<Integer, String> columns = new LinkedHashMap<>();
  private final Map<Integer, GridCell> above = new LinkedHashMap<>();

  LeaveColumns(SheetTable table, Clerk clerk) {
    this.table = table;
    this.clerk = clerk;
    for (int column = table.left(); column <= table.right(); column++) {
      int index = column;
      table.columns().entrySet().stream()
          .filter(each -> each.getValue() == index)
          .map(Map.Entry::getKey)
          .findFirst()
          .or(() -> HEADINGS.column(table.heading(index)))
          .ifPresent(name -> columns.put(index, name));
    }
    times();
    leaveOut(NAME, SENDER, Pattern.compile("(?!" + SENDER + ").*"));
    leaveOut(APPROVAL, HISTORY, DECISION);
  }

  /** Lets columns beside both the first and the last day tell when on these days. */
  private void times() {
    Optional<Integer> from = first("from");
    Optional<Integer> to = first("to");
    if (from.isPresent() && to.isPresent() && isTime(from.get() + 1) && isTime(to.get() + 1)) {
      columns.put(from.get() + 1, "from");
      columns.put(to.get() + 1, "to");
    }
  }

  private boolean isTime(int column) {
    return column <= table.right() && TIME.matcher(heading(column)).matches();
  }

  private Optional<Integer> first(String name) {
    return columns.entrySet().stream()
        .filter(each -> each.getValue().equals(name))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Leaves out columns of a name where better ones of that name are there. */
  private void leaveOut(String name, Pattern worse, Pattern better) {
    boolean there =
        columns.entrySet().stream()
            .anyMatch(
                each ->
                    each.getValue().equals(name)
                        && better.matcher(heading(each.getKey())).matches());
    if (there) {
      columns
          .entrySet()
          .removeIf(
              each ->
                  each.getValue().equals(name)
                      && worse.matcher(heading(each.getKey())).matches()
                      && !better.matcher(heading(each.getKey())).matches());
    }
  }

  private String heading(int column) {
    return Plain.tight(table.heading(column));
  }

  /** Tells which columns are not read. */
  void tellUnused() {
    List<String> unused = new ArrayList<>();
    for (int column = table.left(); column <= table.right(); column++) {
      String heading = table.heading(column);
      boolean used = columns.containsKey(column) && !"ignore".equals(columns.get(column));
      if (!used && !heading.isEmpty() && !unused.contains(heading)) {
        unused.add(heading);
      }
    }
    ListRows.tellUnused(table, unused, clerk);
  }

  /** Returns the leave of a row; call it from top to bottom: a ditto mark means the cell above. */
  Entry entry(int row) {
    Map<String, List<GridCell>> cells = new LinkedHashMap<>();
    Map<String, String> headings = new LinkedHashMap<>();
    columns.forEach(
        (column, name) -> {
          GridCell cell = said(row, column);
          List<GridCell> same = cells.computeIfAbsent(name, key -> new ArrayList<>());
          if (cell.firstAcross() || same.isEmpty()) {
            same.add(cell);
          }
          headings.putIfAbsent(name, table.heading(column));
        });
    return new Entry(table.grid(), row, cells, headings);
  }

  private GridCell said(int row, int column) {
    GridCell cell = table.grid().at(row, column);
    GridCell last = above.get(column);
    if (last != null && ListDesk.DITTO.matcher(Plain.tight(cell.text())).matches()) {
      clerk.notice(table.grid().place(row, column), cell.text(), "office.read.ditto");
      return new GridCell(row, column, last.cell(), cell.merge());
    }
    above.put(column, cell);
    return cell;
  }
}
