package afterclass.gateway.office.layout;

import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.value.ClockText;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.When;
import afterclass.gateway.office.value.WhenText;
import afterclass.gateway.roster.ImportKind;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The rows of a register of forgotten punches. */
final class MadeUpRows implements ListReader {
  private static final String TIME = "time";
  private static final Pattern CLEARED = Pattern.compile("撤销|clear|作废|删除");
  private static final Pattern CLOCK = Pattern.compile("\\d{1,2}\\s*[:：时点].*|(上午|下午|早上|晚上).*");

  private final ListDesk desk;
  private final SheetTable table;

  private MadeUpRows(ListDesk desk) {
    this.desk = desk;
    this.table = desk.table();
  }

  /** Returns the layout. */
  static Layout layout() {
    return new FactList(
        "made-up-list",
        ImportKind.MADE_UP,
        Set.of(TIME),
        (table, file) -> table.has(TIME) && (table.has("name") || table.has("staffNo")),
        MadeUpRows::new);
  }

  @Override
  public boolean readsRemarks() {
    return true;
  }

  @Override
  public void read(int row) {
    List<Settled> people = desk.people(row);
    String text = table.text(row, TIME);
    if (people.isEmpty() || text.isEmpty()) {
      String why = people.isEmpty() ? "office.skip.nobody" : "office.skip.no-time";
      desk.skip(row, why);
      return;
    }
    Optional<When> dated = dated(row);
    Settled date = dated.isEmpty() ? desk.days().of(row) : Settled.found(day(dated.get()));
    Optional<List<LocalTime>> times = ClockText.read(dated.map(When::rest).orElse(text));
    if (times.isEmpty()) {
      desk.clerk().problem(table.place(row, TIME), table.heading(TIME), text, TIME);
      return;
    }
    boolean clears = CLEARED.matcher(Plain.tight(table.text(row, "action"))).find();
    for (Settled person : people) {
      Map<String, Settled> parts = new LinkedHashMap<>();
      parts.put("date", date);
      parts.put("staffNo", person);
      parts.put(
          TIME,
          ListDesk.joined(times.get().stream().map(String::valueOf).map(Settled::found).toList()));
      desk.put(
          desk.where(row, TIME, "name", "staffNo", "date", "reason"),
          parts,
          Map.of(
              "action",
              clears ? "clear" : "add",
              "reason",
              desk.text(row, "reason", "note").orElse("")));
    }
  }

  private static String day(When when) {
    return when.spans().get(0).from().toString();
  }

  /** Returns the date that stands before the time in one cell. */
  private Optional<When> dated(int row) {
    Optional<GridCell> cell = table.cell(row, TIME);
    if (cell.isEmpty() || CLOCK.matcher(Plain.of(cell.get().text())).matches()) {
      return Optional.empty();
    }
    return WhenText.read(cell.get().text(), desk.days().dates().guide())
        .filter(when -> when.spans().size() == 1 && !when.isOpen() && !when.rest().isEmpty());
  }
}
