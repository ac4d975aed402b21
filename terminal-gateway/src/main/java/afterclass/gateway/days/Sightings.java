package afterclass.gateway.days;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What was seen on a date; derived from the journal and can be built anew from it. */
public interface Sightings extends SeenCards {

  /** Adds sightings, each at most once. */
  void add(List<Sighting> sightings);

  @Override
  List<Sighting> ofCards(LocalDate date, Collection<String> cards);

  /**
   * Every punch made with a card on some dates, both included, or perhaps on one of them where its
   * time is doubtful; by time, then position.
   */
  List<Sighting> punches(LocalDate from, LocalDate to);

  /** Everything seen on a date, by time, then position. */
  List<Sighting> on(LocalDate date);

  /** Which cards were used on which of some dates, both included. */
  List<CardUse> cardUses(LocalDate from, LocalDate to);

  /** How the readings of each terminal ever registered were understood, by {@code site/id}. */
  Map<String, String> forms();

  /** Remembers how readings are understood. */
  void remember(Map<String, String> forms);

  /** How far the numbers and clocks of the terminals have come, by {@code site/id}. */
  Map<String, ClockTrail> trails();

  /** Remembers how far they have come. */
  void follow(Map<String, ClockTrail> trails);

  /** Forgets every sighting and trail, so that all of them are made anew. */
  void forget();
}
