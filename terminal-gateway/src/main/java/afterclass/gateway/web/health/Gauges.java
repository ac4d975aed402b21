package afterclass.gateway.web.health;

import afterclass.gateway.days.DayKeeper;
import afterclass.gateway.days.PunchStatus;
import afterclass.gateway.days.WorkList;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.session.TerminalSessions;
import afterclass.gateway.time.SchoolClock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;

/** The metrics that are computed when they are read. */
@Singleton
final class Gauges implements ApplicationEventListener<ServerStartupEvent> {
  private static final int MAX_DIRTY = 10_000;

  private final MeterRegistry meters;
  private final TerminalSessions sessions;
  private final ReportSources sources;
  private final WorkList work;
  private final DayKeeper keeper;
  private final SchoolClock clock;

  Gauges(
      MeterRegistry meters,
      TerminalSessions sessions,
      ReportSources sources,
      WorkList work,
      DayKeeper keeper,
      SchoolClock clock) {
    this.meters = meters;
    this.sessions = sessions;
    this.sources = sources;
    this.work = work;
    this.keeper = keeper;
    this.clock = clock;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    Gauge.builder("attendance.terminals", this, g -> g.terminals(true))
        .description("Registered terminals by whether they can be reached")
        .tag("state", "up")
        .register(meters);
    Gauge.builder("attendance.terminals", this, g -> g.terminals(false))
        .description("Registered terminals by whether they can be reached")
        .tag("state", "down")
        .register(meters);
    Gauge.builder("attendance.dirty.days", work, w -> w.dirty(MAX_DIRTY).size())
        .description("Days that wait to be judged, counted to " + MAX_DIRTY)
        .register(meters);
    Gauge.builder("attendance.days.aside", keeper, k -> k.suspended().size())
        .description("Days that cannot be judged and are set aside")
        .register(meters);
    Gauge.builder("attendance.unknown.names", keeper, k -> k.leftOut().size())
        .description("Names in the office's files that the policy does not know")
        .register(meters);
    today("attendance.punches.unknown.card.today", PunchStatus.UNKNOWN_CARD);
    today("attendance.punches.suspect.today", PunchStatus.SUSPECT);
  }

  private double terminals(boolean up) {
    return sessions.statuses().stream().filter(s -> s.up() == up).count();
  }

  private void today(String name, PunchStatus status) {
    Gauge.builder(name, this, g -> g.count(status))
        .description("Records of today that stand as " + status.code())
        .register(meters);
  }

  private double count(PunchStatus status) {
    return sources.punches().on(clock.today()).stream().filter(p -> p.status() == status).count();
  }
}
