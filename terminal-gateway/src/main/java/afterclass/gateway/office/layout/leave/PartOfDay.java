package afterclass.gateway.office.layout.leave;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.ServiceWords;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.value.CountText;
import afterclass.gateway.office.value.DayPart;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.Span;
import afterclass.rules.policy.ServiceDefinition;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lookup of what covers less than the parts of a day: times of the day, lessons, services by
 * name. What it covers is asked; services by name are read.
 */
final class PartOfDay {
  private static final Pattern LESSON =
      Pattern.compile("第? *[一二三四五六七八九0-9、,和至到-]+ *(节|堂)|[上下]课|放学|课后|大课间|课间|前半|后半");
  private static final Pattern ONLY =
      Pattern.compile("(只|仅|单)(请|休|缺|限)?(了|是)?(?<what>.{2,20}?)(假|时间段?|时段)?[。.]?");
  private static final Pattern NOISE =
      Pattern.compile("(请|休|外出|出差|因|事|病|公)?假?|左右|共计?|合计|[（(].*[)）]|.{0,4}(天|日)(左右)?");
  private static final LocalTime NOON = LocalTime.of(11, 0);
  private static final LocalTime AFTERNOON = LocalTime.of(13, 0);
  private static final String WHOLE = "whole";
  private static final String PARTS = "parts";
  private static final String SAME = "same:";

  private final Clerk clerk;
  private final ServiceWords words;
  private final DayCount count;

  PartOfDay(Clerk clerk, ServiceWords words) {
    this.clerk = clerk;
    this.words = words;
    this.count = new DayCount(clerk);
  }

  /** Collects the words for services of an entry. */
  void see(Entry entry) {
    entry
        .cell("covers")
        .ifPresent(
            cell -> words.read(cell.text()).forEach(word -> words.see(word, entry.place(cell))));
  }

  /** Returns the pieces of a leave with what they cover where it is less than their parts. */
  Outcome read(Entry entry, Stated stated, List<Piece> pieces) {
    Optional<GridCell> covers = entry.cell("covers");
    if (covers.isPresent() && !isAll(covers.get().text())) {
      return covered(entry, covers.get(), pieces);
    }
    if (!stated.times().isEmpty()) {
      return count.has(entry, stated) && wholeDays(entry, stated, pieces)
          ? Outcome.of(pieces)
          : hours(stated, pieces);
    }
    Optional<String> lesson = lesson(entry, stated, pieces);
    if (lesson.isPresent()) {
      return lesson(stated, lesson.get(), pieces);
    }
    Optional<String> named = named(stated.rest());
    if (named.isPresent()) {
      clerk.notice(
          stated.where(), stated.text(), Phrase.of("office.leave.read.covers", names(named.get())));
      return covering(pieces, named.get());
    }
    if (!stated.rest().isEmpty() && !NOISE.matcher(Plain.tight(stated.rest())).matches()) {
      clerk.notice(
          stated.where(), stated.text(), Phrase.of("office.leave.read.rest", stated.rest()));
    }
    return only(entry, pieces);
  }

  /** Returns whether times stand beside whole days of which the number of days says the same. */
  private boolean wholeDays(Entry entry, Stated stated, List<Piece> pieces) {
    List<Piece> whole = pieces.stream().map(piece -> Piece.days(piece.from(), piece.to())).toList();
    boolean same = pieces.stream().allMatch(Piece::isWhole) && count.agrees(entry, stated, whole);
    if (same) {
      clerk.notice(stated.where(), stated.text(), Phrase.of("office.leave.read.whole"));
    }
    return same;
  }

  private static boolean isAll(String text) {
    String tight = Plain.tight(text);
    return tight.equals("*")
        || tight.matches("全部|所有|全天|全日|整天|一天|一整天|全部(服务|时段|服务时段)|所有(服务|时段|服务时段)|all|ALL|All");
  }

  private Outcome covered(Entry entry, GridCell cell, List<Piece> pieces) {
    Optional<DayPart> part = DayPart.read(cell.text());
    if (part.isPresent()) {
      return part.get() == DayPart.WHOLE
          ? Outcome.of(pieces)
          : Outcome.of(
              pieces.stream().map(each -> each.only(Set.of(Piece.usual(part.get())))).toList());
    }
    Set<String> ids = new LinkedHashSet<>();
    for (String word : Plain.of(cell.text()).split("[;、,/\n ]+", -1)) {
      Optional<String> requirement = requirement(word);
      if (requirement.isPresent()) {
        ids.add(requirement.get());
      } else if (!word.isBlank()) {
        for (Settled id :
            words.read(word).stream()
                .map(each -> words.service(each, entry.place(cell)))
                .toList()) {
          if (id.state() == Settled.State.WAITING) {
            return Outcome.WAITING;
          }
          ids.add(id.value());
        }
      }
    }
    ids.remove("");
    return ids.isEmpty() ? Outcome.SKIPPED : covering(pieces, String.join(";", ids));
  }

  private static Outcome covering(List<Piece> pieces, String ids) {
    return Outcome.of(pieces.stream().map(piece -> piece.covering(ids)).toList());
  }

  private Optional<String> requirement(String word) {
    String tight = Plain.tight(word);
    return clerk.school().requirements().stream()
        .filter(each -> List.of(each.id(), each.nameZh(), each.nameEn()).contains(tight))
        .map(each -> each.id())
        .findFirst();
  }

  /** Returns the ids of services and requirements if the text names nothing else. */
  private Optional<String> named(String text) {
    Set<String> ids = new LinkedHashSet<>();
    for (String word : Plain.of(text).split("[;、,/\n +和及]+", -1)) {
      if (word.isBlank()) {
        continue;
      }
      Optional<String> requirement = requirement(word);
      List<String> read =
          words.read(word).stream()
              .map(each -> each.isOne() && word.length() <= 8 ? each.ids().get(0) : "")
              .toList();
      if (requirement.isEmpty() && (read.isEmpty() || read.contains(""))) {
        return Optional.empty();
      }
      requirement.ifPresentOrElse(ids::add, () -> ids.addAll(read));
    }
    return ids.isEmpty() ? Optional.empty() : Optional.of(String.join(";", ids));
  }

  private Phrase names(String ids) {
    return Phrase.list(Stream.of(ids.split(";", -1)).map(this::name).toList());
  }

  private Phrase name(String id) {
    return clerk
        .school()
        .service(id)
        .<Phrase>map(each -> new Phrase.Both(each.nameZh(), each.nameEn()))
        .or(
            () ->
                clerk.school().requirements().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .map(each -> new Phrase.Both(each.nameZh(), each.nameEn())))
        .orElse(new Phrase.Both(id, id));
  }

  /** Asks about a remark that only some services are meant (只请早读). */
  private Outcome only(Entry entry, List<Piece> pieces) {
    for (String column : List.of("note", "reason", "type")) {
      Matcher found = ONLY.matcher(Plain.tight(entry.text(column)));
      Optional<String> ids = found.matches() ? named(found.group("what")) : Optional.empty();
      if (ids.isPresent()) {
        String text = Plain.tight(entry.text(column));
        Question question =
            Question.choice(
                "only:" + text,
                entry.place(column),
                text,
                Phrase.of("office.leave.ask.only", entry.who(), text),
                List.of(
                    Choice.same(ids.get(), text),
                    Choice.of("*", "office.leave.part.WHOLE"),
                    Choice.of(Choice.SKIP, "office.choice.skip-row")));
        return services(question.or(Question.Form.SERVICES), pieces);
      }
    }
    return Outcome.of(pieces);
  }

  private Outcome services(Question question, List<Piece> pieces) {
    Optional<String> answer = clerk.ask(question);
    if (answer.isEmpty()) {
      return Outcome.WAITING;
    }
    if (answer.get().equals(Choice.SKIP)) {
      return Outcome.SKIPPED;
    }
    if (answer.get().startsWith(SAME)) {
      DayPart part = DayPart.valueOf(answer.get().substring(SAME.length()));
      return Outcome.of(pieces.stream().map(piece -> piece.only(Set.of(part))).toList());
    }
    return answer.get().equals("*")
        ? Outcome.of(pieces.stream().map(piece -> Piece.days(piece.from(), piece.to())).toList())
        : covering(pieces, answer.get());
  }

  private static Optional<String> lesson(Entry entry, Stated stated, List<Piece> pieces) {
    if (LESSON.matcher(stated.rest()).find()) {
      return Optional.of(stated.rest());
    }
    boolean whole = pieces.size() == 1 && pieces.get(0).isWhole();
    return entry
        .cell("days")
        .map(GridCell::text)
        .filter(text -> whole && CountText.read(text).filter(PartOfDay::isShort).isPresent());
  }

  private static boolean isShort(CountText count) {
    return count.unit() == CountText.Unit.LESSONS || count.unit() == CountText.Unit.HOURS;
  }

  private Outcome lesson(Stated stated, String rest, List<Piece> pieces) {
    Optional<DayPart> part = pieces.stream().flatMap(piece -> piece.parts().stream()).findFirst();
    String said = part.map(each -> each.words().get(0)).orElse("") + rest;
    List<Choice> choices = new ArrayList<>();
    for (DayPart each : part.map(List::of).orElse(List.of(DayPart.MORNING, DayPart.AFTERNOON))) {
      choices.add(same(each));
    }
    choices.add(Choice.of("*", "office.leave.part.WHOLE"));
    choices.add(Choice.of(Choice.SKIP, "office.choice.skip-row"));
    Question question =
        Question.choice(
                "lesson:" + said,
                stated.where().get(0),
                said,
                Phrase.of("office.leave.ask.lesson", said),
                choices)
            .or(Question.Form.SERVICES)
            .at(stated.where());
    return services(question, pieces);
  }

  private Outcome hours(Stated stated, List<Piece> pieces) {
    LocalDate first = pieces.get(0).from();
    LocalDate last = pieces.get(pieces.size() - 1).to();
    return first.equals(last) ? hoursOfDay(stated, pieces) : hoursOfDays(stated, first, last);
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
    add(choices, overlapping(from, to));
    add(choices, blocks(from, to));
    if (!to.isAfter(AFTERNOON)) {
      choices.add(same(DayPart.MORNING));
    } else if (!from.isBefore(NOON)) {
      choices.add(same(DayPart.AFTERNOON));
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
    return services(question, pieces);
  }

  private static Choice same(DayPart part) {
    return Choice.of(SAME + part.name(), "office.leave.choice.same." + part.name());
  }

  private void add(List<Choice> choices, List<String> ids) {
    String value = String.join(";", ids);
    if (!ids.isEmpty() && choices.stream().noneMatch(each -> each.value().equals(value))) {
      Phrase label =
          words ->
              ids.stream()
                  .map(id -> name(id).in(words))
                  .collect(Collectors.joining(words.pick("、", ", ")));
      choices.add(new Choice(value, label));
    }
  }

  private List<String> overlapping(LocalTime from, LocalTime to) {
    List<String> ids = new ArrayList<>();
    for (ServiceDefinition service : clerk.school().services()) {
      LocalTime begin = service.from();
      LocalTime end = service.to();
      boolean timed = begin != null && end != null;
      if (timed && begin.isBefore(to) && from.isBefore(end) && usual(service)) {
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
