package afterclass.gateway.report;

import static afterclass.gateway.report.Column.Type.DATE;
import static afterclass.gateway.report.Column.Type.TEXT;

import afterclass.gateway.i18n.Messages;
import afterclass.rules.model.DayType;
import afterclass.rules.policy.ServiceDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who is on duty, post by post, and which posts are empty: nobody has them, or whoever does is on
 * leave. A duty service is a post of a school day if somebody has it on that weekday at some time
 * in the four weeks before or after.
 */
final class DutyReport implements Report {
  private static final int WEEKS = 4;

  @Override
  public String name() {
    return "duty";
  }

  @Override
  public List<Grouping> groupings() {
    return List.of(Grouping.DAY, Grouping.WEEK, Grouping.MONTH, Grouping.STAFF, Grouping.SERVICE);
  }

  @Override
  public boolean daily() {
    return true;
  }

  @Override
  public Table table(ReportQuery query, ReportSources sources, Messages words) {
    List<Column> columns =
        List.of(
            Column.of("date", DATE, words),
            Column.of("service", TEXT, words),
            Column.of("staffNo", TEXT, words),
            Column.of("name", TEXT, words),
            Column.of("post", TEXT, words));
    List<List<Cell>> rows = new ArrayList<>();
    query
        .from()
        .datesUntil(query.to().plusDays(1))
        .filter(date -> sources.roster().dayType(date) == DayType.SCHOOL)
        .forEach(date -> posts(date, query, sources, words, rows));
    return new Table(name(), title(words), query.from(), query.to(), columns, rows);
  }

  private static void posts(
      LocalDate date,
      ReportQuery query,
      ReportSources sources,
      Messages words,
      List<List<Cell>> rows) {
    List<Assignment> all = Assignment.on(date, sources);
    Set<String> usual = usual(date, sources);
    for (ServiceDefinition post : sources.policy().on(date).services()) {
      if (!post.duty() || !query.wantsService(post.id(), date, sources.policy())) {
        continue;
      }
      String name = words.pick(post.nameZh(), post.nameEn());
      List<Assignment> at = all.stream().filter(a -> a.service().equals(post)).toList();
      for (Assignment each : at) {
        if (query.wantsStaff(each.staff())) {
          String standing = words.text(each.excused() ? "post.leave" : "post.filled");
          rows.add(row(date, name, each.staff(), sources, standing));
        }
      }
      boolean empty = at.stream().allMatch(Assignment::excused) && usual.contains(post.id());
      if (empty && query.staff() == null) {
        rows.add(row(date, name, null, sources, words.text("post.empty")));
      }
    }
  }

  private static List<Cell> row(
      LocalDate date, String post, @Nullable String staff, ReportSources sources, String standing) {
    return List.of(
        Cell.date(date),
        Cell.text(post),
        Cell.text(staff),
        Cell.text(sources.name(staff)),
        Cell.text(standing));
  }

  private static Set<String> usual(LocalDate date, ReportSources sources) {
    Set<String> services = new TreeSet<>();
    for (int week = -WEEKS; week <= WEEKS; week++) {
      LocalDate same = date.plusWeeks(week);
      sources
          .roster()
          .assignedOn(same)
          .forEach(no -> services.addAll(sources.roster().services(no, same)));
    }
    return services;
  }
}
