package afterclass.gateway.roster;

import afterclass.rules.model.DayType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** {@link ImportKind#CALENDAR}: a range becomes one fact a date, so that a later row can except. */
final class CalendarRows implements RowReader {
  static final String TYPE = "type";
  static final String SEASON = "season";
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

  @Override
  public Set<Column> required() {
    return Set.of(Column.DATE);
  }

  @Override
  public Set<Column> optional() {
    return Set.of(
        Column.TO, Column.TYPE, Column.SEASON, Column.FOLLOWS, Column.NOTE, Column.ACTION);
  }

  @Override
  public List<FactChange> read(Row row, Names names) {
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
    String type = row.has(Column.TYPE) ? row.word(Column.TYPE, TYPES, DayType.SCHOOL).name() : "";
    String season = row.has(Column.SEASON) ? names.season(row) : "";
    if (follows != 0 && !type.equals(DayType.SCHOOL.name())) {
      row.bad(Column.FOLLOWS, "follows");
    }
    if (!row.sound()) {
      return List.of();
    }
    boolean both = type.isEmpty() && season.isEmpty();
    List<FactChange> changes = new ArrayList<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      if (back) {
        takeBack(both || !type.isEmpty(), both || !season.isEmpty(), day, changes);
        continue;
      }
      if (!type.isEmpty()) {
        Optional<DatedFact> stored = names.stored(ImportKind.CALENDAR, key(TYPE, day));
        changes.add(type(row, day, follows, type, stored));
      }
      if (!season.isEmpty()) {
        changes.add(fact(SEASON, day, 0, season, ""));
      } else if (row.in(Column.SEASON)) {
        FactChange none = fact(SEASON, day, 0, "", "");
        changes.add(new FactChange(none.fact(), FactChange.Way.GIVE_BACK));
      }
    }
    return changes;
  }

  private static void takeBack(
      boolean type, boolean season, LocalDate day, List<FactChange> changes) {
    if (type) {
      changes.add(new FactChange(fact(TYPE, day, 0, "", "").fact(), true));
    }
    if (season) {
      changes.add(new FactChange(fact(SEASON, day, 0, "", "").fact(), true));
    }
  }

  /** A day that is still of the same type still follows the same weekday, if none is said. */
  private static FactChange type(
      Row row, LocalDate day, int follows, String type, Optional<DatedFact> stored) {
    Optional<DatedFact> same = stored.filter(fact -> fact.value().equals(type));
    int weekday = row.kept(Column.FOLLOWS, same, DatedFact::weekday, () -> follows);
    String note = row.kept(Column.NOTE, stored, DatedFact::detail, () -> row.text(Column.NOTE));
    return fact(TYPE, day, weekday, type, note);
  }

  private static String key(String column, LocalDate day) {
    return column + "|" + day;
  }

  private static FactChange fact(
      String column, LocalDate day, int follows, String value, String note) {
    return FactChange.hold(
        new DatedFact(
            ImportKind.CALENDAR, key(column, day), "", column, follows, day, day, value, note));
  }
}
