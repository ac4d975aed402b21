package afterclass.gateway.web.page;

import afterclass.gateway.report.ReportSources;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;

/** The date of today in the school's zone. */
@Singleton
public final class Today {
  private final ReportSources sources;
  private final InstantSource clock;

  Today(ReportSources sources, InstantSource clock) {
    this.sources = sources;
    this.clock = clock;
  }

  /** Returns the school's date. */
  public LocalDate date() {
    return sources.wallClock(clock.instant()).toLocalDate();
  }
}
