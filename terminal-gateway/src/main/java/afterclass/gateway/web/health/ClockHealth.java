package afterclass.gateway.web.health;

import afterclass.gateway.days.ClockStatus;
import afterclass.gateway.days.DayKeeper;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.ReportSources;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/**
 * The health of the gateway's clock: down while its time is uncertain, which suspends every
 * forfeit.
 */
@Singleton
final class ClockHealth extends Indicator {
  private final DayKeeper keeper;
  private final ReportSources sources;

  ClockHealth(
      DayKeeper keeper,
      ReportSources sources,
      @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
    super("clock", threads);
    this.keeper = keeper;
    this.sources = sources;
  }

  @Override
  Finding look() {
    ClockStatus status = keeper.clock();
    if (status.well()) {
      return new Finding(true, Map.of());
    }
    return new Finding(
        false,
        Map.of(
            Messages.ZH.tag(),
            ClockWords.lines(status, Messages.ZH, sources),
            Messages.EN.tag(),
            ClockWords.lines(status, Messages.EN, sources),
            "awaited",
            status.awaited()));
  }
}
