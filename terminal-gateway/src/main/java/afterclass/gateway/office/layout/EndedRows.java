package afterclass.gateway.office.layout;

import afterclass.gateway.office.lookup.Dates;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Answers;
import afterclass.gateway.office.reading.Clerk;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rows of a list of single dates that were over before use began. Their dates are read with a
 * clerk of their own: a row about whose date that one asks is none of them.
 */
final class EndedRows {
  private final ListDesk desk;
  private final ListReader list;
  private final ListDays days;

  EndedRows(ListDesk desk, ListReader list) {
    this.desk = desk;
    this.list = list;
    Clerk trial = new Clerk(desk.clerk().school(), Answers.NONE);
    this.days =
        new ListDays(desk.table(), Dates.of(desk.file(), desk.table().titles(), trial), trial);
  }

  /**
   * Returns whether a row is left out; the clerk is told. Call it from top to bottom: a row without
   * a date has that of the row above it.
   */
  boolean leavesOut(int row) {
    Settled dates = days.of(row);
    if (!dates.isFound()) {
      return false;
    }
    List<LocalDate> all =
        Stream.of(dates.value().split(";", -1)).map(LocalDate::parse).sorted().toList();
    LocalDate first = all.get(0);
    LocalDate last =
        all.stream().map(day -> list.last(row, day)).max(Comparator.naturalOrder()).get();
    return desk.clerk()
        .isOver(first, last, desk.table().grid().place(row), desk.table().grid().beginning(row));
  }
}
