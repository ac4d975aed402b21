package afterclass.gateway.report;

import afterclass.gateway.i18n.Messages;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A report: a table that the office requests by name.
 *
 * @param name its name in commands and addresses: lower-case words with hyphens
 * @param groupings properties by which its lines can be grouped, in the order shown
 * @param pictured grouping of the lesson hours in its chart unless the query names another; {@code
 *     null} for no chart
 * @param span the days that it is usually requested for
 * @param signed whether it is signed on paper, by its maker, a checker and the headmaster
 * @param rows makes its table
 * @param lines makes the table of lines to group, if the rows are sums already; {@code null} if the
 *     rows are the lines. If only sums of groups are requested, a line may stand for several of one
 *     group; a column {@link Groups#LINES} then states their number
 */
public record Report(
    String name,
    List<Grouping> groupings,
    @Nullable Grouping pictured,
    Span span,
    boolean signed,
    Function<ReportRun, Table> rows,
    @Nullable Function<ReportRun, Table> lines) {

  public Report {
    groupings = List.copyOf(groupings);
  }

  /** The days for which a report is usually requested: from a first one to today. */
  public enum Span {
    /** Today, like a list on a notice board. */
    DAY,
    /** This month. */
    MONTH,
    /** This school term: from August to January, or from February to July. */
    TERM;

    private static final int SPRING = 2;
    private static final int AUTUMN = 8;

    /** Returns the first day. */
    public LocalDate first(LocalDate today) {
      return switch (this) {
        case DAY -> today;
        case MONTH -> today.withDayOfMonth(1);
        case TERM -> term(today);
      };
    }

    private static LocalDate term(LocalDate today) {
      int month = today.getMonthValue();
      int year = month < SPRING ? today.getYear() - 1 : today.getYear();
      return LocalDate.of(year, month >= SPRING && month < AUTUMN ? SPRING : AUTUMN, 1);
    }
  }

  /** Returns a monthly report without groupings or a chart. */
  static Report of(String name, Function<ReportRun, Table> rows) {
    return new Report(name, List.of(), null, Span.MONTH, false, rows, null);
  }

  /** Returns the report with groupings. */
  Report by(Grouping... groupings) {
    return new Report(name, List.of(groupings), pictured, span, signed, rows, lines);
  }

  /** Returns the report with a chart of lesson hours by a grouping. */
  Report pictured(Grouping by) {
    return new Report(name, groupings, by, span, signed, rows, lines);
  }

  /** Returns the report as a daily one. */
  Report byTheDay() {
    return new Report(name, groupings, pictured, Span.DAY, signed, rows, lines);
  }

  /** Returns the report as one of a school term. */
  Report byTheTerm() {
    return new Report(name, groupings, pictured, Span.TERM, signed, rows, lines);
  }

  /** Returns the report as one that is signed on paper. */
  Report toSign() {
    return new Report(name, groupings, pictured, span, true, rows, lines);
  }

  /** Returns the report as one whose rows are sums. */
  Report sumsOf(Function<ReportRun, Table> those) {
    return new Report(name, groupings, pictured, span, signed, rows, those);
  }

  /** Returns whether the report's rows are sums, which cannot be grouped again. */
  public boolean sums() {
    return lines != null;
  }

  /** Returns the report's title, key {@code report.NAME.title} in the message bundles. */
  public String title(Messages words) {
    return words.text("report." + name + ".title");
  }

  /**
   * Returns a query of this report.
   *
   * @param query days, filters and grouping
   * @param sources the data
   * @param words the reader's language
   */
  public ReportRun run(ReportQuery query, ReportSources sources, Messages words) {
    return new ReportRun(this, query, sources.still(), words);
  }
}
