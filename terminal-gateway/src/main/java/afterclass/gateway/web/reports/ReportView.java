package afterclass.gateway.web.reports;

import afterclass.gateway.report.Grouping;
import afterclass.gateway.report.HeatMap;
import afterclass.gateway.report.Paper;
import afterclass.gateway.report.Report;
import afterclass.gateway.report.ReportQuery;
import afterclass.gateway.web.form.Choice;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report with the data of its page.
 *
 * @param report report
 * @param query query of the report
 * @param services services to choose
 * @param heading heading of the printed page
 * @param answer result of the query
 */
public record ReportView(
    Report report, ReportQuery query, List<Choice> services, Heading heading, Answer answer) {

  /** Returns the address of this report with another query. */
  public String href(ReportQuery other) {
    return "/report/" + report.name() + "?" + other.parameters();
  }

  /** Returns the address of a file with the same rows and sums. */
  public String file(String format) {
    return "/api/reports/" + report.name() + "." + format + "?" + query.parameters();
  }

  /** Returns the address of another report with the same dates and filters. */
  public String beside(Report other) {
    return "/report/" + other.name() + "?" + query.by(null).parameters();
  }

  /** Returns the query for a whole month, counted from the month in which this query begins. */
  public ReportQuery month(int later) {
    YearMonth month = YearMonth.from(query.from()).plusMonths(later);
    return new ReportQuery(
        month.atDay(1),
        month.atEndOfMonth(),
        query.staff(),
        query.service(),
        query.clause(),
        query.by(),
        null);
  }

  /** Tells whether the lines are grouped by a property. */
  public boolean by(Grouping grouping) {
    return grouping == query.by();
  }

  /**
   * The heading of a printed report.
   *
   * @param paper what stands around the table, as in files for paper
   * @param printed time of printing, on the school's wall clock
   */
  public record Heading(Paper paper, String printed) {}

  /**
   * The result of a report's query.
   *
   * @param only the one group that is shown, in words; empty if all are
   * @param sums sums of the columns, each with its heading
   * @param hint what the policy leaves unsaid: a rate of money, or weights of points; empty for
   *     nothing
   * @param chart chart of its sums; {@code null} for none
   * @param heat staff by day; empty if the table has no such lines
   * @param table the table
   */
  public record Answer(
      String only,
      List<String> sums,
      String hint,
      @Nullable Chart chart,
      HeatMap heat,
      TableView table) {}

  /**
   * A chart.
   *
   * @param title title
   * @param table its numbers; {@code null} if they are the table of the report
   */
  public record Chart(String title, @Nullable TableView table) {}
}
