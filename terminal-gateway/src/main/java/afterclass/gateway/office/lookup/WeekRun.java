package afterclass.gateway.office.lookup;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Period.Part;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.value.Plain;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The question for the first and last day of a row whose dates cannot be right, such as
 * 11.23-11.17.
 *
 * @param start its first day, null if that cannot be read either
 * @param before last day of the row above, null if it has none
 * @param behind first day of the row below, null if it has none
 */
public record WeekRun(
    @Nullable LocalDate start, @Nullable LocalDate before, @Nullable LocalDate behind) {
  private static final int LONGEST_GAP = 16;

  /** Asks for the dates; the likely ones are the week of the first day, and that between rows. */
  public Period ask(Clerk clerk, Place where, String text) {
    Map<String, Choice> choices = new LinkedHashMap<>();
    for (Part part : likely()) {
      String value = PeriodQuestion.value(part);
      choices.putIfAbsent(value, new Choice(value, PeriodQuestion.phrase(part)));
    }
    @Nullable String proposal = choices.keySet().stream().findFirst().orElse(null);
    choices.put(Choice.SKIP, Choice.of(Choice.SKIP, "office.choice.skip-row"));
    Question question =
        Question.choice(
                "week-dates:" + Plain.tight(text),
                where,
                text,
                Phrase.of("office.ask.week-dates", text),
                List.copyOf(choices.values()))
            .or(Question.Form.DATES)
            .proposing(proposal);
    return clerk.ask(question).map(PeriodQuestion::period).orElse(Period.WAITING);
  }

  private List<Part> likely() {
    List<Part> likely = new ArrayList<>();
    if (start != null) {
      add(start, start.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY)), likely);
    }
    if (before != null && behind != null) {
      add(
          before.with(TemporalAdjusters.next(DayOfWeek.MONDAY)),
          behind.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY)),
          likely);
    }
    return likely;
  }

  private void add(LocalDate from, LocalDate to, List<Part> likely) {
    boolean follows = before == null || from.isAfter(before);
    boolean ends = behind == null || to.isBefore(behind);
    if (follows && ends && !to.isBefore(from) && ChronoUnit.DAYS.between(from, to) < LONGEST_GAP) {
      likely.add(new Part(from, to));
    }
  }
}
