package afterclass.gateway.office.lookup;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.SheetTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The question about rows that a sheet hides, by hand or by a filter. They may be people who have
 * left or leave that is not approved, or just be out of sight: only the office knows.
 */
public final class HiddenRows {
  private static final String TAKE = "take";

  private HiddenRows() {}

  /**
   * Returns the rows to read; the clerk is told of those that wait or are left out.
   *
   * @param hidden what becomes of hidden rows
   */
  public static List<Integer> visible(Grid grid, List<Integer> rows, Settled hidden, Clerk clerk) {
    if (hidden.isFound()) {
      return rows;
    }
    List<Integer> shown = new ArrayList<>();
    for (int row : rows) {
      if (!grid.hidden(row)) {
        shown.add(row);
      } else if (hidden.state() == Settled.State.WAITING) {
        clerk.wait(1);
      } else {
        clerk.skip(grid.place(row), grid.beginning(row), "office.skip.hidden");
      }
    }
    return shown;
  }

  /**
   * Asks once for all hidden rows of a sheet whether they are to be imported.
   *
   * @param rows rows of data among which to look
   * @return what becomes of hidden rows
   */
  public static Settled ask(Grid grid, List<Integer> rows, Clerk clerk) {
    return ask(grid, rows, Map.of(), clerk);
  }

  /**
   * Asks once for all hidden rows of a table whether they are to be imported, and names the word
   * that only they have, by which they were filtered out.
   *
   * @param rows rows of data among which to look
   * @return what becomes of hidden rows
   */
  public static Settled ask(SheetTable table, List<Integer> rows, Clerk clerk) {
    Map<Integer, String> headings = new LinkedHashMap<>();
    for (int column = table.left(); column <= table.right(); column++) {
      headings.put(column, table.heading(column));
    }
    return ask(table.grid(), rows, headings, clerk);
  }

  private static Settled ask(
      Grid grid, List<Integer> rows, Map<Integer, String> headings, Clerk clerk) {
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
                wording(grid, rows, headings, hidden.size()),
                List.of(Choice.skip(), Choice.of(TAKE, "office.choice.take")))
            .at(hidden);
    return clerk
        .ask(question)
        .map(value -> value.equals(TAKE) ? Settled.found(TAKE) : Settled.SKIPPED)
        .orElse(Settled.WAITING);
  }

  private static Phrase wording(
      Grid grid, List<Integer> rows, Map<Integer, String> headings, int count) {
    for (Map.Entry<Integer, String> heading : headings.entrySet()) {
      Set<String> hidden = words(grid, rows, heading.getKey(), true);
      boolean shared =
          count > 1 && hidden.size() == 1 && !hidden.contains("") && !heading.getValue().isEmpty();
      if (shared && noneOf(words(grid, rows, heading.getKey(), false), hidden)) {
        String word = hidden.iterator().next();
        return Phrase.of("office.ask.hidden-word", count, heading.getValue(), word);
      }
    }
    return Phrase.of("office.ask.hidden", count);
  }

  private static boolean noneOf(Set<String> shown, Set<String> hidden) {
    return !shown.isEmpty() && shown.stream().noneMatch(hidden::contains);
  }

  private static Set<String> words(Grid grid, List<Integer> rows, int column, boolean hidden) {
    return rows.stream()
        .filter(row -> grid.hidden(row) == hidden)
        .map(row -> grid.text(row, column))
        .collect(Collectors.toSet());
  }
}
