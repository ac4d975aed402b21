package afterclass.gateway.report;

import afterclass.gateway.roster.UsualServices;
import afterclass.rules.model.DayType;
import afterclass.rules.policy.ServiceDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The report of duty by post, including empty posts, which are assigned to no person or only to
 * people on leave. A duty service is a post of a school day if it is assigned on that weekday at
 * any time in the four weeks before or after; see {@link UsualServices}.
 */
final class DutyReport {
  static final Report REPORT =
      Report.of("duty", DutyReport::rows)
          .by(Grouping.DAY, Grouping.WEEK, Grouping.MONTH, Grouping.STAFF, Grouping.SERVICE)
          .byTheDay();

  private DutyReport() {}

  private static Table rows(ReportRun run) {
    Columns<Post> columns =
        run.<Post>columns()
            .date("date", Post::date)
            .text("service", post -> post.service(run))
            .text("staffNo", Post::staff)
            .text("name", post -> run.sources().name(post.staff()))
            .text("post", post -> run.words().text("post." + post.standing()));
    return run.table(
        columns,
        run.dates()
            .filter(date -> run.sources().roster().dayType(date) == DayType.SCHOOL)
            .flatMap(date -> posts(date, run).stream())
            .toList());
  }

  private static List<Post> posts(LocalDate date, ReportRun run) {
    List<Post> posts = new ArrayList<>();
    ReportQuery query = run.query();
    ReportSources sources = run.sources();
    List<Assignment> all = Assignment.on(date, sources);
    Set<String> usual = UsualServices.on(date, sources.roster());
    for (ServiceDefinition service : sources.policy().on(date).services()) {
      if (!service.duty() || !query.wantsService(service.id(), date, sources.policy())) {
        continue;
      }
      List<Assignment> at = all.stream().filter(a -> a.service().equals(service)).toList();
      at.stream()
          .filter(each -> query.wantsStaff(each.staff()))
          .map(each -> new Post(date, service, each.staff(), each.excused() ? "leave" : "filled"))
          .forEach(posts::add);
      boolean empty = at.stream().allMatch(Assignment::excused) && usual.contains(service.id());
      if (empty && query.staff() == null) {
        posts.add(new Post(date, service, null, "empty"));
      }
    }
    return posts;
  }

  /**
   * A post on a date.
   *
   * @param staff staff number of the person at it, or {@code null} if it is empty
   * @param standing {@code filled}, {@code leave} or {@code empty}
   */
  private record Post(
      LocalDate date, ServiceDefinition definition, @Nullable String staff, String standing) {
    String service(ReportRun run) {
      return run.words().pick(definition.nameZh(), definition.nameEn());
    }
  }
}
