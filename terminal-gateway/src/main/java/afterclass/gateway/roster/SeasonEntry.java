package afterclass.gateway.roster;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The season set by the calendar for a date.
 *
 * @param date business date
 * @param season id of the season
 */
public record SeasonEntry(LocalDate date, String season) implements DayFact {

  @Override
  public ImportKind kind() {
    return ImportKind.CALENDAR;
  }

  @Override
  public FactKey key() {
    return key(date);
  }

  static FactKey key(LocalDate date) {
    return FactKey.of(ImportKind.CALENDAR, Column.SEASON.code(), date);
  }

  /** Returns an empty string: the fact concerns everyone. */
  @Override
  public String staff() {
    return "";
  }

  @Override
  public FlatFact flat() {
    return FlatFact.on(this, Column.SEASON.code(), season, "");
  }

  @Override
  public Map<String, String> row() {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put(Column.DATE.code(), date.toString());
    cells.put(Column.SEASON.code(), season);
    return cells;
  }

  @Override
  public Map<String, String> takenBack(LocalDate from, LocalDate to) {
    return FactForm.with(row(), Column.ACTION, FactForm.CLEAR);
  }

  @Override
  public List<String> says(FactWording words) {
    return List.of(words.season(date, season));
  }

  @Override
  public List<FactIndex.Place> places() {
    return List.of(FactIndex.SEASON.at(date));
  }

  @Override
  public Stream<String> unknown(PolicyNames policy) {
    return Stream.of(season).filter(id -> !policy.seasons().contains(id));
  }
}
