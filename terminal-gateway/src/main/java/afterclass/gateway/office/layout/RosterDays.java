package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.value.Parity;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.WeekdayText;
import afterclass.gateway.office.value.Weekdays;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The reader of the weekdays of a roster's list; what it does not understand wholly it asks. */
final class RosterDays {
  private static final List<DayOfWeek> WEEK =
      List.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

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
        desk.clerk().notice(where, text, "office.read.weekdays", names(parts));
      }
      return Optional.of(parts);
    }
    Map<String, List<Weekdays>> readings = readings(read);
    return meant(text, where, readings).map(value -> readings.getOrDefault(value, List.of()));
  }

  /** Returns what a cell may mean, by the value of the answer. */
  private static Map<String, List<Weekdays>> readings(Optional<WeekdayText> read) {
    Map<String, List<Weekdays>> readings = new LinkedHashMap<>();
    read.map(WeekdayText::readings)
        .orElseGet(RosterDays::each)
        .forEach(reading -> readings.put(value(reading), reading));
    return readings;
  }

  /** Returns each weekday, and all of them, for a cell that names none. */
  private static List<List<Weekdays>> each() {
    List<List<Weekdays>> each = new ArrayList<>();
    WEEK.forEach(day -> each.add(List.of(new Weekdays(EnumSet.of(day), Parity.EVERY))));
    each.add(List.of(new Weekdays(EnumSet.copyOf(WEEK), Parity.EVERY)));
    return each;
  }

  /** Returns the answer's value, {@link Choice#SKIP} to leave the row out; empty while open. */
  private Optional<String> meant(
      String text, Place where, Map<String, List<Weekdays>> readings) {
    String found = Plain.tight(text);
    List<Choice> choices = new ArrayList<>();
    readings.forEach((value, parts) -> choices.add(new Choice(value, names(parts))));
    choices.add(Choice.of(Choice.SKIP, "office.choice.skip-row"));
    Phrase ask =
        found.isEmpty()
            ? Phrase.of("office.ask.no-weekday")
            : Phrase.of("office.duty.ask.weekdays", text);
    Question question = Question.choice("weekdays:" + found, where, text, ask, choices);
    return desk.clerk().ask(question);
  }

  private static String value(List<Weekdays> parts) {
    return parts.stream()
        .map(
            part ->
                part.days().stream()
                        .map(day -> String.valueOf(day.getValue()))
                        .collect(Collectors.joining(";"))
                    + (part.parity() == Parity.EVERY
                        ? ""
                        : " " + part.parity().name().toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining("/"));
  }

  private static Phrase names(List<Weekdays> parts) {
    return Phrase.list(parts.stream().map(RosterDays::named).toList());
  }

  private static Phrase named(Weekdays part) {
    Phrase days =
        new Phrase.Both(
            names(part, TextStyle.SHORT, Locale.SIMPLIFIED_CHINESE, "、"),
            names(part, TextStyle.FULL, Locale.ENGLISH, ", "));
    return switch (part.parity()) {
      case EVERY -> days;
      case ODD -> Phrase.of("office.read.in-odd", days);
      case EVEN -> Phrase.of("office.read.in-even", days);
    };
  }

  private static String names(Weekdays days, TextStyle style, Locale language, String between) {
    return days.days().stream()
        .map(day -> day.getDisplayName(style, language))
        .collect(Collectors.joining(between));
  }
}
