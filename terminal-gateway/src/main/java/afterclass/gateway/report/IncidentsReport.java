package afterclass.gateway.report;

import static afterclass.gateway.report.Column.Type.DATE;
import static afterclass.gateway.report.Column.Type.TEXT;

import afterclass.gateway.i18n.Messages;
import afterclass.rules.model.Incident;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Every safety-responsibility incident (四.6), one line each. */
final class IncidentsReport implements Report {

  @Override
  public String name() {
    return "incidents";
  }

  @Override
  public List<Grouping> groupings() {
    return List.of(Grouping.DAY, Grouping.WEEK, Grouping.MONTH, Grouping.STAFF, Grouping.CLAUSE);
  }

  @Override
  public Table table(ReportQuery query, ReportSources sources, Messages words) {
    List<Column> columns =
        List.of(
            Column.of("date", DATE, words),
            Column.of("staffNo", TEXT, words),
            Column.of("name", TEXT, words),
            Column.of("incident", TEXT, words),
            Column.of("clause", TEXT, words),
            Column.of("requirement", TEXT, words),
            Column.detail("link", TEXT, words));
    List<List<Cell>> rows =
        query
            .from()
            .datesUntil(query.to().plusDays(1))
            .flatMap(date -> sources.judged().latestOn(date).stream())
            .filter(day -> query.wantsStaff(day.outcome().staff()))
            .flatMap(day -> rows(day, query, sources, words))
            .toList();
    return new Table(name(), title(words), query.from(), query.to(), columns, rows);
  }

  private static Stream<List<Cell>> rows(
      JudgedDay day, ReportQuery query, ReportSources sources, Messages words) {
    String clause = query.clause();
    return day.outcome().incidents().stream()
        .filter(incident -> clause == null || clause.equals(incident.clause()))
        .map(incident -> row(day, incident, sources, words));
  }

  private static List<Cell> row(
      JudgedDay day, Incident incident, ReportSources sources, Messages words) {
    String staff = day.outcome().staff();
    return List.of(
        Cell.date(day.outcome().date()),
        Cell.text(staff),
        Cell.text(sources.name(staff)),
        Cell.text(words.text("incident." + incident.kind().name().toLowerCase(Locale.ROOT))),
        Cell.text(incident.clause()),
        Cell.text(day.requirementName(incident.requirement(), words)),
        Cell.text(Paths.staffDay(staff, day.outcome().date())));
  }
}
