package afterclass.gateway.web.self;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.Report;
import afterclass.gateway.report.ReportQuery;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.report.Reports;
import afterclass.gateway.report.Table;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.time.SchoolClock;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.problem.Problem;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The use case of the viewer's own month. */
@Singleton
public final class OwnMonth {
  private final ReportSources sources;
  private final SchoolClock clock;

  OwnMonth(ReportSources sources, SchoolClock clock) {
    this.sources = sources;
    this.clock = clock;
  }

  /**
   * Returns the viewer's own month.
   *
   * @param month as {@code 2026-11}; the current one if blank
   * @throws Problem if the viewer has no staff number, or the month is invalid
   */
  View of(Viewer viewer, @Nullable String month, Messages words) {
    String staff = viewer.staff();
    if (staff.isEmpty()) {
      throw Problem.forbidden("no-staff-number", viewer.account());
    }
    Inputs.maySee(viewer, staff);
    String said = Inputs.filled(month);
    YearMonth asked = said == null ? YearMonth.from(clock.today()) : Inputs.month("month", said);
    ReportQuery query = new ReportQuery(asked.atDay(1), asked.atEndOfMonth(), staff, null, null);
    Report days = Reports.named("days").orElseThrow();
    return new View(sources.name(staff), asked, days.run(query, sources, words).rows());
  }

  /**
   * The month of a staff member.
   *
   * @param name that person's name
   * @param month the month
   * @param table its days
   */
  public record View(String name, YearMonth month, Table table) {}
}
