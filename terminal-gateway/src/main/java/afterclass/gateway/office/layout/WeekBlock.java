package afterclass.gateway.office.layout;

import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.Weekdays;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a sheet with weekdays across and weeks down.
 *
 * @param head row of the weekdays
 * @param bottom last row
 * @param start first column behind the weekdays of the block to the left
 * @param edge last column before the block to the right
 * @param offsets days from Monday, by column, from left to right
 * @param month the month that its title names; 0 if none
 */
record WeekBlock(
    int head, int bottom, int start, int edge, Map<Integer, Integer> offsets, int month) {
  private static final int ENOUGH = 5;
  private static final int TITLE_ROWS = 3;
  private static final Pattern MONTH =
      Pattern.compile(
          "(?<![\\d第])(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元])月(?:份)?(?!\\d|[一二三四五六七八九十]?日)");
  private static final String DIGITS = "一二三四五六七八九十";

  WeekBlock {
    offsets = new LinkedHashMap<>(offsets);
  }

  /** Returns the blocks of a sheet, from top to bottom. */
  static List<WeekBlock> of(Grid grid) {
    List<WeekBlock> found = new ArrayList<>();
    for (int row = 0; row < grid.rows(); row++) {
      List<Map<Integer, Integer>> groups = groups(grid, row);
      for (int i = 0; i < groups.size(); i++) {
        int edge = i + 1 < groups.size() ? first(groups.get(i + 1)) - 1 : grid.columns() - 1;
        int start = i == 0 ? 0 : last(groups.get(i - 1)) + 1;
        found.add(block(grid, row, groups.get(i), start, edge));
      }
    }
    return found.stream().map(block -> block.cut(found)).toList();
  }

  private static WeekBlock block(
      Grid grid, int row, Map<Integer, Integer> group, int start, int edge) {
    int month = title(grid, row, first(group), last(group));
    return new WeekBlock(row, grid.rows() - 1, start, edge, group, month);
  }

  /** Returns the first column of a weekday. */
  int left() {
    return first(offsets);
  }

  /** Returns the last column of a weekday. */
  int right() {
    return last(offsets);
  }

  private WeekBlock cut(List<WeekBlock> all) {
    int next =
        all.stream()
            .filter(
                other -> other.head > head && other.left() <= right() && other.right() >= left())
            .mapToInt(WeekBlock::head)
            .min()
            .orElse(bottom + 1);
    return new WeekBlock(head, next - 1, start, edge, offsets, month);
  }

  private static int first(Map<Integer, Integer> group) {
    return group.keySet().stream().mapToInt(Integer::intValue).min().orElse(0);
  }

  private static int last(Map<Integer, Integer> group) {
    return group.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  private static List<Map<Integer, Integer>> groups(Grid grid, int row) {
    List<Map<Integer, Integer>> all = new ArrayList<>();
    Map<Integer, Integer> group = new LinkedHashMap<>();
    for (int column = 0; column <= grid.columns(); column++) {
      OptionalInt day = weekday(grid.at(row, column));
      boolean again = day.isPresent() && group.containsValue(day.getAsInt());
      if (again || column == grid.columns()) {
        if (group.size() >= ENOUGH) {
          all.add(sundayFirst(group));
        }
        group = new LinkedHashMap<>();
      }
      if (day.isPresent()) {
        group.put(column, day.getAsInt());
      }
    }
    return all;
  }

  private static OptionalInt weekday(GridCell cell) {
    String text = Plain.tight(cell.text());
    if (text.isEmpty() || text.length() > 12 || text.chars().anyMatch(Character::isDigit)) {
      return OptionalInt.empty();
    }
    Optional<Weekdays> read = Weekdays.read(text.replace("周末", ""));
    return read.isPresent() && read.get().days().size() == 1
        ? OptionalInt.of(read.get().days().iterator().next().getValue() - 1)
        : OptionalInt.empty();
  }

  private static Map<Integer, Integer> sundayFirst(Map<Integer, Integer> group) {
    Map<Integer, Integer> offsets = new LinkedHashMap<>(group);
    int sunday = -1;
    int monday = -1;
    for (Map.Entry<Integer, Integer> each : group.entrySet()) {
      sunday = each.getValue() == 6 ? each.getKey() : sunday;
      monday = each.getValue() == 0 ? each.getKey() : monday;
    }
    if (sunday >= 0 && sunday < monday) {
      offsets.put(sunday, -1);
    }
    return offsets;
  }

  /** Returns the month that stands above a block; 0 if none or several do. */
  private static int title(Grid grid, int head, int left, int right) {
    for (int row = head - 1; row >= Math.max(0, head - TITLE_ROWS); row--) {
      int month = 0;
      for (GridCell cell : grid.filled(row, Math.max(0, left - 2), right)) {
        int named = month(cell.text());
        month = named > 0 ? named : month;
      }
      if (month > 0 || !groups(grid, row).isEmpty()) {
        return month;
      }
    }
    return 0;
  }

  /** Returns the only month that a text names; 0 if it names none or several. */
  static int month(String text) {
    int month = 0;
    Matcher found = MONTH.matcher(Plain.tight(text));
    while (found.find()) {
      int each = number(found.group(1));
      if (month != 0 && month != each) {
        return 0;
      }
      month = each;
    }
    return month;
  }

  private static int number(String text) {
    if (Character.isDigit(text.charAt(0))) {
      return Integer.parseInt(text);
    }
    if (text.equals("元")) {
      return 1;
    }
    int last = DIGITS.indexOf(text.charAt(text.length() - 1)) + 1;
    return text.length() == 1 ? last : 10 + last;
  }
}
