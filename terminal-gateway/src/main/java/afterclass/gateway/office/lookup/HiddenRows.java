package afterclass.gateway.office.lookup;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.sheet.Grid;
import java.util.ArrayList;
import java.util.List;

/**
 * The question about rows that a sheet hides, by hand or by a filter. They may be people who have
 * left or leave that is not approved, or just be out of sight: only the office knows.
 */
public final class HiddenRows {
  private static final String TAKE = "take";

  private HiddenRows() {}

  /**
   * Asks once for all hidden rows of a sheet whether they are to be imported.
   *
   * @param rows rows of data among which to look
   * @return what becomes of hidden rows
   */
  public static Settled ask(Grid grid, List<Integer> rows, Clerk clerk) {
    List<Place> hidden = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (int row : rows) {
      if (grid.hidden(row)) {
        hidden.add(grid.place(row));
        found.add(grid.beginning(row));
      }
    }
    if (hidden.isEmpty()) {
      return Settled.found(TAKE);
    }
    Question question =
        Question.choice(
                hidden.get(0).sheet().isEmpty() ? "hidden" : "hidden:" + grid.name(),
                hidden.get(0),
                String.join("、", found),
                Phrase.of("office.ask.hidden", hidden.size()),
                List.of(Choice.skip(), Choice.of(TAKE, "office.choice.take")))
            .at(hidden);
    return clerk
        .ask(question)
        .map(value -> value.equals(TAKE) ? Settled.found(TAKE) : Settled.SKIPPED)
        .orElse(Settled.WAITING);
  }
}
