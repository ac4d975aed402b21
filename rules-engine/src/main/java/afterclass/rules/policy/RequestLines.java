package afterclass.rules.policy;

import afterclass.rules.source.Outline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a policy file that state the rules for teachers' requests.
 *
 * @param file the file
 * @param quoted whether all words of the file stand in quotation marks
 */
record RequestLines(FileText file, boolean quoted) {

  /** States the rules for the first time, behind the seasons. */
  void first(Outline seasons, RequestRules wanted) {
    String kinds = list(wanted.kinds());
    if (quoted) {
      file.insert(
          seasons.end(),
          ", \"requests\": {\"kinds\": "
              + kinds
              + ", \"punchesAMonth\": "
              + wanted.punchesAMonth()
              + ", \"workingDays\": "
              + wanted.workingDays()
              + "}");
      return;
    }
    file.addLines(
        seasons.end(),
        List.of(
            "",
            "requests:",
            "  kinds: " + kinds,
            "  punchesAMonth: " + wanted.punchesAMonth(),
            "  workingDays: " + wanted.workingDays()));
  }

  /** Replaces what differs. */
  void change(Outline requests, RequestRules old, RequestRules wanted) {
    number(requests.fields().get("punchesAMonth"), old.punchesAMonth(), wanted.punchesAMonth());
    number(requests.fields().get("workingDays"), old.workingDays(), wanted.workingDays());
    Outline kinds = requests.fields().get("kinds");
    if (kinds != null && !old.kinds().equals(wanted.kinds())) {
      if (kinds.flow()) {
        file.replace(kinds, list(wanted.kinds()));
      } else {
        lines(kinds, old.kinds(), wanted.kinds());
      }
    }
  }

  private void number(@Nullable Outline place, int old, int wanted) {
    if (place != null && old != wanted) {
      file.replace(place, String.valueOf(wanted));
    }
  }

  /** A kind that is dropped gives its line to one that is added, as long as there is one. */
  private void lines(Outline kinds, List<String> old, List<String> wanted) {
    List<String> added = new ArrayList<>(wanted);
    added.removeAll(old);
    for (int i = 0; i < old.size(); i++) {
      Outline item = kinds.items().get(i);
      if (wanted.contains(old.get(i))) {
        continue;
      }
      if (added.isEmpty()) {
        file.removeLine(item);
      } else {
        file.replace(item, added.remove(0));
      }
    }
    Outline last = kinds.items().get(kinds.items().size() - 1);
    if (!added.isEmpty()) {
      file.addLines(last.end(), added.stream().map(kind -> file.before(last) + kind).toList());
    }
  }

  private String list(List<String> kinds) {
    return "[" + String.join(", ", kinds.stream().map(k -> file.scalar(k, quoted)).toList()) + "]";
  }
}
