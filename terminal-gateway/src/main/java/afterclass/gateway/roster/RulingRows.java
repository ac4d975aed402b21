package afterclass.gateway.roster;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** {@link ImportKind#RULINGS}. */
final class RulingRows implements RowReader {
  private static final String CLEAR = "CLEAR";
  private static final Map<String, String> RULINGS =
      new TreeMap<>(
          Map.of(
              "accept", Ruling.ACCEPT.name(),
              "计课时", Ruling.ACCEPT.name(),
              "认可", Ruling.ACCEPT.name(),
              "forfeit", Ruling.FORFEIT.name(),
              "取消课时", Ruling.FORFEIT.name(),
              "取消", Ruling.FORFEIT.name(),
              "clear", CLEAR,
              "撤销", CLEAR));

  @Override
  public Set<Column> required() {
    return Set.of(Column.DATE, Column.STAFF_NO, Column.RULING, Column.REASON);
  }

  @Override
  public Set<Column> optional() {
    return Set.of(Column.TIME);
  }

  @Override
  public List<FactChange> read(Row row, Names names) {
    LocalDate date = row.date(Column.DATE);
    String staff = names.staff(row, Column.STAFF_NO);
    String ruling = row.word(Column.RULING, RULINGS, CLEAR);
    String key = date + "|" + staff;
    String about = about(row, names, new StaffDay(staff, date), ruling);
    DatedFact fact =
        new DatedFact(
            ImportKind.RULINGS,
            key,
            staff,
            about,
            0,
            date,
            date,
            ruling,
            row.remark(Column.REASON));
    return List.of(new FactChange(fact, ruling.equals(CLEAR)));
  }

  /** What a ruling says of overtime: the missing times, or which services are refused. */
  private static String about(Row row, Names names, StaffDay day, String ruling) {
    List<LocalTime> times = row.times(Column.TIME);
    List<String> overtime = row.sound() ? names.computed(day) : List.of();
    if (!times.isEmpty() && (overtime.isEmpty() || !ruling.equals(Ruling.ACCEPT.name()))) {
      row.bad(Column.TIME, "times-only-for");
    }
    return ruling.equals(Ruling.ACCEPT.name())
        ? times.stream().distinct().sorted().map(LocalTime::toString).collect(joining(";"))
        : ruling.equals(Ruling.FORFEIT.name()) ? String.join(";", overtime) : "";
  }
}
