package afterclass.gateway.report;

import afterclass.gateway.i18n.Messages;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table that the office asks for by name.
 *
 * @param name its name in commands and addresses: lower-case words with hyphens
 * @param groupings what its lines can be gathered by, in the order that people see
 * @param pictured what a picture of it shows: the sums of its lesson hours by this, unless
 *     something else is asked for; {@code null} for no picture
 * @param daily whether people ask for it by the day, as for a list that hangs on a wall, not by the
 *     month
 * @param rows makes its table
 * @param lines makes the table of the lines that are gathered, where the rows are sums already;
 *     {@code null} if the rows are the lines. Where only the sums of groups are asked for, a line
 *     may stand for several of one group; a column {@link Groups#LINES} says how many
 */
public record Report(
    String name,
    List<Grouping> groupings,
    @Nullable Grouping pictured,
    boolean daily,
    Function<ReportRun, Table> rows,
    @Nullable Function<ReportRun, Table> lines) {

  public Report {
    groupings = List.copyOf(groupings);
  }

  /** A report by the month, without groupings or a picture. */
  static Report of(String name, Function<ReportRun, Table> rows) {
    return new Report(name, List.of(), null, false, rows, null);
  }

  /** The same, gathered by any of these. */
  Report by(Grouping... groupings) {
    return new Report(name, List.of(groupings), pictured, daily, rows, lines);
  }

  /** The same, with a picture of the sums of lesson hours by this. */
  Report pictured(Grouping by) {
    return new Report(name, groupings, by, daily, rows, lines);
  }

  /** The same, asked for by the day. */
  Report byTheDay() {
    return new Report(name, groupings, pictured, true, rows, lines);
  }

  /** The same, whose rows are sums of these lines. */
  Report sumsOf(Function<ReportRun, Table> those) {
    return new Report(name, groupings, pictured, daily, rows, those);
  }

  /** Whether its rows are sums already. */
  public boolean sums() {
    return lines != null;
  }

  /** Its title; key {@code report.NAME.title} of the message bundles. */
  public String title(Messages words) {
    return words.text("report." + name + ".title");
  }

  /**
   * One query of this report.
   *
   * @param query which days, which filters, and what the lines are gathered by
   * @param sources where everything is read from
   * @param words the reader's language
   */
  public ReportRun run(ReportQuery query, ReportSources sources, Messages words) {
    return new ReportRun(this, query, sources, words);
  }
}
