package afterclass.gateway.notice;

import afterclass.gateway.dutylog.DutyEntry;
import afterclass.gateway.dutylog.DutyLogReader;
import afterclass.gateway.security.Permission;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The news of urgent entries of the duty log, for everyone who must act on them but the writer.
 *
 * @param log the duty log
 * @param clock the service's clock
 */
public record LogNews(DutyLogReader log, InstantSource clock) implements NewsSource {
  /** How far back entries are looked at, so that none is missed while the service is down. */
  private static final Duration BACK = Duration.ofDays(2);

  private static final int LONGEST = 300;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

  @Override
  public List<News> look(Audience audience) {
    return log.urgentSince(clock.instant().minus(BACK)).stream()
        .map(entry -> news(entry, audience))
        .toList();
  }

  private static News news(DutyEntry entry, Audience audience) {
    String text = CONTROL.matcher(entry.text()).replaceAll(" ").strip();
    Set<String> leaders =
        Audience.without(
            audience.may(Permission.ENTER, Permission.APPROVE), Set.of(entry.byUser()));
    return new News(
        NoticeKind.LOG,
        "log/" + entry.id(),
        "urgent",
        entry.staffNo(),
        entry.date(),
        List.of(
            entry.serviceId(), text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…"),
        Audience.all(leaders, audience.robots(NoticeKind.LOG)));
  }
}
