package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Dates;
import afterclass.gateway.office.lookup.Leavers;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.When;
import afterclass.gateway.office.value.WhenText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The question about people of a staff list who have left, or work elsewhere for a time. */
final class StaffLeavers {
  private static final String NO_END = "no-end";

  /** Words behind a date from which somebody is gone: 10月起退休. */
  private static final Pattern FROM_THEN_ON = Pattern.compile("[月日号] *(起|开始|后|始)");

  private static final Pattern DEAD = Pattern.compile("死|逝|故|亡");

  private final SheetTable table;
  private final Dates dates;
  private final Clerk clerk;

  StaffLeavers(SheetTable table, Dates dates, Clerk clerk) {
    this.table = table;
    this.dates = dates;
    this.clerk = clerk;
  }

  /** Asks about somebody who has left by the remark; the value is the last date, or empty. */
  Settled left(int row, String no, String name) {
    String state = Plain.of(table.text(row, "state"));
    boolean gone = Leavers.says(state);
    if (!table.text(row, "to").isEmpty() && !gone) {
      return Settled.found("");
    }
    if (gone) {
      String to = table.text(row, "to");
      return ask(no, name, (state + " " + to).strip(), table.place(row, "state"), to.isEmpty());
    }
    for (int column = table.left(); column <= table.right(); column++) {
      String text = Plain.of(table.grid().text(row, column));
      if (Leavers.says(text) || Leavers.away(text)) {
        return ask(no, name, text, table.grid().place(row, column), true);
      }
    }
    return Settled.found("");
  }

  /** Returns the day that a remark names as the last; of a month without a day, its last day. */
  private static LocalDate last(When when) {
    LocalDate date = when.spans().get(0).from();
    return when.doubts().contains(When.Doubt.MONTH_ONLY)
        ? date.withDayOfMonth(date.lengthOfMonth())
        : date;
  }

  /** Returns the day before a date; before its month, if it is the last of it. */
  private static LocalDate dayBefore(LocalDate date) {
    boolean month = date.plusDays(1).getDayOfMonth() == 1;
    return (month ? date.withDayOfMonth(1) : date).minusDays(1);
  }

  /**
   * Asks about somebody.
   *
   * @param open whether the last day may be left empty
   */
  private Settled ask(String no, String name, String remark, Place where, boolean open) {
    Optional<LocalDate> date =
        WhenText.find(remark, dates.guide())
            .filter(when -> !when.isOpen() && !when.spans().isEmpty())
            .map(StaffLeavers::last);
    List<Choice> choices = new ArrayList<>();
    date.filter(last -> FROM_THEN_ON.matcher(remark).find())
        .map(StaffLeavers::dayBefore)
        .ifPresent(last -> choices.add(Choice.of(last.toString(), "office.choice.left-on", last)));
    date.ifPresent(last -> choices.add(Choice.of(last.toString(), "office.choice.left-on", last)));
    if (open || date.isEmpty()) {
      choices.add(Choice.of(NO_END, "office.choice.left-open"));
    }
    choices.add(Choice.skip());
    Question question =
        Question.choice(
                "left:" + no, where, remark, Phrase.of("office.ask.left", name, remark), choices)
            .or(Question.Form.DATE);
    return clerk
        .ask(likely(question, date.orElse(null), !open, remark))
        .map(
            value ->
                switch (value) {
                  case Choice.SKIP -> Settled.SKIPPED;
                  case NO_END -> Settled.found("");
                  default -> Settled.found(value);
                })
        .orElse(Settled.WAITING);
  }

  /**
   * Returns a question that holds by its proposal where the list says all that is needed: the day
   * on which somebody left not long ago, or a remark without any day that he works elsewhere.
   */
  private Question likely(
      Question question, @Nullable LocalDate date, boolean dated, String remark) {
    LocalDate longAgo = clerk.school().today().minusYears(1);
    if (dated && date != null && date.isAfter(longAgo) && !DEAD.matcher(remark).find()) {
      return question.proposing(date.toString()).optional();
    }
    boolean away = !Leavers.says(remark) && date == null && !isState(question);
    return away ? question.proposing(NO_END).optional() : question;
  }

  private boolean isState(Question question) {
    return table.has("state")
        && question.where().stream()
            .anyMatch(place -> place.equals(table.place(row(place), "state")));
  }

  private int row(Place place) {
    return table.grid().rowOfLine(Math.toIntExact(place.line())).orElse(-1);
  }
}
