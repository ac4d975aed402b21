package afterclass.gateway.wiring;

import afterclass.gateway.days.DayBook;
import afterclass.gateway.days.DayPreview;
import afterclass.gateway.days.PunchBook;
import afterclass.gateway.ledger.LedgerBook;
import afterclass.gateway.policy.PolicyBook;
import afterclass.gateway.report.JudgedDays;
import afterclass.gateway.report.Knowledge;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.roster.StaffDay;
import afterclass.gateway.session.OutageLog;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.ZoneId;

/** Gathers what reports, pages and the web read from. */
@Factory
final class ReportFactory {

  @Singleton
  ReportSources reportSources(
      LedgerBook ledger,
      DayBook days,
      PunchBook punches,
      LiveRoster roster,
      OutageLog outages,
      DayPreview preview,
      InstantSource clock,
      PolicyBook policies,
      AttendanceConfiguration configuration) {
    ZoneId zone = ZoneId.of(configuration.getZone());
    Knowledge known = (staff, date) -> preview.facts(new StaffDay(staff, date), clock.instant());
    return new ReportSources(
        ledger,
        new JudgedDays(days, policies),
        punches,
        roster::snapshot,
        outages,
        known,
        policies,
        zone);
  }
}
