package afterclass.gateway.office.layout.leave;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.value.DayPart;
import afterclass.gateway.office.value.Span;
import afterclass.rules.policy.ServiceDefinition;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The questions about leave at times of the day: the services that they overlap are offered. */
final class LeaveHours {
  private static final LocalTime NOON = LocalTime.of(11, 0);
  private static final LocalTime AFTERNOON = LocalTime.of(13, 0);
  private static final String WHOLE = "whole";
  private static final String PARTS = "parts";

  private final Clerk clerk;
  private final Covering covering;

  LeaveHours(Clerk clerk) {
    this.clerk = clerk;
    this.covering = new Covering(clerk);
  }

  /** Asks what leave at some times of the day covers. */
  Outcome ask(Stated stated, List<Piece> pieces) {
    LocalDate first = pieces.get(0).from();
    LocalDate last = pieces.get(pieces.size() - 1).to();
    return first.equals(last) ? hoursOfDay(stated, pieces) : hoursOfDays(stated, first, last);
  }

  /** Returns the halves of days that times are; none if they are whole days or no halves. */
  static List<Piece> parts(Stated stated, List<Piece> pieces) {
    LocalDate first = pieces.get(0).from();
    LocalDate last = pieces.get(pieces.size() - 1).to();
    LocalTime from = stated.times().get(0);
    LocalTime to = stated.times().get(stated.times().size() - 1);
    if (first.equals(last)) {
      boolean morning = from.isBefore(NOON) && !to.isAfter(AFTERNOON);
      boolean afternoon = !from.isBefore(NOON) && to.isAfter(AFTERNOON);
      DayPart part = morning ? DayPart.MORNING : DayPart.AFTERNOON;
      return morning || afternoon ? List.of(Piece.part(first, Set.of(part))) : List.of();
    }
    DayPart begin = from.isBefore(NOON) ? DayPart.WHOLE : DayPart.AFTERNOON;
    DayPart end = to.isAfter(AFTERNOON) ? DayPart.WHOLE : DayPart.MORNING;
    return begin == end && begin == DayPart.WHOLE
        ? List.of()
        : Piece.of(new Span(first, last, begin, end));
  }

  /** Asks about times on the first and last of several days: whole days, or parts of them. */
  private Outcome hoursOfDays(Stated stated, LocalDate first, LocalDate last) {
    LocalTime from = stated.times().get(0);
    LocalTime to = stated.times().get(stated.times().size() - 1);
    DayPart begin = from.isBefore(NOON) ? DayPart.WHOLE : DayPart.AFTERNOON;
    DayPart end = to.isAfter(AFTERNOON) ? DayPart.WHOLE : DayPart.MORNING;
    List<Piece> parts = Piece.of(new Span(first, last, begin, end));
    List<Choice> choices = new ArrayList<>();
    choices.add(Choice.of(WHOLE, "office.leave.choice.whole-days", DayLabel.days(first, last)));
    if (begin != end || begin != DayPart.WHOLE) {
      choices.add(
          Choice.of(
              PARTS,
              "office.leave.choice.part-days",
              DayLabel.day(first, first),
              Phrase.of("office.leave.part." + begin.name()),
              DayLabel.day(last, first),
              Phrase.of("office.leave.part." + end.name())));
    }
    choices.add(Choice.of(Choice.SKIP, "office.choice.skip-row"));
    String said = from + " … " + to;
    Question question =
        Question.choice(
                "hours:" + said,
                stated.where().get(0),
                stated.text(),
                Phrase.of("office.leave.ask.hours-of-days", stated.text()),
                choices)
            .at(stated.where());
    return clerk
        .ask(question)
        .map(
            value ->
                switch (value) {
                  case WHOLE -> Outcome.of(List.of(Piece.days(first, last)));
                  case PARTS -> Outcome.of(parts);
                  default -> Outcome.SKIPPED;
                })
        .orElse(Outcome.WAITING);
  }

  private Outcome hoursOfDay(Stated stated, List<Piece> pieces) {
    LocalTime from = stated.times().get(0);
    LocalTime to = stated.times().get(stated.times().size() - 1);
    String said = stated.times().size() == 1 ? from.toString() : from + "-" + to;
    List<Choice> choices = new ArrayList<>();
    add(choices, overlapping(from, to), from, to);
    add(choices, blocks(from, to), from, to);
    if (!to.isAfter(AFTERNOON)) {
      choices.add(Covering.same(DayPart.MORNING));
    } else if (!from.isBefore(NOON)) {
      choices.add(Covering.same(DayPart.AFTERNOON));
    }
    choices.add(Choice.of("*", "office.leave.part.WHOLE"));
    choices.add(Choice.of(Choice.SKIP, "office.choice.skip-row"));
    List<Place> where = stated.where();
    Question question =
        Question.choice(
                "hours:" + said,
                where.get(0),
                stated.text(),
                Phrase.of("office.leave.ask.hours", said),
                choices)
            .or(Question.Form.SERVICES)
            .at(where);
    return covering.ask(question, pieces);
  }

  /** Returns the name of a service, with a word if the times cut it in two. */
  private Phrase name(String id, LocalTime from, LocalTime to) {
    Phrase name = covering.name(id);
    return clerk
        .school()
        .service(id)
        .filter(service -> isCut(service, from, to))
        .<Phrase>map(service -> Phrase.of("office.leave.choice.partly", name))
        .orElse(name);
  }

  private static boolean isCut(ServiceDefinition service, LocalTime from, LocalTime to) {
    LocalTime begin = service.from();
    LocalTime end = service.to();
    return begin != null
        && end != null
        && begin.isBefore(to)
        && from.isBefore(end)
        && (begin.isBefore(from) || to.isBefore(end));
  }

  private void add(List<Choice> choices, List<String> ids, LocalTime from, LocalTime to) {
    String value = String.join(";", ids);
    if (!ids.isEmpty() && choices.stream().noneMatch(each -> each.value().equals(value))) {
      Phrase label =
          words ->
              ids.stream()
                  .map(id -> name(id, from, to).in(words))
                  .collect(Collectors.joining(words.pick("、", ", ")));
      choices.add(new Choice(value, label));
    }
  }

  private List<String> overlapping(LocalTime from, LocalTime to) {
    List<String> ids = new ArrayList<>();
    for (ServiceDefinition service : clerk.school().services()) {
      LocalTime begin = service.from();
      LocalTime end = service.to();
      if (begin == null || end == null || !usual(service)) {
        continue;
      }
      if (begin.isBefore(to) && from.isBefore(end)) {
        ids.add(service.id());
      }
    }
    return ids;
  }

  private static boolean usual(ServiceDefinition service) {
    return service.block() != ServiceDefinition.Block.OTHER;
  }

  private List<String> blocks(LocalTime from, LocalTime to) {
    Set<ServiceDefinition.Block> blocks = new LinkedHashSet<>();
    if (from.isBefore(NOON)) {
      blocks.add(ServiceDefinition.Block.MORNING);
    }
    if (from.isBefore(AFTERNOON) && to.isAfter(LocalTime.of(12, 0))) {
      blocks.add(ServiceDefinition.Block.NOON);
    }
    if (to.isAfter(AFTERNOON)) {
      blocks.add(ServiceDefinition.Block.AFTERNOON);
    }
    return clerk.school().services().stream()
        .filter(service -> blocks.contains(service.block()))
        .map(ServiceDefinition::id)
        .toList();
  }
}
