package afterclass.gateway.days;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The stored resolved punches; derived from the journal and rebuildable from it. */
public interface ResolvedPunches extends SeenCards {

  /** Adds resolved punches, each at most once. */
  void add(List<ResolvedPunch> punches);

  @Override
  List<ResolvedPunch> ofCards(LocalDate date, Collection<String> cards);

  /**
   * Returns all punches with a card between two dates, both included, also those possibly made then
   * because their time is doubtful; by time, then position.
   */
  List<ResolvedPunch> punches(LocalDate from, LocalDate to);

  /** Returns all resolved punches of a date, by time, then position. */
  List<ResolvedPunch> on(LocalDate date);

  /** Returns the cards used on each date between two dates, both included. */
  List<CardUse> cardUses(LocalDate from, LocalDate to);

  /** Returns the credential format of every terminal ever registered, by {@code site/id}. */
  Map<String, String> forms();

  /** Stores credential forms. */
  void remember(Map<String, String> forms);

  /** Returns the clock trails of the terminals, by {@code site/id}. */
  Map<String, ClockTrail> trails();

  /** Stores clock trails. */
  void follow(Map<String, ClockTrail> trails);

  /** Deletes all resolved punches and trails, so that they are derived again. */
  void forget();
}
