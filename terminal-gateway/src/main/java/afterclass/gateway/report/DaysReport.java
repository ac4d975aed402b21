package afterclass.gateway.report;

import static afterclass.gateway.report.Column.Type.COUNT;
import static afterclass.gateway.report.Column.Type.DATE;
import static afterclass.gateway.report.Column.Type.HOURS;
import static afterclass.gateway.report.Column.Type.TEXT;

import afterclass.gateway.i18n.Messages;
import afterclass.rules.model.HourTotals;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every judged day of every staff member: lesson hours by what became of them, and incidents. */
final class DaysReport implements Report {

  @Override
  public String name() {
    return "days";
  }

  @Override
  public List<Grouping> groupings() {
    return List.of(Grouping.DAY, Grouping.WEEK, Grouping.MONTH, Grouping.STAFF);
  }

  @Override
  public Table table(ReportQuery query, ReportSources sources, Messages words) {
    List<Column> columns =
        List.of(
            Column.of("date", DATE, words),
            Column.of("staffNo", TEXT, words),
            Column.of("name", TEXT, words),
            Column.of("assigned", HOURS, words),
            Column.of("earned", HOURS, words),
            Column.of("forfeited", HOURS, words),
            Column.of("excused", HOURS, words),
            Column.of("held", HOURS, words),
            Column.of("pending", HOURS, words),
            Column.of("incidents", COUNT, words),
            Column.detail("link", TEXT, words));
    List<List<Cell>> rows =
        query
            .from()
            .datesUntil(query.to().plusDays(1))
            .flatMap(date -> on(date, query.staff(), sources.judged()).stream())
            .filter(day -> wanted(day, query))
            .map(day -> row(day, sources))
            .toList();
    return new Table(name(), title(words), query.from(), query.to(), columns, rows);
  }

  private static List<JudgedDay> on(LocalDate date, @Nullable String staff, JudgedDays judged) {
    return staff == null ? judged.latestOn(date) : judged.latest(staff, date).stream().toList();
  }

  private static boolean wanted(JudgedDay day, ReportQuery query) {
    String service = query.service();
    String clause = query.clause();
    return (service == null
            || day.outcome().services().stream().anyMatch(s -> s.service().equals(service)))
        && (clause == null
            || day.outcome().services().stream()
                .flatMap(s -> s.because().stream())
                .anyMatch(b -> clause.equals(b.clause())));
  }

  private static List<Cell> row(JudgedDay day, ReportSources sources) {
    LocalDate date = day.outcome().date();
    String staff = day.outcome().staff();
    HourTotals hours = day.outcome().hours();
    return List.of(
        Cell.date(date),
        Cell.text(staff),
        Cell.text(sources.name(staff)),
        Cell.number(hours.assigned()),
        Cell.number(hours.earned()),
        Cell.number(hours.forfeited()),
        Cell.number(hours.excused()),
        Cell.number(hours.held()),
        Cell.number(hours.pending()),
        Cell.number(day.outcome().incidents().size()),
        Cell.text(Paths.staffDay(staff, date)));
  }
}
