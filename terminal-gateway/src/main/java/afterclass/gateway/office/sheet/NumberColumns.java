package afterclass.gateway.office.sheet;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns of a heading that may number rows or people: 编号 beside 序号 is the number of a person,
 * and so is one that does not count the rows.
 */
record NumberColumns(Grid grid, int top, int bottom) {
  private static final String INDEX = "index";
  private static final String STAFF_NO = "staffNo";
  private static final Set<String> NUMBER = Set.of("编号", "号码", "代码", "no");
  private static final int LEAST_DIGITS = 3;

  /** Names the columns of numbers of people, where the heading has no other column for them. */
  void mend(Map<Integer, String> names) {
    List<Integer> indexes =
        names.entrySet().stream()
            .filter(entry -> entry.getValue().equals(INDEX))
            .map(Map.Entry::getKey)
            .toList();
    if (names.containsValue(STAFF_NO) || !names.containsValue("name")) {
      return;
    }
    boolean counted = indexes.stream().anyMatch(column -> !isNumber(column));
    for (int column : indexes) {
      if (isNumber(column) && (counted || tellsPeople(column))) {
        names.put(column, STAFF_NO);
      }
    }
  }

  private boolean isNumber(int column) {
    for (int row = bottom; row >= top; row--) {
      String text = Headings.plain(grid.text(row, column));
      if (!text.isEmpty()) {
        return NUMBER.contains(text);
      }
    }
    return false;
  }

  /** Returns whether the numbers below have so many places that they are not those of rows. */
  private boolean tellsPeople(int column) {
    int numbers = 0;
    int places = 0;
    for (int row = bottom + 1; row < grid.rows(); row++) {
      String text = Headings.plain(grid.text(row, column));
      if (!text.isEmpty() && text.chars().allMatch(each -> each < 0x80)) {
        numbers++;
        places += text.length() >= LEAST_DIGITS ? 1 : 0;
      }
    }
    return numbers > 0 && places == numbers;
  }
}
