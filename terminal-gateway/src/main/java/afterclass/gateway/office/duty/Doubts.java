package afterclass.gateway.office.duty;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.duty.CellReader.Spot;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.lookup.Settled.State;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.value.PeopleText.Person;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.Weekdays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The questions about cells of a duty grid that are neither about a name nor a service's word. */
final class Doubts {
  private static final String YES = "yes";
  private static final String WEEK = "1;2;3;4;5";
  private static final Set<String> HEADS =
      Set.of("班主任", "本班班主任", "班主任老师", "正班主任", "各班班主任", "班主任教师", "各班主任");
  private static final Pattern SAME =
      Pattern.compile("[(]?(?:同(上|左|前|前一天|(?:周|星期)[一二三四五六日天])|([〃″]))[)]?");
  private static final Set<String> TICKS = Set.of("√", "✓", "✔", "☑", "✅", "v", "1", "1.0");
  private static final int LONGEST_LEGEND = 200;
  private static final int MOST_STEPS = 10;

  private final DutyTable table;
  private final Desk desk;
  private final Set<String> marks = new HashSet<>();

  Doubts(DutyTable table, Desk desk) {
    this.table = table;
    this.desk = desk;
    for (int row = table.top(); row <= table.bottom(); row++) {
      for (DutyColumn duty : table.duties()) {
        String text = Plain.tight(table.grid().text(row, duty.index()));
        if (desk.sense().isTick(text)) {
          marks.add(TICKS.contains(text) ? "√" : text);
        }
      }
    }
  }

  /** Returns all values if all are known, else the first that is not. */
  static Settled all(List<Supplier<Settled>> parts) {
    List<String> values = new ArrayList<>();
    for (Supplier<Settled> part : parts) {
      Settled settled = part.get();
      if (settled.state() == State.WAITING) {
        return settled;
      }
      if (settled.isFound()) {
        values.add(settled.value());
      }
    }
    return values.isEmpty() ? Settled.SKIPPED : Settled.found(String.join(";", values));
  }

  private Settled ask(Question question) {
    return desk.clerk()
        .ask(question)
        .map(value -> value.equals(Choice.SKIP) ? Settled.SKIPPED : Settled.found(value))
        .orElse(Settled.WAITING);
  }

  /** Asks whether a cell that names no weekday means every school day. */
  Supplier<Settled> everyDay(String text, Place place) {
    boolean tick = text.isEmpty() || desk.sense().isTick(text);
    String found = Plain.tight(text);
    Phrase ask =
        tick
            ? Phrase.of("office.duty.ask.every-day", found)
            : Phrase.of("office.duty.ask.weekdays", found);
    List<Choice> choices =
        List.of(Choice.of(WEEK, "office.duty.choice.every-day"), Choice.skip());
    return () -> ask(Question.choice("weekdays:" + found, place, found, ask, choices));
  }

  /** Asks in which weeks something holds every other week. */
  Supplier<Settled> alternate(String text, Place place) {
    List<Choice> choices =
        List.of(
            Choice.of("odd", "office.duty.choice.odd"),
            Choice.of("even", "office.duty.choice.even"),
            Choice.of("every", "office.duty.choice.every-week"),
            Choice.skip());
    String found = table.grid().rowOfLine((int) place.line()).isPresent() ? "隔周" + text : text;
    Question question =
        Question.choice(
            "alternate:" + Plain.tight(text),
            place,
            found,
            Phrase.of("office.duty.ask.alternate", found),
            choices);
    return () -> {
      Settled settled = ask(question);
      return settled.value().equals("every") ? Settled.found("") : settled;
    };
  }

  /** Asks what a mark means that is not plainly a tick. */
  Supplier<Settled> mark(String text, Place place) {
    String mark = Plain.tight(text);
    boolean plain = TICKS.contains(mark) || desk.sense().isTick(mark) && marks.size() == 1;
    Optional<String> legend = TICKS.contains(mark) ? Optional.empty() : legend(mark);
    if (plain && legend.isEmpty()) {
      return () -> Settled.found(YES);
    }
    Phrase ask =
        legend
            .map(words -> Phrase.of("office.duty.ask.legend", words))
            .orElse(Phrase.of("office.duty.ask.mark", mark));
    List<Choice> choices = List.of(Choice.skip(), Choice.of(YES, "office.duty.choice.duty"));
    return () -> ask(Question.choice("mark:" + mark, place, mark, ask, choices));
  }

  /** Returns the clause of the sheet's remarks that says what a mark means. */
  private Optional<String> legend(String mark) {
    for (int row = 0; row < table.grid().rows(); row++) {
      if (table.grid().filled(row).size() > 3) {
        continue;
      }
      String text = table.grid().beginning(row);
      if (text.contains(mark) && text.length() < LONGEST_LEGEND && text.length() > mark.length()) {
        for (String clause : text.split("[，,;；。]", -1)) {
          if (clause.contains(mark)) {
            return Optional.of(clause.strip());
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the date of a column; asks where the weekday beside it is that of another date. */
  Supplier<Settled> date(DutyColumn column) {
    LocalDate date = column.date();
    if (date == null) {
      return () -> Settled.found("");
    }
    String iso = date.toString();
    if (column.days().contains(date.getDayOfWeek())) {
      return () -> Settled.found(iso);
    }
    String heading = table.heading(column.index()).replaceAll("\\s+", " ");
    Question question =
        Question.choice(
            "weekday-differs:" + iso,
            table.grid().place(table.head().bottom(), column.index()),
            heading,
            Phrase.of("office.duty.ask.weekday-differs", heading),
            List.of(Choice.of(iso, "office.duty.choice.by-date", iso), Choice.skip()));
    return () -> ask(question);
  }

  static boolean isHeadTeacher(Person person) {
    return HEADS.contains(Plain.tight(person.name()));
  }

  /** Returns the head teacher of the row's class, for a cell that says 班主任. */
  Supplier<Settled> headTeacher(Person person, Spot spot) {
    Label head = spot.side().head();
    List<Person> people = desk.sense().people(head.text());
    String written = Plain.tight(person.name());
    if (people.size() != 1 || isHeadTeacher(people.get(0))) {
      String across = spot.column().group();
      String group = across.isEmpty() ? spot.side().group() : across;
      Phrase ask = Phrase.of("office.duty.ask.head-of", group, written);
      return () ->
          ask(
              Question.choice(
                      "head:" + Plain.tight(group),
                      spot.place(),
                      written,
                      ask,
                      List.of(Choice.skip()))
                  .or(Question.Form.PERSON));
    }
    Person named = people.get(0);
    Question question =
        Question.choice(
                "head",
                spot.place(),
                written,
                Phrase.of("office.duty.ask.head", written, named.name()),
                List.of(Choice.of(YES, "office.duty.choice.yes"), Choice.skip()))
            .proposing(YES)
            .optional();
    return () -> {
      Settled meant = ask(question);
      return meant.isFound() ? desk.people().one(named, head.place()) : meant;
    };
  }

  /**
   * What a cell that refers to another one means.
   *
   * @param text the other cell's text
   * @param question the question that confirms it
   */
  record Same(String text, Question question) {}

  /** Returns what a cell such as 同周四 or 同上 refers to; empty if it does not refer to another. */
  Optional<Same> same(int row, DutyColumn column, String text) {
    Matcher word = SAME.matcher(Plain.tight(text));
    if (!word.matches()) {
      return Optional.empty();
    }
    String source = source(row, column, text, MOST_STEPS);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    Question question =
        Question.choice(
                "same:" + Plain.tight(text),
                table.grid().place(row, column.index()),
                text,
                Phrase.of("office.duty.ask.same", text, source.replaceAll("\\s+", " ")),
                List.of(Choice.of(YES, "office.duty.choice.yes"), Choice.skip()))
            .proposing(YES)
            .optional();
    return Optional.of(new Same(source, question));
  }

  /** Returns the text that a cell refers to, through cells that refer on; empty if none. */
  private String source(int row, DutyColumn column, String text, int steps) {
    Matcher word = SAME.matcher(Plain.tight(text));
    if (!word.matches()) {
      return text;
    }
    if (steps == 0) {
      return "";
    }
    String where = word.group(1) == null ? "上" : word.group(1);
    if (where.equals("上")) {
      return source(row - 1, column, table.grid().text(row - 1, column.index()), steps - 1);
    }
    DutyColumn other = other(column, where);
    return other == null
        ? ""
        : source(row, other, table.grid().text(row, other.index()), steps - 1);
  }

  /** Returns the column of a weekday, or the nearest on the left, with the same service. */
  private @Nullable DutyColumn other(DutyColumn column, String where) {
    Optional<Weekdays> named = desk.sense().days(where);
    DutyColumn found = null;
    for (DutyColumn other : table.duties()) {
      boolean there =
          named
              .map(days -> other.days().equals(days.days()))
              .orElse(other.index() < column.index());
      boolean service =
          other.serviceWord().map(Label::text).equals(column.serviceWord().map(Label::text));
      if (there && service && other.index() != column.index()) {
        found = other;
      }
    }
    return found;
  }

  /** Returns a duty that holds if the office agrees to what its cell refers to. */
  Duty ifSame(Duty duty, Same same) {
    Supplier<Settled> who =
        () -> {
          Settled agreed = ask(same.question());
          return agreed.isFound() ? duty.who().get() : agreed;
        };
    return new Duty(
        duty.where(), who, duty.what(), duty.when(), duty.weeks(), duty.date());
  }
}
