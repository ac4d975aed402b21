package afterclass.gateway.web.facts;

import afterclass.gateway.roster.Conflict;
import afterclass.gateway.roster.ConflictType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Conflicts put together: those of one person with one reason are one line with their dates. */
final class ConflictRuns {
  /** Maximum number of dates that are named one by one. */
  private static final int FEW = 3;

  private ConflictRuns() {}

  /** Returns a line for each person and reason, in the order of the first dates. */
  static List<RosterWords.ConflictLine> of(List<Conflict> conflicts, RosterWords words) {
    Map<List<Object>, List<Conflict>> alike = new LinkedHashMap<>();
    conflicts.forEach(
        each -> alike.computeIfAbsent(reason(each), key -> new ArrayList<>()).add(each));
    return alike.values().stream().map(each -> line(each, words)).toList();
  }

  /** Returns what conflicts of one line have in common; of an absence that of all its services. */
  private static List<Object> reason(Conflict each) {
    boolean away =
        each.kind() == ConflictType.ON_LEAVE || each.kind() == ConflictType.NOT_IN_SERVICE;
    return away
        ? List.of(each.kind(), each.staff())
        : List.of(each.kind(), each.staff(), each.service(), each.other());
  }

  private static RosterWords.ConflictLine line(List<Conflict> alike, RosterWords words) {
    Conflict first = alike.get(0);
    LinkedHashSet<String> services = new LinkedHashSet<>();
    TreeSet<LocalDate> dates = new TreeSet<>();
    for (Conflict each : alike) {
      services.add(words.service(each.date(), each.service()));
      dates.add(each.date());
    }
    String says = words.of(first, String.join(words.text("list.comma"), services));
    return new RosterWords.ConflictLine(first.date(), dates(dates, words), says);
  }

  private static String dates(SortedSet<LocalDate> dates, RosterWords words) {
    if (dates.size() > FEW) {
      String span = words.text("roster.span", dates.first().toString(), dates.last().toString());
      return words.text("roster.days-within", span, dates.size());
    }
    return String.join(words.text("list.comma"), dates.stream().map(words.frame()::date).toList());
  }
}
