package afterclass.gateway.export;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.roster.EnteredFacts;
import afterclass.gateway.roster.ExampleRow;
import afterclass.gateway.roster.Fact;
import afterclass.gateway.roster.FileColumn;
import afterclass.gateway.roster.FileWording;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.rules.policy.Season;
import afterclass.rules.policy.ServiceDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The maker of lists: the rows that state facts, in the words of a language.
 *
 * @param roster the facts in force
 * @param policies the policies that name services
 * @param today the school's date
 * @param words the reader's language
 */
record FactTables(
    RosterSnapshot roster, PoliciesInForce policies, LocalDate today, Messages words) {

  /** Returns the facts of a kind that meet a range of dates, as a list. */
  ListTable list(ImportKind kind, LocalDate from, LocalDate to) {
    List<Fact> facts = new ArrayList<>(new EnteredFacts(roster).of(List.of(kind), "", from, to));
    if (kind == ImportKind.STAFF) {
      facts.sort(Comparator.comparing(Fact::staff));
    }
    return table(kind, facts);
  }

  /** Returns the examples of a kind, marked as such. */
  ListTable examples(ImportKind kind) {
    String service =
        policies.on(today).services().stream()
            .findFirst()
            .map(ServiceDefinition::id)
            .orElse("morning-reading");
    String season = policies.at(today).seasons().stream().findFirst().map(Season::id).orElse("");
    ListTable plain = table(kind, new Examples(today, service, season, words).of(kind));
    String first = plain.columns().get(0).code();
    return new ListTable(
        plain.columns(),
        plain.rows().stream()
            .map(
                row -> {
                  Map<String, String> marked = new LinkedHashMap<>(row);
                  marked.merge(first, "", (cell, none) -> ExampleRow.marked(cell, words));
                  return marked;
                })
            .toList());
  }

  private ListTable table(ImportKind kind, Collection<Fact> facts) {
    FileWording wording = wording();
    List<FileColumn> columns = kind.fileColumns();
    List<Map<String, String>> rows = new ArrayList<>();
    for (Map<String, String> row : rows(kind, facts)) {
      Map<String, String> cells = new LinkedHashMap<>();
      columns.forEach(
          column -> {
            String code = column.code();
            cells.put(code, wording.cell(code, row.getOrDefault(code, "")));
          });
      rows.add(cells);
    }
    return new ListTable(columns, rows);
  }

  private static List<Map<String, String>> rows(ImportKind kind, Collection<Fact> facts) {
    if (kind == ImportKind.CALENDAR) {
      return CalendarRanges.rows(facts);
    }
    Stream<Map<String, String>> rows = facts.stream().map(Fact::row);
    // A form's row may need a cell more than a fact's: what to do with it.
    return rows.map(kind::entering).toList();
  }

  private FileWording wording() {
    return new FileWording(policies, today, words);
  }
}
