package afterclass.gateway.office.duty;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.value.When;
import afterclass.gateway.office.value.WhenText;
import afterclass.gateway.office.value.YearGuide;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of grids whose headings name dates. */
final class DatedGrid {
  private static final int WEEK = 7;

  /** How duties with dates are taken. */
  enum Taken {
    /** In every week of the sheet's period. */
    WEEKLY,
    /** On their dates only. */
    ON_DATES,
    /** Not at all. */
    SKIPPED,
    /** The office has not answered yet. */
    WAITING
  }

  private final List<DutyTable> tables;
  private final Sense sense;
  private final Clerk clerk;

  DatedGrid(List<DutyTable> tables, Sense sense, Clerk clerk) {
    this.tables = tables;
    this.sense = sense;
    this.clerk = clerk;
  }

  private List<LocalDate> dates() {
    Stream<LocalDate> across =
        tables.stream()
            .flatMap(table -> table.duties().stream())
            .map(DutyColumn::date)
            .flatMap(Stream::ofNullable);
    Stream<LocalDate> down =
        tables.stream()
            .flatMap(table -> new RowDates(table, sense).all().values().stream())
            .distinct();
    return Stream.concat(across, down).sorted().toList();
  }

  /** Asks whether a weekly roster holds on the dates of its headings only. */
  Taken weekly() {
    List<LocalDate> dates = dates();
    if (dates.isEmpty() || isPeriod(dates)) {
      return Taken.WEEKLY;
    }
    List<Choice> both =
        List.of(
            Choice.of("dates", "office.duty.choice.on-dates"),
            Choice.of("weekly", "office.duty.choice.weekly"),
            Choice.skip());
    if (isOneWeek(dates)) {
      return ask(question(both, "office.duty.ask.dated"));
    }
    // Dates of several weeks can mean nothing but these days.
    List<Choice> choices = List.of(both.get(0), both.get(2));
    return ask(question(choices, "office.duty.ask.dates").proposing("dates").optional());
  }

  /** Asks whether each cell adds a service on its date. */
  Taken added() {
    return ask(
        question(
            List.of(Choice.of("dates", "office.duty.choice.add-on-dates"), Choice.skip()),
            "office.duty.ask.dated-add"));
  }

  private Question question(List<Choice> choices, String key) {
    List<Place> where = headings();
    return Question.choice("dated", where.get(0), found(), Phrase.of(key), choices).at(where);
  }

  private Taken ask(Question question) {
    return clerk
        .ask(question)
        .map(
            value ->
                switch (value) {
                  case "dates" -> Taken.ON_DATES;
                  case "weekly" -> Taken.WEEKLY;
                  default -> Taken.SKIPPED;
                })
        .orElse(Taken.WAITING);
  }

  private List<Place> headings() {
    return tables.stream()
        .flatMap(
            table ->
                Stream.concat(
                    table.duties().stream()
                        .filter(duty -> duty.date() != null)
                        .map(duty -> table.grid().place(table.head().bottom(), duty.index())),
                    new RowDates(table, sense).all().keySet().stream()))
        .toList();
  }

  private String found() {
    List<LocalDate> dates = dates();
    return dates.get(0) + " … " + dates.get(dates.size() - 1);
  }

  private static boolean isOneWeek(List<LocalDate> dates) {
    return ChronoUnit.DAYS.between(dates.get(0), dates.get(dates.size() - 1)) < WEEK
        && dates.stream().distinct().count() == dates.size();
  }

  /** Returns whether a title names the same week as the headings. */
  private boolean isPeriod(List<LocalDate> dates) {
    YearGuide guide = YearGuide.of(List.of(), dates, clerk.school().today());
    DutyTable table = tables.get(0);
    return isOneWeek(dates)
        && table.titles().stream()
            .map(row -> WhenText.find(table.grid().beginning(row), guide))
            .flatMap(Optional::stream)
            .map(When::spans)
            .filter(spans -> spans.size() == 1)
            .map(spans -> spans.get(0))
            .anyMatch(
                span ->
                    span.length() <= WEEK
                        && !span.from().isAfter(dates.get(0))
                        && span.to() != null
                        && !span.to().isBefore(dates.get(dates.size() - 1)));
  }
}
