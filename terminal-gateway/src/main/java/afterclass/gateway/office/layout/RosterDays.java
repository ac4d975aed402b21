package afterclass.gateway.office.layout;

import afterclass.gateway.office.lookup.WeekdayQuestion;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.value.WeekdayText;
import afterclass.gateway.office.value.Weekdays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The reader of the weekdays of a roster's list; what it does not understand wholly it asks. */
final class RosterDays {
  private final ListDesk desk;
  private final SheetTable table;
  private final boolean byRow;
  private String above = "";

  RosterDays(ListDesk desk) {
    this.desk = desk;
    this.table = desk.table();
    this.byRow = stand(table);
  }

  /** Returns the weekdays that the sheet's name tells, as where each day has its sheet. */
  static Optional<Weekdays> ofSheet(SheetTable table) {
    return Weekdays.read(table.grid().name())
        .filter(days -> table.has("service") && !table.grid().name().matches("\\d+"));
  }

  /** Returns whether at least half of the filled cells below a heading name weekdays. */
  static boolean stand(SheetTable table) {
    List<String> filled =
        IntStream.rangeClosed(table.bodyTop(), table.bottom())
            .mapToObj(row -> table.text(row, "weekday"))
            .filter(text -> !text.isEmpty())
            .toList();
    long days = filled.stream().filter(text -> WeekdayText.read(text).isPresent()).count();
    return days > 0 && days * 2 >= filled.size();
  }

  /**
   * Returns the weekdays of a row, apart for each kind of weeks.
   *
   * @return none if the office left the row out; empty while its question is open
   */
  Optional<List<Weekdays>> of(int row) {
    if (!byRow) {
      return ofSheet(table).map(List::of);
    }
    String text = desk.value(row, "weekday");
    Place where = table.place(row, "weekday");
    if (text.isEmpty() && !above.isEmpty()) {
      desk.clerk().notice(where, above, "office.read.weekday-above", above);
      text = above;
    }
    above = text;
    Optional<WeekdayText> read = WeekdayText.read(text);
    if (read.filter(WeekdayText::sure).isPresent()) {
      List<Weekdays> parts = read.get().readings().get(0);
      if (!read.get().plain()) {
        desk.clerk().notice(where, text, "office.read.weekdays", WeekdayQuestion.names(parts));
      }
      return Optional.of(parts);
    }
    WeekdayQuestion question = WeekdayQuestion.of(read);
    return desk.clerk()
        .ask(question.about(text, where))
        .map(value -> question.readings().getOrDefault(value, List.of()));
  }
}
