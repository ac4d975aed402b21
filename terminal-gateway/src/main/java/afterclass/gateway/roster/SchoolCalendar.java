package afterclass.gateway.roster;

import afterclass.rules.model.DayType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The school's calendar at one moment: day types, seasons, notes and school weeks. Immutable. */
final class SchoolCalendar {
  private final FactIndex index;

  /** Computed when first needed, which only a roster with odd and even weeks does. */
  private volatile @Nullable SchoolWeeks weeks;

  /** Creates the calendar of some facts. */
  SchoolCalendar(FactIndex index) {
    this(index, null);
  }

  private SchoolCalendar(FactIndex index, @Nullable SchoolWeeks weeks) {
    this.index = index;
    this.weeks = weeks;
  }

  /** Returns the calendar after some changes; keeps the weeks unless an entry changes. */
  SchoolCalendar after(FactIndex then, Collection<? extends FactChange> changes) {
    boolean same = changes.stream().noneMatch(c -> c.key().kind() == ImportKind.CALENDAR);
    return new SchoolCalendar(then, same ? weeks : null);
  }

  private Optional<DayTypeEntry> entry(LocalDate date) {
    return index.one(FactIndex.byDay(ImportKind.CALENDAR), new StaffDay("", date));
  }

  /** Returns the number of entries: types of days and seasons. */
  int entries() {
    return index.keys(FactIndex.<DayTypeEntry>byDay(ImportKind.CALENDAR)).size()
        + index.keys(FactIndex.SEASON).size();
  }

  /** Returns whether the school works: as an entry states, else Monday to Friday. */
  DayType dayType(LocalDate date) {
    return entry(date).map(DayTypeEntry::type).orElseGet(() -> SchoolWeeks.usual(date));
  }

  /** Returns the season set for a date, if any. */
  Optional<String> season(LocalDate date) {
    return index.one(FactIndex.SEASON, date).map(SeasonEntry::season);
  }

  /** Returns the note on a date, such as the name of a holiday. */
  Optional<String> note(LocalDate date) {
    return entry(date).map(DayTypeEntry::note).filter(note -> !note.isEmpty());
  }

  /** Returns the weekday whose pattern applies on a date, 1 to 7 from Monday. */
  int weekday(LocalDate date) {
    return entry(date)
        .map(DayTypeEntry::follows)
        .filter(weekday -> weekday != 0)
        .orElse(date.getDayOfWeek().getValue());
  }

  /** Returns the school week of a date. */
  SchoolWeeks.Week week(LocalDate date) {
    SchoolWeeks known = weeks;
    if (known == null) {
      known = new SchoolWeeks(types());
      weeks = known;
    }
    return known.at(date);
  }

  /** Returns the day types entered; an unreadable entry only concerns its own date. */
  private Map<LocalDate, DayType> types() {
    Map<LocalDate, DayType> types = new HashMap<>();
    for (StaffDay day : index.keys(FactIndex.<DayTypeEntry>byDay(ImportKind.CALENDAR))) {
      index
          .fact(CalendarFact.key(Column.TYPE, day.date()))
          .filter(DayTypeEntry.class::isInstance)
          .map(DayTypeEntry.class::cast)
          .ifPresent(entry -> types.put(entry.date(), entry.type()));
    }
    return types;
  }
}
