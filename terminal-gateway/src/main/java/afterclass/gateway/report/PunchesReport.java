package afterclass.gateway.report;

import static afterclass.gateway.report.Column.Type.INTEGER;
import static afterclass.gateway.report.Column.Type.TEXT;
import static afterclass.gateway.report.Column.Type.TIME;

import afterclass.gateway.days.SeenPunch;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.journal.JournalRecord;
import java.util.List;

/**
 * What the terminals said: punches, also of unknown cards and with clocks that cannot be right, and
 * what was refused or came from strangers. The filters for service and clause mean nothing here.
 */
final class PunchesReport implements Report {

  @Override
  public String name() {
    return "punches";
  }

  @Override
  public boolean daily() {
    return true;
  }

  @Override
  public Table table(ReportQuery query, ReportSources sources, Messages words) {
    List<Column> columns =
        List.of(
            Column.of("at", TIME, words),
            Column.of("staffNo", TEXT, words),
            Column.of("name", TEXT, words),
            Column.of("terminal", TEXT, words),
            Column.of("card", TEXT, words),
            Column.of("standing", TEXT, words),
            Column.of("arrivedAt", TIME, words),
            Column.detail("credential", TEXT, words),
            Column.detail("protocol", TEXT, words),
            Column.detail("recordNo", TEXT, words),
            Column.detail("position", INTEGER, words),
            Column.of("note", TEXT, words));
    List<List<Cell>> rows =
        query
            .from()
            .datesUntil(query.to().plusDays(1))
            .flatMap(date -> sources.punches().on(date).stream())
            .filter(punch -> punch.standing() != SeenPunch.Standing.EVENT)
            .filter(punch -> query.wantsStaff(punch.staff()))
            .map(punch -> row(punch, sources, words))
            .toList();
    return new Table(name(), title(words), query.from(), query.to(), columns, rows);
  }

  private static List<Cell> row(SeenPunch punch, ReportSources sources, Messages words) {
    JournalRecord said = punch.stored().record();
    return List.of(
        Cell.time(punch.at()),
        Cell.text(punch.staff()),
        Cell.text(sources.name(punch.staff())),
        Cell.text(said.site() + "/" + said.terminal()),
        Cell.text(punch.card()),
        Cell.text(StandingWords.standing(punch, words)),
        Cell.time(sources.wallClock(said.arrivedAt())),
        Cell.text(said.credential()),
        Cell.text(said.protocol()),
        Cell.text(said.recordNo()),
        Cell.number(punch.stored().position()),
        Cell.text(StandingWords.why(punch, words)));
  }
}
