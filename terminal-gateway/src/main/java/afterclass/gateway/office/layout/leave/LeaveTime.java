package afterclass.gateway.office.layout.leave;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Dates;
import afterclass.gateway.office.lookup.Settled.State;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.value.DayPart;
import afterclass.gateway.office.value.Span;
import afterclass.gateway.office.value.When.Doubt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The lookup of the days of a leave. A day that is not certain is asked about. */
final class LeaveTime {
  private static final Set<Doubt> UNREADABLE =
      Set.of(
          Doubt.AMBIGUOUS,
          Doubt.NO_MONTH,
          Doubt.FROM_WRITING,
          Doubt.ONLY_END,
          Doubt.YEAR_UNSURE,
          Doubt.MONTH_ONLY);

  private final Clerk clerk;
  private final Dates dates;
  private final DayCount count;
  private final PartOfDay parts;
  private final Return back;
  private Overlaps overlaps;

  LeaveTime(Clerk clerk, Dates dates, PartOfDay parts) {
    this.clerk = clerk;
    this.dates = dates;
    this.count = new DayCount(clerk);
    this.parts = parts;
    this.back = new Return(clerk);
    this.overlaps = new Overlaps(List.of(), dates);
  }

  /** Looks at all leaves of a sheet before any is read. */
  void see(List<Entry> entries) {
    overlaps = new Overlaps(entries, dates);
  }

  /** Finds the days of a leave. */
  Outcome read(Entry entry) {
    Optional<Stated> stated = Stated.of(entry, dates);
    if (stated.isEmpty()) {
      return ask(entry, DayQuestion.missing(entry), List.of());
    }
    tellYear(entry, stated.get());
    Outcome days = certain(entry, stated.get());
    if (days.isFound()) {
      days = parts.read(entry, stated.get(), days.pieces());
    }
    if (days.isFound()) {
      days = count.read(entry, stated.get(), days.pieces());
    }
    return days.isFound() ? back.read(entry, days.pieces(), overlaps.follows(entry)) : days;
  }

  private void tellYear(Entry entry, Stated stated) {
    if (stated.when().yearDerived() && !stated.spans().isEmpty()) {
      String year = String.valueOf(stated.spans().get(0).from().getYear());
      clerk.notice(stated.where(), "", Phrase.of("office.read.year", year));
    }
    if (stated.spans().size() > 1) {
      clerk.notice(
          entry.place(entry.has("when") ? "when" : "date"),
          stated.text(),
          "office.leave.read.dates",
          stated.spans().size());
    }
  }

  private Outcome certain(Entry entry, Stated stated) {
    if (stated.doubted(Doubt.NO_SUCH_DAY)) {
      return ask(entry, DayQuestion.noSuchDay(entry, stated), pieces(stated.spans()));
    }
    boolean reversed =
        stated.doubted(Doubt.REVERSED) || stated.spans().stream().anyMatch(LeaveTime::isReversed);
    if (reversed) {
      return backwards(entry, stated);
    }
    if (stated.spans().isEmpty()) {
      Optional<Weekly> weekly = Weekly.of(stated, dates.guide(), clerk.school());
      if (weekly.isPresent()) {
        return weekly.get().ask(clerk, stated);
      }
    }
    if (stated.spans().isEmpty() || UNREADABLE.stream().anyMatch(stated::doubted)) {
      return ask(entry, DayQuestion.unsure(stated), List.of());
    }
    if (stated.doubted(Doubt.HALF_UNSTATED)) {
      Span span = stated.spans().get(0);
      return span.isOneDay() && stated.spans().size() == 1
          ? count.half(entry, stated, span.from())
          : ask(entry, DayQuestion.unsure(stated), List.of());
    }
    if (stated.doubted(Doubt.WEEKDAY_DIFFERS)) {
      return ask(entry, DayQuestion.weekday(stated), List.of());
    }
    if (isOpen(stated)) {
      return count.end(entry, stated).orElseGet(() -> ask(entry, open(stated), List.of()));
    }
    return stated.doubted(Doubt.PART_UNSURE)
        ? lastPart(entry, stated)
        : Outcome.of(pieces(stated.spans()));
  }

  private static boolean isReversed(Span span) {
    LocalDate to = span.to();
    return to != null
        && (to.isBefore(span.from())
            || (to.equals(span.from()) && isReversed(span.fromPart(), span.toPart())));
  }

  /** Returns whether a part of the day with which leave ends is before that of its beginning. */
  private static boolean isReversed(DayPart from, DayPart to) {
    return from != DayPart.WHOLE && to != DayPart.WHOLE && to.compareTo(from) < 0;
  }

  /** Returns whether the last day is not stated. */
  static boolean isOpen(Stated stated) {
    Span last = stated.spans().get(stated.spans().size() - 1);
    return last.to() == null
        || (stated.endless() && stated.spans().size() == 1 && last.isOneDay())
        || stated.doubted(Doubt.END_UNREAD);
  }

  private static DayQuestion open(Stated stated) {
    return DayQuestion.open(stated);
  }

  static List<Piece> pieces(List<Span> spans) {
    List<Piece> pieces = new ArrayList<>();
    spans.stream().filter(span -> span.to() != null).forEach(span -> pieces.addAll(Piece.of(span)));
    return pieces;
  }

  private Outcome backwards(Entry entry, Stated stated) {
    return ask(entry, DayQuestion.backwards(entry, stated), List.of());
  }

  /** Reads 16日至18日上午: until the morning of the last day, or the morning of each day. */
  private Outcome lastPart(Entry entry, Stated stated) {
    Span span = stated.spans().get(0);
    LocalDate to = span.to() == null ? span.from() : span.to();
    List<Piece> until = pieces(stated.spans());
    List<Piece> each =
        List.of(Piece.days(span.from(), to).only(Set.of(Piece.usual(span.toPart()))));
    boolean lastOnly = count.agrees(entry, stated, until);
    boolean eachDay = count.agrees(entry, stated, each);
    if (count.has(entry, stated) && lastOnly != eachDay) {
      return Outcome.of(lastOnly ? until : each);
    }
    String part = span.toPart() == DayPart.WHOLE ? "" : span.toPart().words().get(0);
    Question question =
        Question.choice(
                "part:" + stated.text(),
                stated.where().get(0),
                stated.text(),
                Phrase.of("office.leave.ask.part", stated.text(), part),
                List.of(
                    Choice.of(
                        "last",
                        "office.leave.choice.last",
                        DayLabel.days(span.from(), to),
                        DayLabel.day(to, span.from()),
                        part),
                    Choice.of("each", "office.leave.choice.each", part),
                    Choice.of(Choice.SKIP, "office.choice.skip-row")))
            .at(stated.where());
    return clerk
        .ask(question)
        .map(
            value ->
                switch (value) {
                  case "last" -> Outcome.of(until);
                  case "each" -> Outcome.of(each);
                  default -> Outcome.SKIPPED;
                })
        .orElse(Outcome.WAITING);
  }

  /** Asks which days are meant; the answer stands beside the days that are certain. */
  private Outcome ask(Entry entry, DayQuestion question, List<Piece> certain) {
    Optional<String> answer = clerk.ask(question.question());
    if (answer.isEmpty()) {
      return Outcome.WAITING;
    }
    if (answer.get().equals(Choice.SKIP)) {
      clerk.skip(entry.grid().place(entry.row()), entry.who(), "office.skip.answered");
      return certain.isEmpty() ? Outcome.SKIPPED : Outcome.of(certain);
    }
    List<Piece> pieces = new ArrayList<>(certain);
    pieces.addAll(question.pieces(answer.get()));
    return pieces.isEmpty() ? Outcome.SKIPPED : new Outcome(State.FOUND, pieces);
  }
}
