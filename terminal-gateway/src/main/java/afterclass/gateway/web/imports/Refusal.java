package afterclass.gateway.web.imports;

import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.web.facts.RosterWords;
import afterclass.gateway.web.form.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What can be done with a file in which nothing to import was found.
 *
 * @param records whether it is the record file of a time clock
 * @param likely the kind that it seems to be of instead; empty if of none
 * @param kinds the other kinds as which it can be read
 */
public record Refusal(boolean records, Optional<Choice> likely, List<Choice> kinds) {

  /** Returns whether it is said what the file is, so that its headings need not be explained. */
  public boolean known() {
    return records || likely.isPresent();
  }

  static Refusal records(ImportKind kind, RosterWords words) {
    return new Refusal(true, Optional.empty(), others(kind, words));
  }

  static Refusal of(ImportKind kind, Optional<ImportKind> likely, RosterWords words) {
    return new Refusal(
        false, likely.map(each -> words.kinds(List.of(each)).get(0)), others(kind, words));
  }

  private static List<Choice> others(ImportKind kind, RosterWords words) {
    return words.kinds(Arrays.stream(ImportKind.values()).filter(each -> each != kind).toList());
  }
}
