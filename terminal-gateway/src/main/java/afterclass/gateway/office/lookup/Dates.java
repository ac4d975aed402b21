package afterclass.gateway.office.lookup;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.sheet.OfficeSheet;
import afterclass.gateway.office.value.Span;
import afterclass.gateway.office.value.When;
import afterclass.gateway.office.value.When.Doubt;
import afterclass.gateway.office.value.WhenText;
import afterclass.gateway.office.value.YearGuide;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lookup of cells that hold one date. A date that is not certain is asked about. */
public final class Dates {
  private final Clerk clerk;
  private final YearGuide guide;
  private final boolean free;

  private Dates(Clerk clerk, YearGuide guide, boolean free) {
    this.clerk = clerk;
    this.guide = guide;
    this.free = free;
  }

  /** Returns a lookup of dates that may be left out without their rows. */
  public Dates free() {
    return new Dates(clerk, guide, true);
  }

  /** Returns a lookup for a sheet, whose titles tell the year of dates without one. */
  public static Dates of(OfficeSheet file, List<String> titles, Clerk clerk) {
    return new Dates(clerk, guide(file, titles), false);
  }

  /** Returns the years of a sheet's dates: by its titles, its name, the file's name, its dates. */
  public static YearGuide guide(OfficeSheet file, List<String> titles) {
    List<String> context = new ArrayList<>(titles);
    context.add(file.grid().name());
    context.add(file.fileName());
    LocalDate today = file.school().today();
    return YearGuide.of(context, fullDates(file.grid(), YearGuide.ofToday(today)), today);
  }

  private static List<LocalDate> fullDates(Grid grid, YearGuide today) {
    List<LocalDate> dates = new ArrayList<>();
    for (int row = 0; row < grid.rows(); row++) {
      for (GridCell cell : grid.filled(row)) {
        if (!cell.number() && cell.text().length() < 40) {
          WhenText.read(cell.text(), today)
              .filter(when -> !when.yearDerived() && !when.isOpen())
              .ifPresent(when -> when.spans().forEach(span -> dates.add(span.from())));
        }
      }
    }
    return dates;
  }

  /** Returns the years of the sheet's dates. */
  public YearGuide guide() {
    return guide;
  }

  /** Reads a cell without asking. */
  public Optional<When> read(GridCell cell) {
    return cell.number()
        ? WhenText.readNumber(cell.text(), guide)
        : WhenText.read(cell.text(), guide);
  }

  /**
   * Finds the date of a cell, an ISO date; a doubtful one is asked about, and one that was derived
   * is shown.
   *
   * @param heading heading of the column, for what is said about it
   */
  public Settled one(GridCell cell, Place where, String heading) {
    return one(cell, where, heading, false);
  }

  /** Finds the last date of something; of a month without a day, its last day. */
  public Settled last(GridCell cell, Place where, String heading) {
    return one(cell, where, heading, true);
  }

  private Settled one(GridCell cell, Place where, String heading, boolean end) {
    Optional<When> when = read(cell);
    if (when.isEmpty() || when.get().isOpen() || when.get().spans().size() != 1) {
      return ask(cell.text(), where, heading, when);
    }
    boolean month = when.get().doubts().contains(Doubt.MONTH_ONLY);
    LocalDate first = when.get().spans().get(0).from();
    LocalDate date = month && end ? first.withDayOfMonth(first.lengthOfMonth()) : first;
    if (cell.number() || when.get().doubts().contains(Doubt.SERIAL_TEXT)) {
      clerk.notice(where, cell.text(), "office.read.serial", date);
    } else if (month) {
      String key = end ? "office.read.month-only-end" : "office.read.month-only";
      clerk.notice(List.of(where), "", Phrase.of(key));
    } else if (when.get().yearDerived()) {
      clerk.notice(List.of(where), "", Phrase.of("office.read.year", year(date)));
    }
    return Settled.found(date.toString());
  }

  private static String year(LocalDate date) {
    return String.valueOf(date.getYear());
  }

  private Settled ask(String found, Place where, String heading, Optional<When> when) {
    List<Choice> choices = new ArrayList<>();
    when.map(When::spans).orElse(List.of()).stream()
        .map(Span::from)
        .distinct()
        .forEach(date -> choices.add(Choice.same(date.toString(), date.toString())));
    choices.add(free ? Choice.of(Choice.SKIP, "office.choice.blank") : Choice.skip());
    Question question =
        Question.choice(
                "date:" + heading + ":" + found,
                where,
                found,
                Phrase.of("office.ask.date", found, heading),
                choices)
            .or(Question.Form.DATE);
    return Settled.of(clerk.ask(question));
  }
}
