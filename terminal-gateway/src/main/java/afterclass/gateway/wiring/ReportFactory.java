package afterclass.gateway.wiring;

import afterclass.gateway.days.DayPreview;
import afterclass.gateway.days.DecisionReader;
import afterclass.gateway.days.PunchReader;
import afterclass.gateway.days.StartOfUse;
import afterclass.gateway.dutylog.DutyLogReader;
import afterclass.gateway.ledger.LedgerReader;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.report.JudgedDays;
import afterclass.gateway.report.ReportLogs;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.TerminalDirectory;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.ZoneId;

/** The factory of the data for reports, pages and the web. */
@Factory
final class ReportFactory {

  @Singleton
  JudgedDays judgedDays(
      DecisionReader decisions,
      PoliciesInForce policies,
      DayPreview preview,
      StartOfUse start,
      InstantSource clock) {
    return new JudgedDays(decisions, policies, preview, start, clock);
  }

  @Singleton
  ReportLogs reportLogs(
      OutageLog outages,
      TerminalDirectory terminals,
      DutyLogReader duty,
      AttendanceConfiguration school) {
    return new ReportLogs(outages, terminals, school.getSite(), duty);
  }

  @Singleton
  ReportSources reportSources(
      LedgerReader ledger,
      JudgedDays judged,
      PunchReader punches,
      LiveRoster roster,
      ReportLogs logs,
      PoliciesInForce policies,
      AttendanceConfiguration configuration) {
    ZoneId zone = ZoneId.of(configuration.getZone());
    return new ReportSources(ledger, judged, punches, roster::snapshot, logs, policies, zone);
  }
}
