package afterclass.gateway.office.duty;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.lookup.Settled.State;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.value.PeopleText.Person;
import afterclass.gateway.office.value.Plain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The questions about cells of a duty grid that are neither about a name nor a service's word. */
final class Doubts {
  private static final String YES = "yes";
  private static final String WEEK = "1;2;3;4;5";
  private static final Set<String> HEADS =
      Set.of("班主任", "本班班主任", "班主任老师", "正班主任", "各班班主任", "班主任教师", "各班主任");
  private static final Set<String> TICKS = Set.of("√", "✓", "✔", "☑", "✅", "v", "1", "1.0");
  private static final int LONGEST_LEGEND = 200;

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
    return Settled.of(desk.clerk().ask(question));
  }

  /** Asks whether a cell that names no weekday means every school day. */
  Supplier<Settled> everyDay(String text, Place place) {
    boolean tick = text.isEmpty() || desk.sense().isTick(text);
    String found = Plain.tight(text);
    Phrase ask =
        tick
            ? Phrase.of("office.duty.ask.every-day", found)
            : Phrase.of("office.duty.ask.weekdays", found);
    List<Choice> choices = List.of(Choice.of(WEEK, "office.duty.choice.every-day"), Choice.skip());
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
    boolean plain = TICKS.contains(mark) || (desk.sense().isTick(mark) && marks.size() == 1);
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

  /** Returns a duty that holds if a question is answered with a value. */
  Duty ifMeant(Duty duty, Question question, String value) {
    Supplier<Settled> who =
        () -> {
          Settled meant = ask(question);
          boolean other = meant.isFound() && !meant.value().equals(value);
          return other ? Settled.SKIPPED : meant.isFound() ? duty.who().get() : meant;
        };
    return new Duty(
        duty.where(), who, duty.what(), duty.when(), duty.weeks(), duty.date(), duty.line());
  }

  /** Returns a duty that holds if the office agrees to what its cell refers to. */
  Duty ifSame(Duty duty, Elsewhere.Same same) {
    Supplier<Settled> who =
        () -> {
          Settled agreed = ask(same.question());
          return agreed.isFound() ? duty.who().get() : agreed;
        };
    return new Duty(
        duty.where(), who, duty.what(), duty.when(), duty.weeks(), duty.date(), duty.line());
  }
}
