package afterclass.gateway.office.layout.leave;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.value.DayPart;
import afterclass.gateway.office.value.Span;
import afterclass.gateway.office.value.When.Doubt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question about the days of one leave, with what its answer means.
 *
 * @param question the question
 * @param known the run of days as far as it is known, or null
 * @param part the part of the day that stands beside them
 */
record DayQuestion(Question question, @Nullable Span known, DayPart part) {
  private static final String SLASH = "/";

  /** Asks for the days of a leave that names none. */
  static DayQuestion missing(Entry entry) {
    Phrase ask = Phrase.of("office.leave.ask.no-days", entry.who());
    return of("days:" + entry.who(), entry.where("name", "staffNo"), entry.who(), ask, List.of());
  }

  /** Asks which day is meant by one that is in no calendar. */
  static DayQuestion noSuchDay(Entry entry, Stated stated) {
    String day = stated.when().found().getOrDefault(Doubt.NO_SUCH_DAY, stated.text());
    Phrase ask = Phrase.of("office.leave.ask.no-such-day", day);
    DayQuestion asked =
        of("no-such-day:" + stated.text(), stated.where(), stated.text(), ask, List.of());
    DayPart part = DayPart.WHOLE;
    for (DayPart each : List.of(DayPart.MORNING, DayPart.NOON, DayPart.AFTERNOON)) {
      part = stated.text().contains(each.words().get(0)) ? each : part;
    }
    return new DayQuestion(asked.question, null, entry.has("to") ? DayPart.WHOLE : part);
  }

  /** Asks for the days of words that are not certain; what they may mean is offered. */
  static DayQuestion unsure(Stated stated) {
    List<Choice> choices = new ArrayList<>();
    for (Span span : stated.spans()) {
      LocalDate to = span.to() == null ? span.from() : span.to();
      if (stated.doubted(Doubt.MONTH_ONLY) && to.equals(span.from())) {
        to = to.withDayOfMonth(to.lengthOfMonth());
      }
      if (!to.isBefore(span.from())) {
        choices.add(choice(span.from(), to));
      }
    }
    Phrase ask = Phrase.of("office.leave.ask.when", stated.text());
    return of("when:" + stated.text(), stated.where(), stated.text(), ask, choices);
  }

  /** Asks about a date beside which another date's weekday stands. */
  static DayQuestion weekday(Stated stated) {
    List<Choice> choices = new ArrayList<>();
    for (Span span : stated.spans()) {
      choices.add(choice(span.from(), span.to() == null ? span.from() : span.to()));
    }
    Phrase ask = Phrase.of("office.leave.ask.weekday", stated.text());
    Span first = stated.spans().get(0);
    DayQuestion asked = of("weekday:" + stated.text(), stated.where(), stated.text(), ask, choices);
    return new DayQuestion(asked.question, null, first.toPart());
  }

  /** Asks which days are meant by a range that ends before it begins. */
  static DayQuestion backwards(Entry entry, Stated stated) {
    Optional<Span> turned =
        stated.spans().stream()
            .filter(span -> span.to() != null && span.to().isBefore(span.from()))
            .findFirst();
    Phrase ask =
        turned
            .map(
                span ->
                    Phrase.of(
                        "office.leave.ask.backwards",
                        DayLabel.day(to(span)),
                        DayLabel.day(span.from())))
            .orElseGet(() -> Phrase.of("office.leave.ask.order", stated.text()));
    String id = "backwards:" + entry.who() + " " + stated.text();
    List<Choice> choices = turned.isPresent() ? List.of() : days(stated);
    DayQuestion asked = of(id, stated.where(), stated.text(), ask, choices);
    return new DayQuestion(asked.question, turned.orElse(null), DayPart.WHOLE);
  }

  /** Returns the days that are certain where the parts of a day go backwards. */
  private static List<Choice> days(Stated stated) {
    return stated.spans().stream()
        .filter(Span::isOneDay)
        .filter(span -> !span.isWhole())
        .limit(1)
        .map(Span::from)
        .map(
            day ->
                new Choice(
                    day + SLASH + day, Phrase.of("office.leave.choice.one-day", DayLabel.day(day))))
        .toList();
  }

  /** Asks for the last day of a leave that has a first one. */
  static DayQuestion open(Stated stated) {
    Span last = stated.spans().get(stated.spans().size() - 1);
    Choice one = choice(last.from(), last.from());
    Phrase ask =
        stated.doubted(Doubt.END_UNREAD)
            ? Phrase.of("office.leave.ask.end", stated.text())
            : Phrase.of("office.leave.ask.open", DayLabel.day(last.from()));
    String id = "end:" + stated.text();
    Choice only = new Choice(one.value(), Phrase.of("office.leave.choice.one-day", one.label()));
    DayQuestion asked = of(id, stated.where(), stated.text(), ask, List.of(only));
    return new DayQuestion(asked.question, Span.days(last.from(), null), DayPart.WHOLE);
  }

  private static LocalDate to(Span span) {
    return span.to() == null ? span.from() : span.to();
  }

  private static Choice choice(LocalDate from, LocalDate to) {
    return new Choice(from + SLASH + to, DayLabel.days(from, to));
  }

  private static DayQuestion of(
      String id, List<Place> where, String found, Phrase ask, List<Choice> some) {
    List<Choice> choices = new ArrayList<>(some);
    choices.add(Choice.of(Choice.SKIP, "office.choice.skip-row"));
    Question question =
        Question.choice(id, where.get(0), found, ask, choices).or(Question.Form.DATES).at(where);
    return new DayQuestion(question, null, DayPart.WHOLE);
  }

  /**
   * Returns the days of an answer. A single date is the last day of a leave whose first one is
   * known, otherwise the only one.
   */
  List<Piece> pieces(String answer) {
    int slash = answer.indexOf('/');
    LocalDate from = LocalDate.parse(answer.substring(0, slash));
    String last = answer.substring(slash + 1);
    if (!last.isEmpty()) {
      return part == DayPart.WHOLE || !last.equals(from.toString())
          ? List.of(Piece.days(from, LocalDate.parse(last)))
          : List.of(Piece.part(from, Set.of(Piece.usual(part))));
    }
    if (known != null && !from.isBefore(known.from())) {
      return List.of(Piece.days(known.from(), from));
    }
    if (known != null && known.to() != null && !from.isAfter(known.to())) {
      return List.of(Piece.days(from, known.to()));
    }
    return part == DayPart.WHOLE
        ? List.of(Piece.days(from, from))
        : List.of(Piece.part(from, Set.of(Piece.usual(part))));
  }
}
