package afterclass.gateway.office.layout.leave;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.value.CountText;
import afterclass.gateway.office.value.DayPart;
import afterclass.gateway.office.value.Span;
import afterclass.rules.model.DayType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The comparison of a leave's days with the number of days beside them. The number may count
 * calendar days or school days: agreement in either is none to ask about.
 */
final class DayCount {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** The longest leave whose number of days is believed to count school days only. */
  private static final int SHORT = 20;

  private final Clerk clerk;

  DayCount(Clerk clerk) {
    this.clerk = clerk;
  }

  /** Returns whether a number of days is written. */
  boolean has(Entry entry, Stated stated) {
    return halves(entry, stated).isPresent();
  }

  /** Returns whether the number of days is that of some pieces, or none is written. */
  boolean agrees(Entry entry, Stated stated, List<Piece> pieces) {
    Optional<Long> halves = halves(entry, stated);
    return halves.isEmpty()
        || halves.get() == calendar(pieces)
        || halves.get() == school(pieces)
        || pieces.stream().anyMatch(piece -> !piece.covers().isEmpty());
  }

  /** Returns twice the number of days; empty if none is written or it has another fraction. */
  private static Optional<Long> halves(Entry entry, Stated stated) {
    Optional<CountText> count =
        entry.cell("days").map(GridCell::text).flatMap(CountText::read).filter(DayCount::ofDays);
    return count
        .or(stated::inWords)
        .map(each -> each.count().multiply(TWO).stripTrailingZeros())
        .filter(twice -> twice.signum() > 0 && twice.scale() <= 0)
        .map(BigDecimal::longValue);
  }

  private static boolean ofDays(CountText count) {
    return count.unit() == CountText.Unit.NONE || count.unit() == CountText.Unit.DAYS;
  }

  private static long calendar(List<Piece> pieces) {
    return pieces.stream().mapToLong(Piece::halves).sum();
  }

  private long school(List<Piece> pieces) {
    long halves = 0;
    for (Piece piece : pieces) {
      for (LocalDate day = piece.from(); !day.isAfter(piece.to()); day = day.plusDays(1)) {
        halves += isSchool(day) ? (piece.isWhole() ? 2 : 1) : 0;
      }
    }
    return halves;
  }

  private boolean isSchool(LocalDate day) {
    return clerk.school().roster().dayType(day) != DayType.OFF;
  }

  /** Returns the last day that a leave can have by its dates or by the number beside them. */
  LocalDate latest(Entry entry, Stated stated, LocalDate from, LocalDate to) {
    Optional<Long> halves = halves(entry, stated);
    if (halves.isEmpty()) {
      return to;
    }
    int days = (int) Math.min(2000, (halves.get() + 1) / 2);
    LocalDate school = lastSchoolDay(from, days);
    return school.isAfter(to) ? school : to;
  }

  /** Derives the last day of a leave from its number of days; empty if there is none. */
  Optional<Outcome> end(Entry entry, Stated stated) {
    Optional<Long> halves = halves(entry, stated);
    if (halves.isEmpty() || stated.spans().size() != 1) {
      return Optional.empty();
    }
    Span span = stated.spans().get(0);
    long count = halves.get();
    if (count == 1) {
      return Optional.of(Outcome.of(Piece.of(sameDay(span))));
    }
    boolean late = span.fromPart().compareTo(DayPart.NOON) >= 0;
    if ((count + (late ? 1 : 0)) % 2 != 0) {
      return Optional.empty();
    }
    int days = (int) Math.min(2000, (count + (late ? 1 : 0)) / 2);
    LocalDate calendar = span.from().plusDays(days - 1L);
    LocalDate school = lastSchoolDay(span.from(), days);
    if (days <= SHORT && !calendar.equals(school)) {
      return Optional.of(which(entry, stated, span, calendar, school));
    }
    clerk.notice(stated.where(), stated.text(), until(calendar));
    return Optional.of(Outcome.of(pieces(span, calendar)));
  }

  private static Phrase until(LocalDate last) {
    return Phrase.of("office.leave.read.until", last);
  }

  private static Span sameDay(Span span) {
    return new Span(span.from(), span.from(), span.fromPart(), span.fromPart());
  }

  private static List<Piece> pieces(Span span, LocalDate last) {
    return Piece.of(
        last.equals(span.from())
            ? sameDay(span)
            : new Span(span.from(), last, span.fromPart(), DayPart.WHOLE));
  }

  private LocalDate lastSchoolDay(LocalDate from, int days) {
    LocalDate day = from;
    int left = isSchool(day) ? days - 1 : days;
    for (int far = 0; left > 0 && far < 4 * days + 60; far++) {
      day = day.plusDays(1);
      left -= isSchool(day) ? 1 : 0;
    }
    return day;
  }

  private Outcome which(
      Entry entry, Stated stated, Span span, LocalDate calendar, LocalDate school) {
    Question question =
        question(
            entry,
            stated,
            Phrase.of("office.leave.ask.counted", stated.text(), number(entry, stated)),
            List.of(
                choice(span.from(), school, "office.leave.choice.school-days"),
                choice(span.from(), calendar, "office.leave.choice.calendar-days")));
    return answer(entry, question, (from, to) -> pieces(span, to));
  }

  private static Choice choice(LocalDate from, LocalDate to, String key) {
    return Choice.of(from + "/" + to, key, DayLabel.days(from, to));
  }

  /** Compares days with the number beside them, and asks where they differ. */
  Outcome read(Entry entry, Stated stated, List<Piece> pieces) {
    if (agrees(entry, stated, pieces)) {
      return Outcome.of(pieces);
    }
    Piece only = pieces.get(0);
    boolean oneDay = pieces.size() == 1 && only.isWhole() && only.from().equals(only.to());
    long halves = halves(entry, stated).orElse(0L);
    return oneDay && halves == 1
        ? half(entry, stated, only.from())
        : differing(entry, stated, pieces, halves);
  }

  /** Asks which half of a day is meant by half a day. */
  Outcome half(Entry entry, Stated stated, LocalDate day) {
    List<Choice> choices = new ArrayList<>();
    for (DayPart part : List.of(DayPart.MORNING, DayPart.AFTERNOON)) {
      choices.add(Choice.of(part.name(), "office.leave.part." + part.name()));
    }
    choices.add(Choice.of(DayPart.WHOLE.name(), "office.leave.part.WHOLE"));
    choices.add(Choice.of(Choice.SKIP, "office.choice.skip-row"));
    List<Place> where = new ArrayList<>(stated.where());
    entry.cell("days").ifPresent(cell -> where.add(entry.place(cell)));
    Question question =
        Question.choice(
                "which-half:" + entry.who() + " " + stated.text(),
                where.get(0),
                stated.text() + " " + number(entry, stated),
                Phrase.of("office.leave.ask.which-half", DayLabel.day(day)),
                choices)
            .at(where);
    return clerk
        .ask(question)
        .map(
            value ->
                switch (value) {
                  case Choice.SKIP -> Outcome.SKIPPED;
                  case "WHOLE" -> Outcome.of(List.of(Piece.days(day, day)));
                  default -> Outcome.of(List.of(Piece.part(day, Set.of(DayPart.valueOf(value)))));
                })
        .orElse(Outcome.WAITING);
  }

  private Outcome differing(Entry entry, Stated stated, List<Piece> pieces, long halves) {
    LocalDate from = pieces.get(0).from();
    LocalDate to = pieces.get(pieces.size() - 1).to();
    List<Choice> choices = new ArrayList<>();
    choices.add(choice(from, to, "office.leave.choice.by-dates"));
    boolean single = stated.spans().size() == 1 && halves % 2 == 0;
    if (single) {
      int days = (int) Math.min(2000, halves / 2);
      LocalDate last = from.plusDays(days - 1L);
      choices.add(choice(from, last, "office.leave.choice.by-days"));
      LocalDate school = lastSchoolDay(from, days);
      if (days <= SHORT && !school.equals(last)) {
        choices.add(choice(from, school, "office.leave.choice.by-school-days"));
      }
    }
    Phrase length = length(calendar(pieces));
    Question question =
        question(
            entry, stated, Phrase.of("office.leave.ask.days", length, length(halves)), choices);
    return answer(
        entry,
        question,
        (first, last) ->
            first.equals(from) && last.equals(to) ? pieces : List.of(Piece.days(first, last)));
  }

  private static Phrase length(long halves) {
    String days = BigDecimal.valueOf(halves).divide(TWO).stripTrailingZeros().toPlainString();
    return Phrase.of("office.leave.length", days);
  }

  private static String number(Entry entry, Stated stated) {
    String written = entry.text("days");
    return written.isEmpty()
        ? stated.inWords().map(each -> each.count().toPlainString()).orElse("")
        : written;
  }

  private static Question question(Entry entry, Stated stated, Phrase ask, List<Choice> some) {
    List<Choice> choices = new ArrayList<>(some);
    choices.add(Choice.of(Choice.SKIP, "office.choice.skip-row"));
    String found = stated.text() + " " + number(entry, stated);
    List<Place> where = entry.cell("days").isPresent() ? entry.where("days") : stated.where();
    return Question.choice("days:" + entry.who() + " " + found, where.get(0), found, ask, choices)
        .or(Question.Form.DATES)
        .at(where);
  }

  /** What two days of an answer mean. */
  private interface Reader {
    List<Piece> pieces(LocalDate from, LocalDate to);
  }

  private Outcome answer(Entry entry, Question question, Reader reader) {
    Optional<String> answer = clerk.ask(question);
    if (answer.isEmpty()) {
      return Outcome.WAITING;
    }
    if (answer.get().equals(Choice.SKIP)) {
      clerk.skip(entry.grid().place(entry.row()), entry.who(), "office.skip.answered");
      return Outcome.SKIPPED;
    }
    int slash = answer.get().indexOf('/');
    LocalDate from = LocalDate.parse(answer.get().substring(0, slash));
    String last = answer.get().substring(slash + 1);
    return Outcome.of(reader.pieces(from, last.isEmpty() ? from : LocalDate.parse(last)));
  }
}
