package afterclass.gateway.report;

import static afterclass.gateway.report.Column.Type.DATE;
import static afterclass.gateway.report.Column.Type.TEXT;

import afterclass.gateway.i18n.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who eats at school (七): whoever has a service of the lunch list and no leave from it. It is read
 * from the roster, so that the kitchen knows before the day.
 */
final class LunchReport implements Report {

  @Override
  public String name() {
    return "lunch";
  }

  @Override
  public List<Grouping> groupings() {
    return List.of(Grouping.DAY, Grouping.WEEK, Grouping.MONTH, Grouping.STAFF);
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
            Column.of("staffNo", TEXT, words),
            Column.of("name", TEXT, words),
            Column.of("service", TEXT, words));
    List<List<Cell>> rows = new ArrayList<>();
    query
        .from()
        .datesUntil(query.to().plusDays(1))
        .forEach(date -> rows.addAll(rows(date, query, sources, words)));
    return new Table(name(), title(words), query.from(), query.to(), columns, rows);
  }

  private static List<List<Cell>> rows(
      LocalDate date, ReportQuery query, ReportSources sources, Messages words) {
    Map<String, List<String>> because = new TreeMap<>();
    for (Assignment each : Assignment.on(date, sources)) {
      if (each.service().lunch() && !each.excused() && query.wantsStaff(each.staff())) {
        because
            .computeIfAbsent(each.staff(), no -> new ArrayList<>())
            .add(words.pick(each.service().nameZh(), each.service().nameEn()));
      }
    }
    List<List<Cell>> rows = new ArrayList<>();
    because.forEach(
        (no, services) ->
            rows.add(
                List.of(
                    Cell.date(date),
                    Cell.text(no),
                    Cell.text(sources.name(no)),
                    Cell.text(String.join(words.text("list.separator"), services)))));
    return rows;
  }
}
