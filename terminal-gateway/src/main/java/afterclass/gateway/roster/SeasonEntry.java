package afterclass.gateway.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The season set by the calendar for a date.
 *
 * @param date business date
 * @param season id of the season
 */
public record SeasonEntry(LocalDate date, String season) implements CalendarFact {

  @Override
  public Column column() {
    return Column.SEASON;
  }

  @Override
  public String word() {
    return season;
  }

  @Override
  public FlatFact flat() {
    return FlatFact.on(this, Column.SEASON.code(), season, "");
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
