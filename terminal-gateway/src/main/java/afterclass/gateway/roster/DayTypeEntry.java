package afterclass.gateway.roster;

import afterclass.rules.model.DayType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The calendar's entry on whether the school works on a date.
 *
 * @param date business date
 * @param type whether the school works
 * @param follows weekday whose roster a make-up day uses, 1 to 7 from Monday; 0 for its own
 * @param note the name of a holiday or a similar note; may be empty
 */
public record DayTypeEntry(LocalDate date, DayType type, int follows, String note)
    implements DayFact {

  @Override
  public ImportKind kind() {
    return ImportKind.CALENDAR;
  }

  @Override
  public FactKey key() {
    return key(date);
  }

  static FactKey key(LocalDate date) {
    return FactKey.of(ImportKind.CALENDAR, Column.TYPE.code(), date);
  }

  /** Returns an empty string: the fact concerns everyone. */
  @Override
  public String staff() {
    return "";
  }

  @Override
  public FlatFact flat() {
    return FlatFact.over(this, Column.TYPE.code(), follows, type.name(), note);
  }

  @Override
  public Map<String, String> row() {
    Map<String, String> cells = cells();
    cells.put(Column.FOLLOWS.code(), follows == 0 ? "" : String.valueOf(follows));
    cells.put(Column.NOTE.code(), note);
    return cells;
  }

  private Map<String, String> cells() {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put(Column.DATE.code(), date.toString());
    cells.put(Column.TYPE.code(), FactForm.code(type));
    return cells;
  }

  @Override
  public Map<String, String> takenBack(LocalDate from, LocalDate to) {
    Map<String, String> cells = cells();
    cells.put(Column.ACTION.code(), FactForm.CLEAR);
    return cells;
  }

  @Override
  public List<String> says(FactWording words) {
    String weekday = follows == 0 ? "" : words.text("roster.follows", words.weekday(follows));
    return List.of(weekday, words.word(FactForm.code(type)), note);
  }
}
