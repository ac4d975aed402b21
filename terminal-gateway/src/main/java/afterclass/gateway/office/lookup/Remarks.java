package afterclass.gateway.office.lookup;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.value.LimitText;
import afterclass.gateway.office.value.NothingText;
import afterclass.gateway.office.value.Weekdays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The remarks beside rows: what they say is shown, and asked about where it takes something away.
 */
public final class Remarks {
  private static final String ALL = "all";

  private Remarks() {}

  /** Shows a remark that has no effect; a cell that says nothing is none. */
  public static void show(Place where, String text, Clerk clerk) {
    String remark = text.replaceAll("\\s+", " ");
    if (!remark.isBlank() && NothingText.read(remark).isEmpty()) {
      clerk.skip(where, remark, "office.skip.note", remark);
    }
  }

  /**
   * Asks whether a remark takes something away from the duties of its row; any other is shown.
   *
   * @return numbers of the weekdays that are left, parted by {@code ;}; empty if all are
   */
  public static Settled ask(Place where, String text, Clerk clerk) {
    LimitText limit = LimitText.read(text).orElse(null);
    if (limit == null) {
      show(where, text, clerk);
      return Settled.found("");
    }
    Weekdays only = limit.days();
    List<Choice> choices = new ArrayList<>();
    if (only != null) {
      choices.add(Choice.of(numbers(only.days()), "office.choice.remark-days", names(only)));
    }
    choices.add(Choice.of(ALL, "office.choice.remark-all"));
    choices.add(Choice.of(Choice.SKIP, "office.choice.skip-row"));
    String remark = text.replaceAll("\\s+", " ");
    Question question =
        Question.choice(
            "remark:" + remark, where, remark, Phrase.of("office.ask.remark", remark), choices);
    Settled answer = Settled.of(clerk.ask(question));
    if (answer.state() == Settled.State.SKIPPED) {
      clerk.skip(where, remark, "office.skip.answered");
    }
    return answer.value().equals(ALL) ? Settled.found("") : answer;
  }

  /**
   * Returns what a remark leaves of the weekdays of a duty.
   *
   * @param days numbers of weekdays, parted by {@code ;}
   * @param left what the remark's question found
   */
  public static Settled left(Settled days, Settled left) {
    if (!days.isFound() || left.value().isEmpty()) {
      return left.isFound() ? days : left;
    }
    List<String> allowed = List.of(left.value().split(";", -1));
    String kept =
        List.of(days.value().split(";", -1)).stream()
            .filter(allowed::contains)
            .collect(Collectors.joining(";"));
    return kept.isEmpty() ? Settled.SKIPPED : Settled.found(kept);
  }

  /** Returns what a remark leaves of a duty on one date, which may be empty. */
  public static Settled dated(Settled date, Settled left) {
    if (!date.isFound() || date.value().isEmpty() || left.value().isEmpty()) {
      return left.isFound() ? date : left;
    }
    DayOfWeek day = LocalDate.parse(date.value()).getDayOfWeek();
    return left.value().contains(String.valueOf(day.getValue())) ? date : Settled.SKIPPED;
  }

  private static String numbers(Collection<DayOfWeek> days) {
    return days.stream()
        .map(day -> String.valueOf(day.getValue()))
        .collect(Collectors.joining(";"));
  }

  private static Phrase names(Weekdays days) {
    return new Phrase.Both(
        names(days, TextStyle.SHORT, Locale.SIMPLIFIED_CHINESE, "、"),
        names(days, TextStyle.FULL, Locale.ENGLISH, ", "));
  }

  private static String names(Weekdays days, TextStyle style, Locale language, String between) {
    return days.days().stream()
        .map(day -> day.getDisplayName(style, language))
        .collect(Collectors.joining(between));
  }
}
