package afterclass.gateway.web.self;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.Report;
import afterclass.gateway.report.ReportQuery;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.report.Reports;
import afterclass.gateway.report.Table;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.problem.Problem;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The viewer's own month.
 *
 * @param staff the viewer's staff number
 * @param month the month
 * @param table days of the month
 */
public record OwnMonth(String staff, YearMonth month, Table table) {

  /**
   * Returns the viewer's own month.
   *
   * @param month as {@code 2026-11}; the current one if blank
   * @throws Problem if the viewer has no staff number, or the month is invalid
   */
  public static OwnMonth of(
      Viewer viewer,
      @Nullable String month,
      LocalDate today,
      ReportSources sources,
      Messages words) {
    String staff = viewer.staff();
    if (staff.isEmpty()) {
      throw Problem.forbidden("no-staff-number", viewer.account());
    }
    Inputs.maySee(viewer, staff);
    String said = Inputs.filled(month);
    YearMonth asked = said == null ? YearMonth.from(today) : Inputs.month("month", said);
    ReportQuery query = new ReportQuery(asked.atDay(1), asked.atEndOfMonth(), staff, null, null);
    Report days = Reports.named("days").orElseThrow();
    return new OwnMonth(staff, asked, days.run(query, sources, words).rows());
  }
}
