package afterclass.gateway.office.lookup;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.ReadRow;
import afterclass.gateway.office.sheet.Grid;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The people who stand on only one of several sheets of which each holds for a part of the year.
 */
public final class SeasonPeople {
  private SeasonPeople() {}

  /** Shows them, with the dates at which their services end or begin. */
  public static void show(List<Grid> grids, Clerk clerk) {
    Set<String> sheets = new LinkedHashSet<>();
    SeasonSheets.of(clerk.school(), grids).parts().forEach(part -> sheets.add(part.grid().name()));
    Map<String, Set<String>> byPerson = new TreeMap<>();
    Map<String, SortedSet<String>> first = new LinkedHashMap<>();
    Map<String, SortedSet<String>> last = new LinkedHashMap<>();
    for (ReadRow row : clerk.taken()) {
      String sheet = row.where().isEmpty() ? "" : row.where().get(0).sheet();
      if (sheets.contains(sheet)) {
        String no = row.values().getOrDefault("staffNo", "");
        byPerson.computeIfAbsent(no, key -> new LinkedHashSet<>()).add(sheet);
        add(first, sheet, row.values().getOrDefault("from", ""));
        add(last, sheet, row.values().getOrDefault("to", ""));
      }
    }
    if (first.size() > 1) {
      first.keySet().forEach(sheet -> show(sheet, byPerson, first, last, clerk));
    }
  }

  private static void add(Map<String, SortedSet<String>> dates, String sheet, String date) {
    dates.computeIfAbsent(sheet, key -> new TreeSet<>()).add(date);
  }

  private static void show(
      String sheet,
      Map<String, Set<String>> byPerson,
      Map<String, SortedSet<String>> first,
      Map<String, SortedSet<String>> last,
      Clerk clerk) {
    List<String> only =
        byPerson.entrySet().stream()
            .filter(each -> each.getValue().equals(Set.of(sheet)))
            .map(each -> each.getKey() + name(each.getKey(), clerk))
            .toList();
    if (only.isEmpty()) {
      return;
    }
    String from = first.getOrDefault(sheet, new TreeSet<>(Set.of(""))).first();
    String to = last.getOrDefault(sheet, new TreeSet<>(Set.of(""))).last();
    clerk.notice(
        List.of(new Place(sheet, "", 0)),
        String.join("、", only),
        Phrase.of("office.read.only-sheet", sheet, from, to));
  }

  private static String name(String no, Clerk clerk) {
    return clerk.school().numbered(no).map(member -> " " + member.name()).orElse("");
  }
}
