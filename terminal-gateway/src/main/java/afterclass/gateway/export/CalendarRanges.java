package afterclass.gateway.export;

import afterclass.gateway.roster.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a calendar: consecutive dates about which the same is stated are one row, since a
 * date has up to two facts and a year hundreds of dates.
 */
final class CalendarRanges {
  private static final String DATE = "date";
  private static final String TO = "to";

  /** The most days of a row, within the limit of an import. */
  private static final int LONGEST_DAYS = 366;

  private CalendarRanges() {}

  /** Returns the rows that state calendar facts, by date. */
  static List<Map<String, String>> rows(Collection<Fact> facts) {
    Map<LocalDate, Map<String, String>> days = new TreeMap<>();
    for (Fact fact : facts) {
      days.computeIfAbsent(fact.from(), date -> new LinkedHashMap<>()).putAll(fact.row());
    }
    List<Map<String, String>> rows = new ArrayList<>();
    Map<String, String> said = Map.of();
    LocalDate first = LocalDate.MIN;
    LocalDate last = LocalDate.MIN;
    for (Map.Entry<LocalDate, Map<String, String>> day : days.entrySet()) {
      LocalDate date = day.getKey();
      Map<String, String> says = content(day.getValue());
      boolean goesOn =
          !rows.isEmpty()
              && says.equals(said)
              && date.equals(last.plusDays(1))
              && date.isBefore(first.plusDays(LONGEST_DAYS));
      if (goesOn) {
        rows.get(rows.size() - 1).put(TO, date.toString());
      } else {
        rows.add(row(date, says));
        first = date;
      }
      said = says;
      last = date;
    }
    return rows;
  }

  private static Map<String, String> content(Map<String, String> row) {
    Map<String, String> says = new LinkedHashMap<>(row);
    says.remove(DATE);
    says.values().removeIf(CalendarRanges::blank);
    return says;
  }

  private static boolean blank(@Nullable String cell) {
    return cell == null || cell.isEmpty();
  }

  private static Map<String, String> row(LocalDate date, Map<String, String> says) {
    Map<String, String> row = new LinkedHashMap<>(says);
    row.put(DATE, date.toString());
    return row;
  }
}
