package afterclass.gateway.office.lookup;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
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

/**
 * The question for the weekdays that a cell means.
 *
 * @param readings what it may mean, by the value of the answer
 */
public record WeekdayQuestion(Map<String, List<Weekdays>> readings) {
  private static final List<DayOfWeek> WEEK =
      List.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

  /** Returns the question for what was read; for nothing, any weekday may be meant. */
  public static WeekdayQuestion of(Optional<WeekdayText> read) {
    Map<String, List<Weekdays>> readings = new LinkedHashMap<>();
    read.map(WeekdayText::readings)
        .orElseGet(WeekdayQuestion::each)
        .forEach(reading -> readings.put(value(reading), reading));
    return new WeekdayQuestion(readings);
  }

  private static List<List<Weekdays>> each() {
    List<List<Weekdays>> each = new ArrayList<>();
    WEEK.forEach(day -> each.add(List.of(new Weekdays(EnumSet.of(day), Parity.EVERY))));
    each.add(List.of(new Weekdays(EnumSet.copyOf(WEEK), Parity.EVERY)));
    return each;
  }

  /** Returns the question about a cell. */
  public Question about(String text, Place where) {
    String found = Plain.tight(text);
    List<Choice> choices = new ArrayList<>();
    readings.forEach((value, parts) -> choices.add(new Choice(value, names(parts))));
    choices.add(Choice.of(Choice.SKIP, "office.choice.skip-row"));
    Phrase ask =
        found.isEmpty()
            ? Phrase.of("office.ask.no-weekday")
            : Phrase.of("office.duty.ask.weekdays", text);
    return Question.choice("weekdays:" + found, where, text, ask, choices);
  }

  private static String value(List<Weekdays> parts) {
    return parts.stream()
        .map(part -> numbers(part) + weeks(part.parity()))
        .collect(Collectors.joining("/"));
  }

  private static String numbers(Weekdays part) {
    return part.days().stream()
        .map(day -> String.valueOf(day.getValue()))
        .collect(Collectors.joining(";"));
  }

  private static String weeks(Parity parity) {
    return parity == Parity.EVERY ? "" : " " + parity.name().toLowerCase(Locale.ROOT);
  }

  /** Returns weekdays in the reader's language. */
  public static Phrase names(List<Weekdays> parts) {
    return Phrase.list(parts.stream().map(WeekdayQuestion::named).toList());
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
