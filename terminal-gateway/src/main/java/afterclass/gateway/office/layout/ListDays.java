package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Dates;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.value.Span;
import afterclass.gateway.office.value.Weekdays;
import afterclass.gateway.office.value.When;
import afterclass.gateway.office.value.WhenText;
import afterclass.rules.model.DayType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The lookup of the dates of a list's rows: in the row, in the row above where it leaves them
 * blank, or in the list's title.
 */
final class ListDays {
  private static final long LONGEST = 31;

  private final SheetTable table;
  private final Dates dates;
  private final Clerk clerk;
  private @Nullable Settled above;

  ListDays(SheetTable table, Dates dates, Clerk clerk) {
    this.table = table;
    this.dates = dates;
    this.clerk = clerk;
  }

  /** Returns the lookup of single dates. */
  Dates dates() {
    return dates;
  }

  /** Returns the ISO dates of a row, parted by {@code ;}. */
  Settled of(int row) {
    Optional<GridCell> cell = table.cell(row, "date").filter(found -> !found.blank());
    if (cell.isPresent()) {
      above = agreeing(row, days(cell.get(), table.place(row, "date")));
      return above;
    }
    if (above != null) {
      if (table.has("date")) {
        clerk.notice(table.place(row, "date"), "", "office.read.date-above");
      }
      return above;
    }
    return title();
  }

  /** Asks if the weekday beside a date is that of another date. */
  private Settled agreeing(int row, Settled date) {
    Optional<DayOfWeek> beside =
        Weekdays.read(table.text(row, "weekday"))
            .filter(days -> days.days().size() == 1)
            .map(days -> days.days().iterator().next());
    if (!date.isFound() || date.value().contains(";") || beside.isEmpty()) {
      return date;
    }
    LocalDate day = LocalDate.parse(date.value());
    if (day.getDayOfWeek() == beside.get()) {
      return date;
    }
    LocalDate other = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    other = other.plusDays(beside.get().getValue() - 1L);
    String found = table.text(row, "date") + " " + table.text(row, "weekday");
    Question question =
        Question.choice(
                "weekday:" + found,
                table.place(row, "date"),
                found,
                Phrase.of("office.ask.weekday-beside", found, day),
                List.of(
                    Choice.same(day.toString(), day.toString()),
                    Choice.same(other.toString(), other.toString()),
                    Choice.of(Choice.SKIP, "office.choice.skip-row")))
            .at(List.of(table.place(row, "date"), table.place(row, "weekday")))
            .or(Question.Form.DATE);
    return Settled.of(clerk.ask(question));
  }

  private Settled days(GridCell cell, Place where) {
    Optional<When> when = dates.read(cell);
    boolean several =
        when.isPresent()
            && !when.get().isOpen()
            && (when.get().spans().size() > 1
                || when.get().spans().stream().anyMatch(span -> !span.isOneDay()));
    if (!several || !closed(when.get())) {
      return dates.one(cell, where, table.heading("date"));
    }
    if (when.get().yearDerived()) {
      int year = when.get().spans().get(0).from().getYear();
      clerk.notice(List.of(where), "", Phrase.of("office.read.year", String.valueOf(year)));
    }
    Set<LocalDate> days = new TreeSet<>();
    when.get().spans().forEach(span -> add(span, days));
    List<String> iso = days.stream().map(LocalDate::toString).toList();
    clerk.notice(where, cell.text(), "office.read.dates", String.join("、", iso));
    return Settled.found(String.join(";", iso));
  }

  private static boolean closed(When when) {
    return when.spans().stream().allMatch(span -> span.length() > 0 && span.length() <= LONGEST);
  }

  /** Adds the days of a run, of a longer one only those with school. */
  private void add(Span span, Set<LocalDate> days) {
    LocalDate last = span.to() == null ? span.from() : span.to();
    for (LocalDate day = span.from(); !day.isAfter(last); day = day.plusDays(1)) {
      if (span.isOneDay() || clerk.school().roster().dayType(day) != DayType.OFF) {
        days.add(day);
      }
    }
  }

  /** Returns the one date that the titles or the sheet's name tell. */
  private Settled title() {
    List<String> texts = new ArrayList<>(table.titles());
    texts.add(table.grid().name());
    for (String text : texts) {
      Optional<LocalDate> day =
          WhenText.find(text, dates.guide())
              .filter(when -> when.spans().size() == 1 && when.spans().get(0).isOneDay())
              .filter(when -> !when.doubts().contains(When.Doubt.MONTH_ONLY) && !when.isOpen())
              .map(when -> when.spans().get(0).from());
      if (day.isPresent()) {
        clerk.notice(table.grid().place(), text, "office.read.title-date", day.get());
        return Settled.found(day.get().toString());
      }
    }
    Question question =
        Question.choice(
                "date",
                table.grid().place(),
                "",
                Phrase.of("office.ask.list-date"),
                List.of(Choice.skip()))
            .or(Question.Form.DATE);
    return Settled.of(clerk.ask(question));
  }
}
