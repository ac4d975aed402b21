package afterclass.gateway.office.layout;

import afterclass.gateway.office.layout.leave.Marks;
import afterclass.gateway.office.reading.Answers;
import afterclass.gateway.office.reading.Clerk;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The marks of a grid of days. One that stands only on days that were over before use began is read
 * with a clerk of its own, so that nothing is asked about it.
 */
final class DayMarks {
  private final DayColumns days;
  private final Marks marks;
  private final Marks trial;
  private final Clerk clerk;
  private final Set<Integer> over = new HashSet<>();
  private final Set<String> current = new HashSet<>();

  DayMarks(DayColumns days, Marks marks, Clerk clerk) {
    this.days = days;
    this.marks = marks;
    this.clerk = clerk;
    this.trial = new Marks(new Clerk(clerk.school(), Answers.NONE), days.texts());
    for (Map.Entry<Integer, LocalDate> day : days.columns().entrySet()) {
      if (clerk.leavesOut(day.getValue(), day.getValue())) {
        over.add(day.getKey());
      }
    }
  }

  /** Collects the marks of a row. */
  void see(int row) {
    for (int column : days.columns().keySet()) {
      if (!over.contains(column)) {
        String mark = days.grid().text(row, column);
        current.add(mark);
        marks.see(mark, days.grid().place(row, column));
      }
    }
  }

  /** Returns what a mark in a column means. */
  Marks.Meaning of(int column, String mark) {
    return over.contains(column) && !current.contains(mark) ? trial.of(mark) : marks.of(mark);
  }

  /** Counts a cell that waits for an answer; one on a day that was over is left out. */
  void wait(int row, int column) {
    LocalDate day = days.columns().get(column);
    boolean left =
        day != null
            && over.contains(column)
            && clerk.isOver(
                day, day, days.grid().place(row, column), days.grid().text(row, column));
    if (!left) {
      clerk.wait(1);
    }
  }
}
