package afterclass.gateway.office.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts rows for odd weeks and rows for even weeks together where they are equal otherwise. */
final class AlternateWeeks {
  private static final String WEEKS = "weeks";

  private AlternateWeeks() {}

  /**
   * Returns the rows with one row for every week in the place of a row for odd weeks and its equal
   * for even weeks; a row for some weeks is left out beside its equal for every week.
   */
  static List<ReadRow> joined(List<ReadRow> rows) {
    if (rows.stream().allMatch(row -> weeks(row).isEmpty())) {
      return rows;
    }
    Map<Map<String, String>, List<ReadRow>> equal = new LinkedHashMap<>();
    rows.forEach(row -> equal.computeIfAbsent(weekly(row), key -> new ArrayList<>()).add(row));
    List<ReadRow> all = new ArrayList<>();
    equal.forEach((values, same) -> all.add(same.size() == 1 ? same.get(0) : one(values, same)));
    return List.copyOf(all);
  }

  private static ReadRow one(Map<String, String> values, List<ReadRow> same) {
    Set<Place> places = new LinkedHashSet<>();
    same.forEach(row -> places.addAll(row.where()));
    boolean doubtful = same.stream().allMatch(ReadRow::doubtful);
    return new ReadRow(List.copyOf(places), values, doubtful);
  }

  private static String weeks(ReadRow row) {
    return row.values().getOrDefault(WEEKS, "");
  }

  private static Map<String, String> weekly(ReadRow row) {
    Map<String, String> values = new LinkedHashMap<>(row.values());
    values.remove(WEEKS);
    return values;
  }
}
