package afterclass.gateway.office.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The finder of lists: tables with one heading for each column. Headings may stand in several rows;
 * tables may stand below or beside each other.
 *
 * @param headings the headings of the kind of file
 * @param needed columns of which at least one must be there for a row to be a heading
 */
public record TableFinder(Headings headings, Set<String> needed) {
  /** Number of headings that make a row a heading. */
  private static final int ENOUGH = 2;

  /** Columns of lists that know people by their numbers. */
  private static final Set<String> NUMBERED = Set.of("staffNo", "card");

  /** Rows of one heading. */
  private static final int HIGHEST = 3;

  public TableFinder {
    needed = Set.copyOf(needed);
  }

  /** A heading: its rows and the columns that it names. */
  private record Head(int top, int bottom, List<Map<String, Integer>> groups) {
    int known() {
      return groups.stream().mapToInt(Map::size).sum();
    }
  }

  /** Returns the tables of a sheet, from top to bottom and from left to right. */
  public List<SheetTable> tables(Grid grid) {
    List<Head> heads = new ArrayList<>();
    int row = 0;
    while (row < grid.rows()) {
      Optional<Head> head = head(grid, row);
      head.ifPresent(heads::add);
      row = head.map(found -> found.bottom() + 1).orElse(row + 1);
    }
    List<SheetTable> tables = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      int bottom = i + 1 < heads.size() ? heads.get(i + 1).top() - 1 : grid.rows() - 1;
      List<String> titles = titles(grid, heads.get(0).top());
      if (i > 0) {
        titles.addAll(above(grid, heads.get(i - 1).bottom(), heads.get(i).top()));
      }
      tables.addAll(tables(grid, heads.get(i), bottom, titles));
    }
    return tables;
  }

  private Optional<Head> head(Grid grid, int top) {
    if (grid.filled(top).size() < ENOUGH) {
      return Optional.empty(); // a title, however wide
    }
    Head best = null;
    for (int bottom = top; bottom <= lowest(grid, top); bottom++) {
      Head head = new Head(top, bottom, groups(grid, top, bottom));
      if (best == null || head.known() > best.known()) {
        best = head;
      }
    }
    return Optional.ofNullable(best)
        .filter(this::enough)
        .map(head -> whole(grid, lower(grid, head)));
  }

  private boolean enough(Head head) {
    return head.known() >= ENOUGH
        && head.groups().stream()
            .anyMatch(group -> group.keySet().stream().anyMatch(needed::contains));
  }

  /** Leaves out the first rows of a heading that name nothing: titles merged over the table. */
  private Head lower(Grid grid, Head head) {
    int top = head.top();
    while (top < head.bottom()) {
      Head less = new Head(top + 1, head.bottom(), groups(grid, top + 1, head.bottom()));
      if (!less.groups().equals(head.groups()) || cutsThrough(grid, head, top)) {
        break;
      }
      top++;
    }
    return new Head(top, head.bottom(), head.groups());
  }

  /** Returns whether a heading of a column is merged from a row downwards. */
  private static boolean cutsThrough(Grid grid, Head head, int row) {
    return head.groups().stream()
        .flatMap(group -> group.values().stream())
        .anyMatch(column -> grid.blockEnd(row, column) > row);
  }

  /** Extends a heading by rows that only repeat blocks merged down. */
  private static Head whole(Grid grid, Head head) {
    int bottom = head.bottom();
    for (Map<String, Integer> group : head.groups()) {
      for (int column : group.values()) {
        bottom = Math.max(bottom, grid.blockEnd(head.top(), column));
      }
    }
    return new Head(head.top(), Math.min(bottom, grid.rows() - 1), head.groups());
  }

  /**
   * Returns the last row that belongs to a heading: where its blocks end, and the row below a block
   * that is wider than a column, which holds the headings of its columns.
   */
  private static int lowest(Grid grid, int top) {
    int lowest = top;
    for (int row = top; row <= lowest && row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        GridCell cell = grid.at(row, column);
        if (!cell.blank()) {
          int bottom = grid.blockEnd(row, column);
          lowest = Math.max(lowest, cell.width() > 1 ? bottom + 1 : bottom);
        }
      }
    }
    return Math.min(lowest, Math.min(top + HIGHEST, grid.rows()) - 1);
  }

  /** Returns the columns that rows name, from the left; a name that repeats begins a new group. */
  private List<Map<String, Integer>> groups(Grid grid, int top, int bottom) {
    List<Map<String, Integer>> groups = new ArrayList<>();
    Map<String, Integer> group = new LinkedHashMap<>();
    Map<Integer, String> names = names(grid, top, bottom);
    for (Map.Entry<Integer, String> each : names.entrySet()) {
      int column = each.getKey();
      String name = each.getValue();
      Integer before = group.get(name);
      if (before != null && begins(group, name, sameHeading(grid, top, bottom, before, column))) {
        groups.add(group);
        group = new LinkedHashMap<>();
      }
      group.putIfAbsent(name, column);
    }
    if (!group.isEmpty()) {
      groups.add(group);
    }
    return groups;
  }

  /** Returns the names of the columns that rows name, from the left. */
  private Map<Integer, String> names(Grid grid, int top, int bottom) {
    Map<Integer, String> names = new LinkedHashMap<>();
    for (int column = 0; column < grid.columns(); column++) {
      boolean wide = !grid.at(bottom, column).firstAcross() && !grid.at(bottom, column).blank();
      int at = column;
      if (!wide) {
        named(grid, top, bottom, column).ifPresent(name -> names.put(at, name));
      }
    }
    if (NUMBERED.stream().anyMatch(needed::contains)) {
      new NumberColumns(grid, top, bottom).mend(names);
    }
    return names;
  }

  private static boolean sameHeading(Grid grid, int top, int bottom, int one, int other) {
    for (int row = top; row <= bottom; row++) {
      if (!Headings.plain(grid.text(row, one)).equals(Headings.plain(grid.text(row, other)))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns whether a repeated name is the first of its group, or a needed one in the same words:
   * in other words it is a second column of its kind, such as the number of another card.
   */
  private boolean begins(Map<String, Integer> group, String name, boolean same) {
    boolean first = group.keySet().iterator().next().equals(name) && (same || !isCard(name));
    return first || (same && needed.contains(name) && !name.equals("note"));
  }

  private static boolean isCard(String name) {
    return name.equals("card");
  }

  private Optional<String> named(Grid grid, int top, int bottom, int column) {
    StringBuilder path = new StringBuilder();
    Optional<String> lowest = Optional.empty();
    String last = "";
    for (int row = top; row <= bottom; row++) {
      GridCell cell = grid.at(row, column);
      String text = cell.text();
      if (text.isEmpty() || text.equals(last)) {
        continue;
      }
      last = text;
      path.append(text);
      Optional<String> name =
          cell.width() > 1 && row < bottom ? Optional.empty() : headings.column(text);
      lowest = name.isPresent() ? name : lowest;
    }
    Optional<String> whole = headings.column(path.toString());
    return whole.isPresent() ? whole : lowest;
  }

  private List<SheetTable> tables(Grid grid, Head head, int bottom, List<String> titles) {
    List<SheetTable> tables = new ArrayList<>();
    List<Map<String, Integer>> groups =
        head.groups().stream()
            .filter(group -> group.keySet().stream().anyMatch(needed::contains))
            .toList();
    for (int i = 0; i < groups.size(); i++) {
      int left = first(groups.get(i));
      int right = i + 1 < groups.size() ? first(groups.get(i + 1)) - 1 : grid.columns() - 1;
      tables.add(
          new SheetTable(
              grid,
              head.top(),
              head.bottom(),
              i == 0 ? 0 : left,
              right,
              bottom,
              groups.get(i),
              titles));
    }
    return tables;
  }

  private static int first(Map<String, Integer> group) {
    return group.values().stream().mapToInt(Integer::intValue).min().orElse(0);
  }

  /** Returns the titles right above a heading that stands below another table. */
  private static List<String> above(Grid grid, int last, int top) {
    List<String> titles = new ArrayList<>();
    for (int row = top - 1; row > last && grid.filled(row).size() <= 1; row--) {
      grid.filled(row).forEach(cell -> titles.add(cell.text()));
    }
    return titles;
  }

  /** Returns the texts above a row. */
  public static List<String> titles(Grid grid, int row) {
    List<String> titles = new ArrayList<>();
    for (int above = 0; above < row; above++) {
      grid.filled(above).forEach(cell -> titles.add(cell.text()));
    }
    return titles;
  }
}
