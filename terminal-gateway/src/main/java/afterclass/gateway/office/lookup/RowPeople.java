package afterclass.gateway.office.lookup;

import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.sheet.Headings;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom the rows of lists are about, as their columns of names and staff numbers say. */
public final class RowPeople {
  private static final String NAME = "name";
  private static final String NUMBER = "staffNo";
  private static final int FEWEST_HEADINGS = 2;

  private final Map<Grid, Map<Integer, Map<String, Integer>>> heads = new HashMap<>();
  private final List<Grid> grids;
  private final Headings headings;

  private RowPeople(List<Grid> grids, Headings headings) {
    this.grids = grids;
    this.headings = headings;
  }

  /**
   * Returns the name and the staff number in the rows of questions' cells, as the file has them.
   *
   * @param grids the sheets
   * @param headings headings of the kind of file
   */
  public static Map<Place, String> of(
      Collection<Question> questions, List<Grid> grids, Headings headings) {
    RowPeople people = new RowPeople(grids, headings);
    Map<Place, String> all = new LinkedHashMap<>();
    questions.stream()
        .flatMap(question -> question.where().stream())
        .distinct()
        .forEach(place -> people.at(place).ifPresent(person -> all.put(place, person)));
    return all;
  }

  private Optional<String> at(Place place) {
    return grids.stream()
        .filter(grid -> place.line() > 0 && grid.place().sheet().equals(place.sheet()))
        .flatMap(grid -> grid.rowOfLine((int) place.line()).stream().flatMap(row -> in(grid, row)))
        .findFirst();
  }

  private Stream<String> in(Grid grid, int row) {
    Map<Integer, Map<String, Integer>> of = heads.computeIfAbsent(grid, this::heads);
    Optional<Integer> head = of.keySet().stream().filter(r -> r < row).max(Integer::compare);
    if (head.isEmpty() || of.containsKey(row)) {
      return Stream.empty();
    }
    Map<String, Integer> columns = of.getOrDefault(head.orElseThrow(), Map.of());
    String said =
        Stream.of(NAME, NUMBER)
            .filter(columns::containsKey)
            .map(column -> grid.text(row, columns.getOrDefault(column, 0)).strip())
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" "));
    return said.isEmpty() ? Stream.empty() : Stream.of(said);
  }

  /** Returns the columns of names and numbers, by the row of their headings. */
  private Map<Integer, Map<String, Integer>> heads(Grid grid) {
    Map<Integer, Map<String, Integer>> all = new HashMap<>();
    for (int row = 0; row < grid.rows(); row++) {
      Map<String, Integer> people = new HashMap<>();
      Set<String> known = new HashSet<>();
      for (GridCell cell : grid.filled(row)) {
        Optional<String> column = headings.column(cell.text());
        column.ifPresent(known::add);
        column
            .filter(each -> each.equals(NAME) || each.equals(NUMBER))
            .ifPresent(each -> people.putIfAbsent(each, cell.column()));
      }
      if (!people.isEmpty() && known.size() >= FEWEST_HEADINGS) {
        all.put(row, people);
      }
    }
    return all;
  }
}
