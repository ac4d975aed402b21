package afterclass.gateway.office.duty;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.reading.School;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.Span;
import afterclass.rules.model.DayType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The dates of the rows of a grid in which each row is a day: dates down, posts across. */
final class RowDates {
  private static final long MOST_CHOICES = 7;

  private final DutyTable table;
  private final Sense sense;

  RowDates(DutyTable table, Sense sense) {
    this.table = table;
    this.sense = sense;
  }

  /** Returns the dates of all rows by the places of their cells. */
  Map<Place, LocalDate> all() {
    Map<Place, LocalDate> all = new LinkedHashMap<>();
    for (int row = table.top(); row <= table.bottom() && table.isDatedDown(); row++) {
      for (LocalDate day : days(row)) {
        all.putIfAbsent(table.grid().place(row, column()), day);
      }
    }
    return all;
  }

  private int column() {
    return table.column(Role.DATE).orElse(0);
  }

  /** Returns the text of a row's date; of the row above where it leaves it blank. */
  private GridCell cell(int row) {
    int at = row;
    while (at > table.top() && table.grid().text(at, column()).isEmpty()) {
      at--;
    }
    return table.grid().at(at, column());
  }

  private List<LocalDate> days(int row) {
    String text = cell(row).text();
    String heading = table.heading(column());
    Optional<LocalDate> day = sense.date(text).or(() -> sense.dayOfMonth(text, heading));
    return day.map(List::of).orElseGet(() -> sense.run(text).map(RowDates::days).orElse(List.of()));
  }

  private static List<LocalDate> days(Span span) {
    LocalDate last = span.to() == null ? span.from() : span.to();
    return span.from().datesUntil(last.plusDays(1)).limit(31).toList();
  }

  /** Returns the weekdays of a row's dates. */
  Set<DayOfWeek> weekdays(int row) {
    return table.isDatedDown()
        ? days(row).stream()
            .map(LocalDate::getDayOfWeek)
            .collect(Collectors.toCollection(TreeSet::new))
        : Set.of();
  }

  /** Returns the dates of a row; asks where they are none, or the weekday beside differs. */
  Supplier<Settled> of(int row, Set<DayOfWeek> beside, Desk desk) {
    if (!table.isDatedDown()) {
      return () -> Settled.found("");
    }
    List<LocalDate> days = days(row);
    if (days.isEmpty()) {
      return () -> unread(row, beside, desk);
    }
    boolean single = days.size() == 1 && beside.size() == 1;
    if (single && !beside.contains(days.get(0).getDayOfWeek())) {
      return () -> differing(row, days.get(0), beside.iterator().next(), desk);
    }
    School school = desk.clerk().school();
    String iso =
        days.stream()
            .filter(day -> days.size() == 1 || school.roster().dayType(day) != DayType.OFF)
            .map(LocalDate::toString)
            .collect(Collectors.joining(";"));
    return () -> iso.isEmpty() ? Settled.SKIPPED : Settled.found(iso);
  }

  private Settled differing(int row, LocalDate date, DayOfWeek beside, Desk desk) {
    LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate other = monday.plusDays(beside.getValue() - 1L);
    int weekday = table.column(Role.WEEKDAY).orElse(column());
    String found = cell(row).text() + " " + table.grid().text(row, weekday);
    Question question =
        Question.choice(
                "weekday-differs:" + date,
                place(row),
                found,
                Phrase.of("office.duty.ask.weekday-differs", found),
                List.of(
                    Choice.of(date.toString(), "office.duty.choice.by-date", date),
                    Choice.of(other.toString(), "office.duty.choice.by-weekday", other),
                    Choice.of(Choice.SKIP, "office.choice.skip-row")))
            .at(List.of(place(row), table.grid().place(row, weekday)))
            .or(Question.Form.DATE);
    return Settled.of(desk.clerk().ask(question));
  }

  /** Asks for a date that cannot be read: one between those of the rows above and below. */
  private Settled unread(int row, Set<DayOfWeek> beside, Desk desk) {
    String text = cell(row).text();
    List<Choice> choices = new ArrayList<>();
    for (LocalDate day : between(row)) {
      if (beside.isEmpty() || beside.contains(day.getDayOfWeek())) {
        choices.add(Choice.same(day.toString(), day.toString()));
      }
    }
    choices.add(Choice.of(Choice.SKIP, "office.choice.skip-row"));
    Question question =
        Question.choice(
                "row-date:" + Plain.tight(text),
                place(row),
                text,
                Phrase.of("office.duty.ask.row-date", text),
                choices)
            .or(Question.Form.DATE);
    return Settled.of(desk.clerk().ask(question));
  }

  private List<LocalDate> between(int row) {
    @Nullable LocalDate before = null;
    @Nullable LocalDate behind = null;
    for (int at = row - 1; at >= table.top() && before == null; at--) {
      List<LocalDate> days = days(at);
      before = days.isEmpty() ? null : days.get(days.size() - 1);
    }
    for (int at = row + 1; at <= table.bottom() && behind == null; at++) {
      behind = days(at).stream().findFirst().orElse(null);
    }
    if (before == null || behind == null || !before.plusDays(1).isBefore(behind)) {
      return List.of();
    }
    return before.plusDays(1).datesUntil(behind).limit(MOST_CHOICES).toList();
  }

  private Place place(int row) {
    return table.grid().place(row, column());
  }
}
