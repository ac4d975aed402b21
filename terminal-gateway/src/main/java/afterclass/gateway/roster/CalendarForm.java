package afterclass.gateway.roster;

import afterclass.gateway.roster.FactForm.Course;
import afterclass.rules.model.DayType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The form of calendar files. A date's type and season are two facts; a range in a file becomes
 * facts for each date, so that a later row can except some of them.
 */
final class CalendarForm {
  static final FactForm FORM =
      FactForm.of(
              Course.IN_ORDER,
              CalendarForm::read,
              CalendarForm::stored,
              Column.DATE,
              Column.TO,
              Column.TYPE,
              Column.SEASON,
              Column.FOLLOWS,
              Column.NOTE)
          .withOptional(
              Column.TO, Column.TYPE, Column.SEASON, Column.FOLLOWS, Column.NOTE, Column.ACTION)
          .about(Column.DATE)
          .entering(CalendarForm::entered, wanted -> wanted);

  private static final int LONGEST_DAYS = 400;
  private static final Map<String, DayType> TYPES =
      new TreeMap<>(
          Map.of(
              "school", DayType.SCHOOL,
              "上学", DayType.SCHOOL,
              "上课", DayType.SCHOOL,
              "调休", DayType.SCHOOL,
              "off", DayType.OFF,
              "放假", DayType.OFF,
              "休息", DayType.OFF));

  private CalendarForm() {}

  private static List<RowChange> read(Row row, NameResolver names) {
    LocalDate from = row.date(Column.DATE);
    LocalDate to = row.end(from, from);
    if (row.sound() && ChronoUnit.DAYS.between(from, to) >= LONGEST_DAYS) {
      row.bad(Column.TO, "range", LONGEST_DAYS);
    }
    boolean back = row.takesBack();
    boolean seasonAlone = row.in(Column.SEASON) && !row.in(Column.TYPE);
    if (!back && !seasonAlone && !row.has(Column.TYPE) && !row.has(Column.SEASON)) {
      row.bad(Column.TYPE, "type-or-season");
    }
    int follows = row.has(Column.FOLLOWS) ? row.weekday(Column.FOLLOWS) : 0;
    Optional<DayType> type =
        row.has(Column.TYPE)
            ? Optional.of(row.word(Column.TYPE, TYPES, DayType.SCHOOL))
            : Optional.empty();
    Optional<String> season =
        row.has(Column.SEASON) ? Optional.of(names.season(row)) : Optional.empty();
    if (follows != 0 && !type.equals(Optional.of(DayType.SCHOOL))) {
      row.bad(Column.FOLLOWS, "follows");
    }
    if (!row.sound()) {
      return List.of();
    }
    List<RowChange> changes = new ArrayList<>();
    for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
      LocalDate day = date;
      if (back) {
        takeBack(type.isPresent(), season.isPresent(), day, changes);
      } else {
        type.ifPresent(
            stated -> changes.add(new FactChange.Hold(type(row, names, day, stated, follows))));
        if (season.isPresent()) {
          changes.add(new FactChange.Hold(new SeasonEntry(day, season.get())));
        } else if (row.in(Column.SEASON)) {
          changes.add(new RowChange.GiveBack(CalendarFact.key(Column.SEASON, day)));
        }
      }
    }
    return changes;
  }

  /** Returns the day's entry; a day of unchanged type keeps its weekday if the file has none. */
  private static DayTypeEntry type(
      Row row, NameResolver names, LocalDate day, DayType type, int follows) {
    Optional<DayTypeEntry> stored =
        names.stored(CalendarFact.key(Column.TYPE, day), DayTypeEntry.class);
    Optional<DayTypeEntry> same = stored.filter(fact -> fact.type() == type);
    int weekday = row.kept(Column.FOLLOWS, same, DayTypeEntry::follows, () -> follows);
    String note = row.kept(Column.NOTE, stored, DayTypeEntry::note, () -> row.text(Column.NOTE));
    return new DayTypeEntry(day, type, weekday, note);
  }

  /** Clears type or season; a row that names neither clears both. */
  private static void takeBack(
      boolean type, boolean season, LocalDate day, List<RowChange> changes) {
    if (type || !season) {
      changes.add(retire(Column.TYPE, day));
    }
    if (season || !type) {
      changes.add(retire(Column.SEASON, day));
    }
  }

  private static RowChange retire(Column column, LocalDate day) {
    return FactChange.Retire.on(CalendarFact.key(column, day), "", column.code(), day, "");
  }

  /** Removes blank fields: what a form leaves blank is not changed. */
  private static Map<String, String> entered(Map<String, String> wanted) {
    Map<String, String> cells = new LinkedHashMap<>(wanted);
    cells.values().removeIf(String::isBlank);
    return cells;
  }

  private static Fact stored(FlatFact flat) {
    return flat.subject().equals(Column.SEASON.code())
        ? new SeasonEntry(flat.from(), flat.value())
        : new DayTypeEntry(
            flat.from(), DayType.valueOf(flat.value()), flat.weekday(), flat.detail());
  }
}
