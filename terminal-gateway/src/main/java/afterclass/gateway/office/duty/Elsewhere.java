package afterclass.gateway.office.duty;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.Weekdays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The reading of cells that refer to another cell, such as 同周四 or 同上. */
final class Elsewhere {
  private static final String YES = "yes";
  private static final Pattern SAME =
      Pattern.compile("[(]?(?:同(上|左|前|前一天|(?:周|星期)[一二三四五六日天])|([〃″]))[)]?");
  private static final int MOST_STEPS = 10;

  private final DutyTable table;
  private final Desk desk;

  Elsewhere(DutyTable table, Desk desk) {
    this.table = table;
    this.desk = desk;
  }

  /**
   * What a cell that refers to another one means.
   *
   * @param text the other cell's text
   * @param question the question that confirms it
   */
  record Same(String text, Question question) {}

  /** Returns what a cell such as 同周四 or 同上 refers to; empty if it does not refer to another. */
  Optional<Same> same(int row, DutyColumn column, String text) {
    Matcher word = SAME.matcher(Plain.tight(text));
    if (!word.matches()) {
      return Optional.empty();
    }
    String source = source(row, column, text, MOST_STEPS);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    Question question =
        Question.choice(
                "same:" + Plain.tight(text),
                table.grid().place(row, column.index()),
                text,
                Phrase.of("office.duty.ask.same", text, source.replaceAll("\\s+", " ")),
                List.of(Choice.of(YES, "office.duty.choice.yes"), Choice.skip()))
            .proposing(YES)
            .optional();
    return Optional.of(new Same(source, question));
  }

  /** Returns the text that a cell refers to, through cells that refer on; empty if none. */
  private String source(int row, DutyColumn column, String text, int steps) {
    Matcher word = SAME.matcher(Plain.tight(text));
    if (!word.matches()) {
      return text;
    }
    if (steps == 0) {
      return "";
    }
    String where = word.group(1) == null ? "上" : word.group(1);
    if (where.equals("上")) {
      return source(row - 1, column, table.grid().text(row - 1, column.index()), steps - 1);
    }
    DutyColumn other = other(column, where);
    return other == null
        ? ""
        : source(row, other, table.grid().text(row, other.index()), steps - 1);
  }

  /** Returns the column of a weekday, or the nearest on the left, with the same service. */
  private @Nullable DutyColumn other(DutyColumn column, String where) {
    Optional<Weekdays> named = desk.sense().days(where);
    DutyColumn found = null;
    for (DutyColumn other : table.duties()) {
      boolean there =
          named
              .map(days -> other.days().equals(days.days()))
              .orElse(other.index() < column.index());
      boolean service =
          other.serviceWord().map(Label::text).equals(column.serviceWord().map(Label::text));
      if (there && service && other.index() != column.index()) {
        found = other;
      }
    }
    return found;
  }
}
