package afterclass.gateway.web.health;

import afterclass.gateway.days.DayAside;
import afterclass.gateway.days.DayKeeper;
import afterclass.gateway.roster.UnknownName;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/**
 * Down while a day cannot be judged, or while the roster names what the policy does not know:
 * somebody's hours are not decided, or not as the office believes.
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
    List<DayAside> aside = keeper.aside();
    List<UnknownName> leftOut = keeper.leftOut();
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("aside", aside.size());
    if (!aside.isEmpty()) {
      details.put("cannotBeJudged", aside.stream().limit(SHOWN).map(DaysHealth::text).toList());
    }
    if (!leftOut.isEmpty()) {
      details.put(
          "unknownToThePolicy", leftOut.stream().limit(SHOWN).map(UnknownName::toString).toList());
    }
    return new Finding(aside.isEmpty() && leftOut.isEmpty(), details);
  }

  private static String text(DayAside aside) {
    return aside.day().staff() + " " + aside.day().date() + " since " + aside.since();
  }
}
