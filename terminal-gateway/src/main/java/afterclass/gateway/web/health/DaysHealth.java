package afterclass.gateway.web.health;

import afterclass.gateway.days.DayKeeper;
import afterclass.gateway.days.SuspendedDay;
import afterclass.gateway.roster.UnknownName;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/**
 * The health of judging: down while a day cannot be judged, or while the roster contains names
 * unknown to the policy, so that hours are undecided or not as the office expects.
 */
@Singleton
final class DaysHealth extends Indicator {
  private static final int SHOWN = 20;

  private final DayKeeper keeper;

  DaysHealth(DayKeeper keeper, @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
    super("days", threads);
    this.keeper = keeper;
  }

  @Override
  Finding look() {
    List<SuspendedDay> suspended = keeper.suspended();
    List<UnknownName> leftOut = keeper.leftOut();
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("aside", suspended.size());
    if (!suspended.isEmpty()) {
      details.put("cannotBeJudged", suspended.stream().limit(SHOWN).map(DaysHealth::text).toList());
    }
    if (!leftOut.isEmpty()) {
      details.put(
          "unknownToThePolicy", leftOut.stream().limit(SHOWN).map(UnknownName::toString).toList());
    }
    return new Finding(suspended.isEmpty() && leftOut.isEmpty(), details);
  }

  private static String text(SuspendedDay day) {
    return day.day().staff() + " " + day.day().date() + " since " + day.since();
  }
}
