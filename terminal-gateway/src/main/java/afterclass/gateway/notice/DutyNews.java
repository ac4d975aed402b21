package afterclass.gateway.notice;

import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.policy.PolicyVersion;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.roster.RosterPlan;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.security.Account;
import afterclass.gateway.time.SchoolClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The news of everyone's duty of the next day, from a time of the evening on, and of its changes
 * until midnight. While the time is uncertain nothing is told: a clock that jumps ahead would tell
 * of days to come.
 */
public final class DutyNews implements NewsSource {
  private final LiveRoster roster;
  private final PoliciesInForce policies;
  private final SchoolClock clock;
  private final BooleanSupplier certain;
  private final LocalTime from;
  private @Nullable Seen seen;

  /** All that the duty depends on. */
  private record Seen(
      RosterSnapshot facts,
      List<PolicyVersion> policies,
      LocalDate tomorrow,
      Set<String> staff,
      Set<String> robots) {
    boolean same(Seen other) {
      return facts == other.facts
          && policies.equals(other.policies)
          && tomorrow.equals(other.tomorrow)
          && staff.equals(other.staff)
          && robots.equals(other.robots);
    }
  }

  /**
   * Creates the source.
   *
   * @param certain whether the time is certain
   * @param from time of day from which the next day is told
   */
  public DutyNews(
      LiveRoster roster,
      PoliciesInForce policies,
      SchoolClock clock,
      BooleanSupplier certain,
      LocalTime from) {
    this.roster = roster;
    this.policies = policies;
    this.clock = clock;
    this.certain = certain;
    this.from = from;
  }

  @Override
  public List<News> look(Audience audience) {
    LocalTime now = LocalTime.ofInstant(clock.instant(), clock.zone());
    if (!certain.getAsBoolean() || now.isBefore(from)) {
      return List.of();
    }
    Set<String> staff =
        audience.accounts().stream()
            .map(Account::staff)
            .filter(number -> !number.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    Seen present =
        new Seen(
            roster.snapshot(),
            policies.versions(),
            clock.today().plusDays(1),
            staff,
            audience.robots(NoticeKind.DUTY));
    Seen before = seen;
    if (before != null && before.same(present)) {
      return List.of();
    }
    List<News> news = tell(present, audience);
    seen = present;
    return news;
  }

  /** Forgets what was looked at: the next look returns everything again. */
  void again() {
    seen = null;
  }

  private List<News> tell(Seen now, Audience audience) {
    RosterPlan plan = new RosterPlan(now.facts(), policies);
    List<News> news = new ArrayList<>();
    for (String staff : now.staff()) {
      List<String> services =
          plan.own(staff, now.tomorrow()).stream()
              .filter(own -> !own.post().excused())
              .map(own -> own.service().id())
              .toList();
      String subject = "duty/" + staff + "/" + now.tomorrow();
      news.add(
          services.isEmpty()
              ? News.ended(NoticeKind.DUTY, subject)
              : new News(
                  NoticeKind.DUTY,
                  subject,
                  String.join(",", services),
                  staff,
                  now.tomorrow(),
                  services,
                  Audience.all(audience.own(staff), now.robots())));
    }
    return news;
  }
}
