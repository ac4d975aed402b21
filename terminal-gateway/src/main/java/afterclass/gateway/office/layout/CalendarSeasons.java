package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.value.Span;
import afterclass.rules.policy.Season;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of a calendar's changes of season, where they differ from those of the policy. */
final class CalendarSeasons {
  private static final String YES = "yes";
  private static final int LONGEST = 60;
  private static final int LONGEST_NOTE = 20;

  private final Clerk clerk;
  private final CalendarDays days;
  private final Set<LocalDate> off;

  /**
   * A change of season.
   *
   * @param event the event that states it
   * @param from first day
   * @param to last day that is stated; otherwise that of the policy's season
   * @param season the season
   */
  private record Change(
      CalendarEvent event, LocalDate from, Optional<LocalDate> to, Season season) {}

  /**
   * Creates the rows.
   *
   * @param off the days off of the calendar, on which no season matters
   */
  CalendarSeasons(Clerk clerk, CalendarDays days, Set<LocalDate> off) {
    this.clerk = clerk;
    this.days = days;
    this.off = off;
  }

  /** Gives the rows to the clerk. */
  void take(List<CalendarEvent> events) {
    List<Change> changes = new ArrayList<>();
    for (CalendarEvent event : events) {
      Optional<Season> season = season(event);
      if (season.isPresent()) {
        days.settle(event)
            .ifPresent(spans -> changes.add(change(event, spans.get(0), season.get())));
      }
    }
    changes.sort(Comparator.comparing(Change::from));
    for (int i = 0; i < changes.size(); i++) {
      Change next = i + 1 < changes.size() ? changes.get(i + 1) : null;
      take(changes.get(i), next == null ? LocalDate.MAX : next.from());
    }
  }

  private static Change change(CalendarEvent event, Span span, Season season) {
    boolean range = span.to() != null && !span.isOneDay();
    return new Change(
        event, span.from(), range ? Optional.ofNullable(span.to()) : Optional.empty(), season);
  }

  private Optional<Season> season(CalendarEvent event) {
    boolean summer = event.text().contains("夏");
    boolean winter = event.text().contains("冬");
    if (summer != winter) {
      Optional<Season> named =
          clerk.school().seasons().stream()
              .filter(season -> season.nameZh().contains(summer ? "夏" : "冬"))
              .findFirst();
      if (named.isPresent()) {
        return named;
      }
    }
    List<Choice> choices = new ArrayList<>();
    clerk.school().seasons().stream()
        .map(each -> new Choice(each.id(), new Phrase.Both(each.nameZh(), each.nameEn())))
        .forEach(choices::add);
    choices.add(Choice.skip());
    Question question =
        Question.choice(
                "season:" + event.text(),
                event.place(),
                event.text(),
                Phrase.of("office.ask.which-season", event.text()),
                choices)
            .at(event.where());
    Optional<String> answer = clerk.ask(question);
    if (answer.isEmpty()) {
      clerk.wait(1);
    } else if (answer.get().equals(Choice.SKIP)) {
      clerk.skip(event.place(), event.text(), "office.skip.answered");
    }
    return answer.flatMap(
        id -> clerk.school().seasons().stream().filter(each -> each.id().equals(id)).findFirst());
  }

  private void take(Change change, LocalDate next) {
    LocalDate from = change.from();
    if (holds(change.season(), from)) {
      late(change);
      return;
    }
    LocalDate end = change.to().orElse(null);
    if (end == null) {
      end = from;
      while (!holds(change.season(), end.plusDays(1)) && end.plusDays(1).isBefore(next)) {
        end = end.plusDays(1);
      }
    }
    boolean anyway = holds(change.season(), end.plusDays(1));
    Phrase ask =
        Phrase.of(
            anyway ? "office.ask.season" : "office.ask.season-only",
            CalendarTexts.days(from, end),
            new Phrase.Both(change.season().nameZh(), change.season().nameEn()),
            end.plusDays(1));
    ask(change, from, end, change.season(), "season:" + change.season().id(), ask, true);
  }

  /** Asks about the days before a change that comes later than the policy's. */
  private void late(Change change) {
    LocalDate from = change.from();
    while (holds(change.season(), from.minusDays(1))
        && from.isAfter(change.from().minusDays(LONGEST))) {
      from = from.minusDays(1);
    }
    Optional<Season> before = on(from.minusDays(1));
    boolean same = from.equals(change.from()) || holds(change.season(), from.minusDays(1));
    if (same || before.isEmpty()) {
      clerk.skip(change.event().place(), change.event().text(), "office.skip.season-holds");
      return;
    }
    LocalDate end = change.from().minusDays(1);
    if (from.datesUntil(change.from()).allMatch(off::contains)) {
      clerk.skip(change.event().place(), change.event().text(), "office.skip.season-off");
      return;
    }
    Phrase ask =
        Phrase.of(
            "office.ask.season-late",
            CalendarTexts.days(from, end),
            new Phrase.Both(before.get().nameZh(), before.get().nameEn()),
            change.from());
    ask(change, from, end, before.get(), "season-before:" + change.season().id(), ask, false);
  }

  private void ask(
      Change change,
      LocalDate from,
      LocalDate end,
      Season season,
      String id,
      Phrase ask,
      boolean likely) {
    CalendarEvent event = change.event();
    Question question =
        Question.choice(
                id,
                event.place(),
                event.found() + " " + event.text(),
                ask,
                List.of(Choice.of(YES, "office.choice.yes"), Choice.skip()))
            .at(event.where());
    Optional<String> answer = clerk.ask(likely ? question.proposing(YES).optional() : question);
    if (answer.isEmpty()) {
      clerk.wait(1);
    } else if (answer.get().equals(YES)) {
      Map<String, String> values = new LinkedHashMap<>();
      values.put("date", from.toString());
      values.put("to", end.toString());
      values.put("season", season.id());
      values.put("note", note(event));
      clerk.row(event.where(), values);
    } else {
      clerk.skip(event.place(), event.text(), "office.skip.answered");
    }
  }

  /** Returns its name; a blank note stands for none. */
  private static String note(CalendarEvent event) {
    String note = event.note().isEmpty() ? event.text() : event.note().strip();
    return note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) : note;
  }

  private static boolean holds(Season season, LocalDate date) {
    MonthDay day = MonthDay.from(date);
    boolean begun = !day.isBefore(season.from());
    boolean notOver = !day.isAfter(season.to());
    return season.from().isAfter(season.to()) ? begun || notOver : begun && notOver;
  }

  private Optional<Season> on(LocalDate date) {
    return clerk.school().seasons().stream().filter(season -> holds(season, date)).findFirst();
  }
}
