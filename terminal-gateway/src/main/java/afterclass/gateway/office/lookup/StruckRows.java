package afterclass.gateway.office.lookup;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.GridCell;
import java.util.ArrayList;
import java.util.List;

/** The question about rows that are struck out: mostly people who have left. */
public final class StruckRows {
  private static final String TAKE = "take";

  private StruckRows() {}

  /**
   * Returns whether a row is struck out: the cell of its name, or half of its cells. One that says
   * itself that its person has left is asked about by that.
   *
   * @param named whether the cell of its name is struck out
   */
  public static boolean is(Grid grid, int row, boolean named) {
    List<GridCell> filled = grid.filled(row);
    long struck = filled.stream().filter(StruckRows::is).count();
    return (named || (struck > 0 && 2 * struck >= filled.size())) && !Leavers.in(grid, row);
  }

  /** Returns whether the whole text of a cell is struck out. */
  public static boolean is(GridCell cell) {
    return !cell.blank() && cell.cell().struck().length() >= cell.text().length();
  }

  /**
   * Asks once for all rows of a sheet that are struck out whether they are to be imported.
   *
   * @param rows rows that are struck out, at least one
   */
  public static Settled ask(Grid grid, List<Integer> rows, Clerk clerk) {
    List<Place> where = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (int row : rows) {
      where.add(grid.place(row));
      found.add(String.join(" ", grid.filled(row).stream().limit(4).map(GridCell::text).toList()));
    }
    Question question =
        Question.choice(
                where.get(0).sheet().isEmpty() ? "struck" : "struck:" + grid.name(),
                where.get(0),
                String.join("、", found),
                Phrase.of("office.ask.struck", rows.size()),
                List.of(Choice.skip(), Choice.of(TAKE, "office.choice.take")))
            .at(where);
    return clerk
        .ask(question)
        .map(value -> value.equals(TAKE) ? Settled.found(TAKE) : Settled.SKIPPED)
        .orElse(Settled.WAITING);
  }
}
