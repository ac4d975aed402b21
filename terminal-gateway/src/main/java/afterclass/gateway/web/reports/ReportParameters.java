package afterclass.gateway.web.reports;

import afterclass.gateway.report.Grouping;
import afterclass.gateway.report.Report;
import afterclass.gateway.report.ReportQuery;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.problem.Problem;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;

/**
 * The parameters of a report in an address.
 *
 * @param request the request
 * @param from first business date, as 2026-11-01
 * @param to last business date, included
 * @param staff staff number
 * @param service service id or name
 * @param clause clause, as 六.1
 * @param by a row for each day, week, month, staff, service or clause instead of each line
 * @param group with by: the lines of that one group, as the field group of its row names it
 */
@Introspected
public record ReportParameters(
    HttpRequest<?> request,
    @QueryValue @Nullable @Parameter(description = "first business date") String from,
    @QueryValue @Nullable @Parameter(description = "last business date, included") String to,
    @QueryValue @Nullable @Parameter(description = "staff number") String staff,
    @QueryValue @Nullable @Parameter(description = "service id or name") String service,
    @QueryValue @Nullable @Parameter(description = "clause, as 六.1") String clause,
    @QueryValue
        @Nullable
        @Parameter(
            description = "day, week, month, staff, service or clause: a row of sums for each")
        String by,
    @QueryValue
        @Nullable
        @Parameter(description = "with by: the lines of one group, as its row's field group says")
        String group) {

  /** Returns these parameters with default dates where none are given. */
  public ReportParameters between(String first, String last) {
    return new ReportParameters(
        request,
        Inputs.filled(from) == null ? first : from,
        Inputs.filled(to) == null ? last : to,
        staff,
        service,
        clause,
        by,
        group);
  }

  /**
   * Returns the query.
   *
   * @throws Problem if a parameter is invalid, or the report cannot be grouped so
   */
  public ReportQuery query(Report report) {
    ReportQuery query = Inputs.query(from, to, staff, service, clause);
    Grouping grouping = Inputs.grouping(by, report);
    String one = Inputs.filled(group);
    ReportQuery gathered = query.by(grouping);
    return grouping == null || one == null ? gathered : gathered.of(one);
  }
}
