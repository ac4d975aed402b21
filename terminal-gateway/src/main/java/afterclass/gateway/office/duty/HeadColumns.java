package afterclass.gateway.office.duty;

import afterclass.gateway.office.duty.Head.HeadRow;
import afterclass.gateway.office.duty.Head.Names;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.value.WeekdayHeading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The reader of a heading's columns: which of them tell duties, and what their headings say. */
final class HeadColumns {
  private static final Set<String> BESIDE =
      Set.of("note", "index", "sign", "ignore", "site", "staffNo", "date", "from", "to");
  private static final Pattern ASIDE =
      Pattern.compile("(正|副|第[一二]|配)?班主任.*|地点|场所|位置|教室|时间|到岗时间|.*备注.*|签[名字到].*|.*人数");

  private final Grid grid;
  private final Sense sense;
  private final Head head;
  private final int bottom;

  HeadColumns(Grid grid, Sense sense, Head head, int bottom) {
    this.grid = grid;
    this.sense = sense;
    this.head = head;
    this.bottom = bottom;
  }

  /** Returns the columns that tell duties, from the left. */
  List<DutyColumn> duties() {
    List<DutyColumn> duties = new ArrayList<>();
    for (int column = 0; column < grid.columns(); column++) {
      if (isAside(column)) {
        continue;
      }
      DutyColumn duty = DutyColumn.of(column);
      for (HeadRow row : head.rows()) {
        duty = with(duty, row, !duties.isEmpty());
      }
      if (!duty.isBlank()) {
        duties.add(duty);
      }
    }
    return duties;
  }

  /** Returns whether the lowest heading of a column names something that is no duty. */
  private boolean isAside(int column) {
    for (int i = head.rows().size() - 1; i >= 0; i--) {
      HeadRow row = head.rows().get(i);
      String text = grid.text(row.row(), column);
      boolean beside = row.names() == Names.TIMES || row.names() == Names.NUMBERS;
      if (!text.isEmpty() && !beside && row.names() != Names.DATES) {
        boolean word = sense.column(text).filter(BESIDE::contains).isPresent();
        boolean duty = sense.weekday(text).isPresent() || sense.isService(text);
        return !duty && (word || sense.isSum(text) || ASIDE.matcher(text).matches());
      }
    }
    return false;
  }

  private DutyColumn with(DutyColumn duty, HeadRow row, boolean behind) {
    Label label = label(row, duty.index());
    String text = label.text();
    if (text.isEmpty()) {
      return duty;
    }
    return switch (row.names()) {
      case WEEKDAYS ->
          sense
              .weekday(text)
              .map(day -> onDay(duty, day, label))
              .orElseGet(() -> counted(duty, text));
      case WEEKS -> sense.parity(text).map(duty::in).orElse(duty);
      case SERVICES -> serving(duty, label, behind);
      case PEOPLE -> sense.isHeadword(text) ? duty : duty.of(label, duty.number());
      case NUMBERS -> duty.person() == null ? duty : duty.of(duty.person(), label);
      case DATES -> sense.date(text).map(date -> dated(duty, date)).orElse(duty);
      case CLASSES -> sense.isClass(text) ? duty.about(text) : duty;
      case TIMES -> duty;
      case OTHER -> other(duty, label);
    };
  }

  private DutyColumn other(DutyColumn duty, Label label) {
    Optional<DutyColumn> weeks = sense.parity(label.text()).map(duty::in);
    if (weeks.isPresent()) {
      return weeks.get();
    }
    boolean over = grid.at(head.top(), duty.index()).width() > 1;
    Optional<WeekdayHeading> day = sense.weekday(label.text());
    if (over && day.isPresent()) {
      return onDay(duty, day.get(), label);
    }
    return over && sense.isService(label.text()) && !sense.isHeadword(label.text())
        ? duty.serving(label)
        : duty;
  }

  private DutyColumn counted(DutyColumn duty, String text) {
    return sense.days(text).map(found -> duty.on(found.days(), null)).orElse(duty);
  }

  private static DutyColumn dated(DutyColumn duty, LocalDate date) {
    return duty.days().isEmpty() ? duty.on(Set.of(date.getDayOfWeek()), date) : duty.dated(date);
  }

  private static DutyColumn onDay(DutyColumn duty, WeekdayHeading day, Label label) {
    DutyColumn on = duty.on(day.days(), day.date()).in(day.parity());
    boolean word = day.rest().codePoints().anyMatch(each -> Character.isLetter(each));
    boolean bracket = day.rest().startsWith("(");
    return word && !bracket ? on.serving(new Label(day.rest(), label.place())) : on;
  }

  private DutyColumn serving(DutyColumn duty, Label label, boolean behind) {
    if (sense.isService(label.text())) {
      return duty.serving(label);
    }
    Optional<DutyColumn> weeks = sense.parity(label.text()).map(duty::in);
    if (weeks.isPresent()) {
      return weeks.get();
    }
    boolean post = behind || isPostOfNames(duty.index(), label.text());
    boolean duties = post && !sense.weekday(label.text()).isPresent() && tellsDuties(duty.index());
    return duties ? duty.serving(label) : duty;
  }

  /** Returns whether names stand under a word of its own behind the weekdays of the rows. */
  private boolean isPostOfNames(int column, String heading) {
    if (sense.isHeadword(heading) || sense.column(heading).isPresent()) {
      return false;
    }
    boolean weekdays = false;
    boolean people = false;
    for (int row = head.bottom() + 1; row <= bottom; row++) {
      people |= sense.namesSomebody(grid.text(row, column));
      for (int left = 0; left < column; left++) {
        weekdays |= sense.weekday(grid.text(row, left)).isPresent();
      }
    }
    return weekdays && people;
  }

  /** Returns whether most cells below name people or weekdays, or are ticks. */
  private boolean tellsDuties(int column) {
    int all = 0;
    int telling = 0;
    for (int row = head.bottom() + 1; row <= bottom; row++) {
      GridCell cell = grid.at(row, column);
      String text = cell.text();
      boolean foreign = cell.merge() != null && cell.merge().left() < column;
      if (!text.isEmpty() && !foreign && !sense.isNothing(text)) {
        all++;
        boolean tells =
            sense.namesSomebody(text) || sense.days(text).isPresent() || sense.isTick(text);
        telling += tells ? 1 : 0;
      }
    }
    return all > 0 && telling * 2 >= all;
  }

  /** Returns the text over a column; one that is not merged reaches right to the next. */
  private Label label(HeadRow row, int column) {
    GridCell cell = grid.at(row.row(), column);
    if (!cell.blank() || cell.merge() != null || !reachesRight(row, column)) {
      return new Label(cell.text(), grid.place(row.row(), column));
    }
    for (int left = column - 1; left >= 0; left--) {
      GridCell before = grid.at(row.row(), left);
      if (!before.blank()) {
        boolean over = isAcross(row, before.text()) && before.merge() == null;
        return over
            ? new Label(before.text(), grid.place(row.row(), left))
            : new Label("", grid.place(row.row(), column));
      }
    }
    return new Label("", grid.place(row.row(), column));
  }

  private boolean isAcross(HeadRow row, String text) {
    return switch (row.names()) {
      case WEEKDAYS -> sense.weekday(text).isPresent();
      case WEEKS -> sense.parity(text).isPresent();
      case SERVICES -> sense.isService(text);
      default -> false;
    };
  }

  /** Returns whether a row of headings stands over another one that parts its columns. */
  private boolean reachesRight(HeadRow row, int column) {
    return head.rows().stream()
        .anyMatch(
            below ->
                below.row() > row.row()
                    && !grid.text(below.row(), column).isEmpty()
                    && Set.of(Names.WEEKDAYS, Names.SERVICES, Names.WEEKS, Names.OTHER)
                        .contains(below.names()));
  }
}
