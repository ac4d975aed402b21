package afterclass.gateway.roster;

import afterclass.rules.model.DayType;
import java.time.LocalDate;
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
    implements CalendarFact {

  @Override
  public Column column() {
    return Column.TYPE;
  }

  @Override
  public String word() {
    return FactForm.code(type);
  }

  @Override
  public FlatFact flat() {
    return FlatFact.over(this, Column.TYPE.code(), follows, type.name(), note);
  }

  @Override
  public Map<String, String> row() {
    Map<String, String> cells = CalendarFact.super.row();
    cells.put(Column.FOLLOWS.code(), follows == 0 ? "" : String.valueOf(follows));
    cells.put(Column.NOTE.code(), note);
    return cells;
  }

  @Override
  public List<String> says(FactWording words) {
    String weekday = follows == 0 ? "" : words.text("roster.follows", words.weekday(follows));
    return List.of(weekday, words.word(word()), note);
  }
}
