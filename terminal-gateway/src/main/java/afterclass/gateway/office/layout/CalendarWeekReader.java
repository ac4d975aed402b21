package afterclass.gateway.office.layout;

import afterclass.gateway.office.lookup.HiddenRows;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.value.DayClause;
import afterclass.gateway.office.value.DayKind;
import afterclass.gateway.office.value.Span;
import afterclass.gateway.office.value.When;
import afterclass.gateway.office.value.WhenText;
import afterclass.gateway.office.value.YearGuide;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The reader of a grid of weeks. */
final class CalendarWeekReader {
  private static final Pattern NO_REMARK =
      Pattern.compile("第?[一二三四五六七八九十百\\d]{1,4}周?|[\\d.、\\-~月日年至—–/ ]+|[一二三四五六七八九十]{1,2}月份?");

  /** The words of a day are not longer where they stand alone in their row. */
  private static final int SHORT = 8;

  private final Grid grid;
  private final List<WeekBlock> blocks;
  private final YearGuide guide;
  private final Clerk clerk;
  private final CalendarBook book;
  private final WeekWords events;
  private final TreeMap<LocalDate, WeekWords.Day> days = new TreeMap<>();

  /**
   * A remark beside a week or below the weeks.
   *
   * @param cell the cell
   * @param week the weeks beside it; empty below them
   */
  private record Remark(GridCell cell, Optional<Span> week) {}

  CalendarWeekReader(
      Grid grid, List<WeekBlock> blocks, YearGuide guide, Clerk clerk, CalendarBook book) {
    this.grid = grid;
    this.blocks = blocks;
    this.guide = guide;
    this.clerk = clerk;
    this.book = book;
    this.events = new WeekWords(guide, clerk, book);
  }

  /** Reads the weeks: first the words of the days, then the remarks. */
  void read() {
    List<Remark> remarks = new ArrayList<>();
    for (WeekBlock block : blocks) {
      block(block, remarks);
    }
    boolean hidden = hidden();
    remarks.removeIf(remark -> !hidden && grid.hidden(remark.cell().row()));
    remarks.forEach(this::named);
    Map<String, Integer> counted = events.take(days);
    CalendarWords words = new CalendarWords(clerk, book, guide);
    TreeSet<String> seen = new TreeSet<>();
    for (Remark remark : remarks) {
      Place place = grid.place(remark.cell().row(), remark.cell().column());
      if (seen.add(place.cell() + "/" + place.line() + "/" + remark.cell().text())) {
        words.read(remark.cell().text(), List.of(place), remark.week().orElse(null), counted);
      }
    }
  }

  /** Asks about the words of hidden weeks, and removes them unless they are wanted. */
  private boolean hidden() {
    List<Integer> rows = new ArrayList<>();
    int top = blocks.stream().mapToInt(WeekBlock::head).min().orElse(0);
    for (int row = top; row < grid.rows(); row++) {
      if (!grid.blank(row)) {
        rows.add(row);
      }
    }
    boolean take = HiddenRows.ask(grid, rows, clerk).isFound();
    if (!take) {
      days.values()
          .removeIf(
              words -> grid.rowOfLine((int) words.place().line()).filter(grid::hidden).isPresent());
    }
    return take;
  }

  /** Gives days that are only marked as free (休) the name of the holiday beside their week. */
  private void named(Remark remark) {
    if (remark.week().isEmpty()) {
      return;
    }
    Optional<String> holiday =
        DayClause.of(remark.cell().text(), guide).stream()
            .filter(clause -> clause.when().isEmpty())
            .filter(
                clause -> DayKind.of(clause.subject(), clause.words(), false, false) == DayKind.OFF)
            .flatMap(clause -> DayKind.holiday(clause.subject() + clause.words()).stream())
            .findFirst();
    LocalDate to = remark.week().get().to();
    boolean found = false;
    for (LocalDate day = remark.week().get().from();
        holiday.isPresent() && to != null && (!day.isAfter(to) || found);
        day = day.plusDays(1)) {
      WeekWords.Day words = days.get(day);
      found = words != null && CalendarRows.generic(words.words());
      if (found && words != null) {
        days.put(day, new WeekWords.Day(holiday.get(), words.place()));
      }
    }
  }

  private void block(WeekBlock block, List<Remark> remarks) {
    List<WeekRow> rows = new ArrayList<>();
    for (int row = block.head() + 1; row <= block.bottom(); row++) {
      rows.add(WeekRow.of(grid, block, row));
    }
    Map<Integer, LocalDate> mondays = new WeekDates(rows, guide).mondays();
    Map<Integer, LocalDate> known = new HashMap<>();
    LocalDate last = null;
    for (WeekRow row : rows) {
      boolean wide = wide(block, row.row());
      LocalDate monday = mondays.get(row.row());
      if (monday == null && !wide) {
        monday = row.numbered() > 0 ? null : ranged(block, row.row(), last);
      }
      if (monday != null) {
        check(row, monday);
        words(row, monday);
        known.put(row.row(), monday);
        last = monday;
      } else if (row.numbered() > 0 && !wide) {
        unread(row);
      }
    }
    for (WeekRow row : rows) {
      remarks(block, row.row(), known, remarks);
    }
  }

  /** Returns whether a row is one text across the block, such as a legend. */
  private boolean wide(WeekBlock block, int row) {
    List<GridCell> filled = grid.filled(row, block.start(), block.edge());
    if (filled.size() != 1) {
      return filled.isEmpty();
    }
    String text = filled.get(0).text();
    return filled.get(0).width() > 1 || text.length() > SHORT || text.matches(".*[:：].*");
  }

  /**
   * Returns the Monday of a row without numbers: by a range beside it, or that of the row above.
   */
  private @org.jspecify.annotations.Nullable LocalDate ranged(
      WeekBlock block, int row, @org.jspecify.annotations.Nullable LocalDate last) {
    for (int column = Math.max(block.start(), block.left() - 3); column < block.left(); column++) {
      GridCell cell = grid.at(row, column);
      Optional<When> when =
          WeekRow.isOwn(grid, cell) ? WhenText.read(cell.text(), guide) : Optional.empty();
      if (when.isPresent() && !when.get().spans().isEmpty() && !when.get().isOpen()) {
        return when.get()
            .spans()
            .get(0)
            .from()
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      }
    }
    boolean alone =
        grid.filled(row, block.start(), block.left() - 1).stream()
            .noneMatch(cell -> WeekRow.isOwn(grid, cell));
    return alone ? last : null;
  }

  private void check(WeekRow row, LocalDate monday) {
    for (WeekCell cell : row.cells()) {
      if (!cell.numbered() || cell.fits(monday)) {
        continue;
      }
      LocalDate date = monday.plusDays(cell.offset());
      Place place = grid.place(row.row(), cell.column());
      String text = grid.text(row.row(), cell.column());
      if (cell.words().isEmpty()) {
        clerk.notice(place, text, "office.read.week-day", date);
      } else {
        events.doubtful(cell, date, place, text);
      }
    }
  }

  private void unread(WeekRow row) {
    boolean words = row.cells().stream().anyMatch(cell -> !cell.words().isEmpty());
    if (words) {
      clerk.problem(grid.place(row.row()), "", grid.beginning(row.row()), "office-week");
    } else {
      clerk.skip(grid.place(row.row()), grid.beginning(row.row()), "office.skip.week");
    }
  }

  private void words(WeekRow row, LocalDate monday) {
    for (WeekCell cell : row.cells()) {
      boolean sound = !cell.numbered() || cell.fits(monday);
      if (!cell.words().isEmpty() && sound) {
        Place place = grid.place(row.row(), cell.column());
        days.merge(
            monday.plusDays(cell.offset()),
            new WeekWords.Day(cell.words(), place),
            (a, b) -> new WeekWords.Day(a.words() + "，" + b.words(), a.place()));
      }
    }
  }

  private void remarks(
      WeekBlock block, int row, Map<Integer, LocalDate> known, List<Remark> remarks) {
    LocalDate monday = known.get(row);
    for (GridCell cell : grid.filled(row, block.start(), block.edge())) {
      boolean beside = cell.column() < block.left() || cell.column() > block.right();
      if (!WeekRow.isOwn(grid, cell)
          || NO_REMARK.matcher(cell.text()).matches()
          || (monday != null && !beside)) {
        continue;
      }
      if (monday == null && row <= lastWeek(known)) {
        continue;
      }
      Optional<Span> week =
          monday == null ? Optional.empty() : Optional.of(week(cell, monday, known));
      remarks.add(new Remark(cell, week));
    }
  }

  private static int lastWeek(Map<Integer, LocalDate> known) {
    return known.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
  }

  /** Returns the weeks beside a cell, which may be merged over several. */
  private static Span week(GridCell cell, LocalDate monday, Map<Integer, LocalDate> known) {
    LocalDate last = monday;
    for (int row = cell.row(); row < cell.row() + cell.height(); row++) {
      LocalDate each = known.get(row);
      last = each != null && each.isAfter(last) ? each : last;
    }
    return Span.days(monday, last.plusDays(6));
  }
}
