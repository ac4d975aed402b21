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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom and what the rows of lists are about, as the file has it. */
public final class RowPeople {
  private static final String NAME = "name";
  private static final String NUMBER = "staffNo";
  private static final int FEWEST_HEADINGS = 2;

  /** Most cells of a question whose rows are shown whole. */
  private static final int FEW = 3;

  /** Longest text of a row. */
  private static final int LONGEST = 80;

  private static final Pattern SEQUENCE = Pattern.compile("\\d{1,3}");

  private final Map<Grid, Map<Integer, Map<String, Integer>>> heads = new HashMap<>();
  private final List<Grid> grids;
  private final Headings headings;

  private RowPeople(List<Grid> grids, Headings headings) {
    this.grids = grids;
    this.headings = headings;
  }

  /**
   * Returns the name and the staff number in the rows of questions' cells, as the file has them;
   * the whole row if a question is about a few only.
   *
   * @param grids the sheets
   * @param headings headings of the kind of file
   */
  public static Map<Place, String> of(
      Collection<Question> questions, List<Grid> grids, Headings headings) {
    RowPeople people = new RowPeople(grids, headings);
    Map<Place, String> all = new LinkedHashMap<>();
    for (Question question : questions) {
      boolean whole = question.where().size() <= FEW;
      for (Place place : question.where()) {
        people
            .at(place, whole)
            .ifPresent(
                said -> {
                  if (whole) {
                    all.put(place, said);
                  } else {
                    all.putIfAbsent(place, said);
                  }
                });
      }
    }
    return all;
  }

  private Optional<String> at(Place place, boolean whole) {
    return grids.stream()
        .filter(grid -> place.line() > 0)
        .flatMap(
            grid ->
                grid.rowOfLine((int) place.line()).stream()
                    .filter(row -> grid.place(row).sheet().equals(place.sheet()))
                    .flatMap(row -> in(grid, row, whole)))
        .findFirst();
  }

  private Stream<String> in(Grid grid, int row, boolean whole) {
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
    return said.isEmpty() ? Stream.empty() : Stream.of(whole ? row(grid, row) : said);
  }

  /** Returns the cells of a row, without its sequence number. */
  private static String row(Grid grid, int row) {
    List<String> cells =
        grid.filled(row).stream()
            .map(cell -> cell.text().strip().replaceAll("\\s+", " "))
            .filter(text -> !text.isEmpty())
            .toList();
    String all =
        cells.stream()
            .skip(SEQUENCE.matcher(cells.get(0)).matches() ? 1 : 0)
            .collect(Collectors.joining(" · "));
    return all.codePointCount(0, all.length()) <= LONGEST
        ? all
        : all.substring(0, all.offsetByCodePoints(0, LONGEST)) + "…";
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
      // A row of headings that the import does not know is one, too, if it is the first.
      int headed = all.isEmpty() ? grid.filled(row).size() : known.size();
      if (!people.isEmpty() && headed >= FEWEST_HEADINGS) {
        all.put(row, people);
      }
    }
    return all;
  }
}
