package afterclass.gateway.web.facts;

import afterclass.gateway.report.Paths;
import afterclass.gateway.roster.Fact;

/**
 * A fact as a row of the page's table.
 *
 * @param kind kind of the fact, in words
 * @param staff staff number; empty if the fact is about no person
 * @param name name of that person; empty likewise
 * @param dates dates on which the fact holds
 * @param says content of the fact
 * @param path path of the page that changes the fact
 * @param change label of the link to that page
 */
public record FactLine(
    String kind, String staff, String name, String dates, String says, String path, String change) {

  /** Returns a fact as a row. */
  public static FactLine of(Fact fact, RosterWords words) {
    String verb = fact.kind().verb();
    String dates = words.dates(fact);
    String says = words.says(fact);
    return new FactLine(
        words.kind(fact.kind()),
        fact.staff(),
        fact.staff().isEmpty() ? "" : words.sources().name(fact.staff()),
        dates,
        says,
        "/facts/one?kind=" + verb + "&key=" + Paths.segment(fact.key().text()),
        words.text("facts.change-of", words.who(fact.staff()), dates, says));
  }

  /**
   * Returns a fact's content as one text; a form sends it back, so that a change by another user
   * meanwhile is noticed.
   */
  public static String mark(Fact fact) {
    return String.join("|", fact.row().values());
  }
}
