package afterclass.gateway.report;

import afterclass.gateway.dutylog.DutyLogReader;
import afterclass.gateway.session.OutageLog;

/**
 * The logs that reports read.
 *
 * @param outages outages of terminals
 * @param duty the duty log
 */
public record ReportLogs(OutageLog outages, DutyLogReader duty) {}
