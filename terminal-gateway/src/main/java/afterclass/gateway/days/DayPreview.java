package afterclass.gateway.days;

import afterclass.rules.model.DayOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How the days of everybody stand right now, judged by the same engine; nothing is written down.
 */
@FunctionalInterface
public interface DayPreview {

  /**
   * The days of everybody with a service on a date, by staff number; whoever's day cannot be judged
   * is left out.
   */
  List<DayOutcome> on(LocalDate date, Instant now);
}
