package afterclass.gateway.office.layout;

import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.roster.ImportKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of a sign-in sheet's list. */
final class SignInRows implements ListReader {
  private static final String SIGNED = "signed";

  private final ListDesk desk;
  private final SheetTable table;
  private final SignCells cells;

  private SignInRows(ListDesk desk) {
    this.desk = desk;
    this.table = desk.table();
    this.cells = new SignCells(desk.clerk());
  }

  /** Returns the layout. */
  static Layout layout() {
    return new FactList(
        "sign-in-list",
        ImportKind.SIGN_IN,
        Set.of(SIGNED),
        (table, file) -> table.has(SIGNED) && (table.has("name") || table.has("staffNo")),
        SignInRows::new);
  }

  @Override
  public void read(int row) {
    List<Settled> people = desk.people(row);
    if (people.isEmpty()) {
      desk.skip(row, "office.skip.nobody");
      return;
    }
    Map<String, Settled> parts = new LinkedHashMap<>();
    parts.put("date", desk.days().of(row));
    parts.put(
        SIGNED,
        cells.read(table.text(row, SIGNED), table.place(row, SIGNED), table.text(row, "name")));
    for (Settled person : people) {
      Map<String, Settled> all = new LinkedHashMap<>(parts);
      all.put("staffNo", person);
      desk.put(desk.where(row, SIGNED, "name", "staffNo", "date"), all);
    }
  }
}
