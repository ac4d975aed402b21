package afterclass.gateway.office.layout.leave;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.value.CountText;
import afterclass.gateway.office.value.DayPart;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.Span;
import afterclass.gateway.office.value.When;
import afterclass.gateway.office.value.WhenText;
import afterclass.gateway.office.value.YearGuide;
import afterclass.rules.model.DayType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The comparison of a leave's end with the day on which the person came back. A day that cuts the
 * leave short or makes it longer is asked about.
 */
final class Return {
  private static final Pattern EARLY = Pattern.compile("提前|提早");
  private static final Pattern LONGER = Pattern.compile("续假|续请|延假|延长|延期|延至|延到|顺延|推迟");
  private static final Pattern EXTENSION = Pattern.compile("[(（]?(病|事)?(续假|续请|延假|续)[)）]?");
  private static final Pattern CAME = Pattern.compile("返校|回校|返岗|到岗|到校|上班|返回|归校|销假");

  /** Words in a remark that say so of the person on leave. */
  private static final Pattern CAME_BACK =
      Pattern.compile("返校|回校|返岗|到岗|到校|已?(来|去)?上班|已上课|归校|销假|回来|已回|已返|复工|复岗|在岗");

  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Pattern BY_DAYS =
      Pattern.compile("(?:提前|提早|续假|续请|延长|延假|延期)了?(半|[0-9一二两三四五六七八九十]+)[天日](?!起)");
  private static final List<String> BESIDE = List.of("back", "note", "reason");
  private static final String STAYS = "stays";

  private final Clerk clerk;

  Return(Clerk clerk) {
    this.clerk = clerk;
  }

  /**
   * Returns the pieces of a leave up to the day of the return.
   *
   * @param follows whether the leave goes on from one above it, so that 续假 is said of itself
   */
  Outcome read(Entry entry, List<Piece> pieces, boolean follows) {
    for (String column : BESIDE) {
      for (GridCell cell : entry.filled(column)) {
        String text = Plain.of(cell.text());
        boolean says =
            EARLY.matcher(text).find() || LONGER.matcher(text).find() || cameOn(text, pieces);
        if (follows && EXTENSION.matcher(Plain.tight(text)).matches()) {
          continue;
        }
        if (text.length() <= 60 && (says || column.equals("back"))) {
          Optional<Question> question = question(entry, cell, text, pieces);
          if (question.isPresent()) {
            return answer(question.get(), pieces);
          }
        }
      }
    }
    return Outcome.of(pieces);
  }

  /** Returns whether words beside a leave say that it was made longer. */
  static boolean mayBeLonger(Entry entry) {
    return beside(entry).anyMatch(text -> LONGER.matcher(text).find());
  }

  /** Returns the last day that a leave can have by the dates in the words beside it. */
  static LocalDate latest(Entry entry, YearGuide guide, LocalDate last) {
    return beside(entry)
        .flatMap(text -> WhenText.find(text, guide).stream())
        .flatMap(when -> when.spans().stream())
        .map(Span::end)
        .filter(last::isBefore)
        .max(Comparator.naturalOrder())
        .orElse(last);
  }

  private static Stream<String> beside(Entry entry) {
    return BESIDE.stream()
        .flatMap(column -> entry.filled(column).stream())
        .map(cell -> Plain.of(cell.text()));
  }

  /** Returns whether a remark says that the person was back on a day of the leave. */
  private static boolean cameOn(String text, List<Piece> pieces) {
    return CAME_BACK.matcher(text).find()
        && span(text, last(pieces))
            .map(Span::from)
            .filter(day -> !day.isBefore(first(pieces)) && !day.isAfter(last(pieces)))
            .isPresent();
  }

  private Optional<Question> question(Entry entry, GridCell cell, String text, List<Piece> pieces) {
    LocalDate last = last(pieces);
    List<Choice> choices =
        LONGER.matcher(text).find() ? longer(text, last) : shorter(text, last, pieces);
    if (choices.isEmpty()) {
      return Optional.empty();
    }
    choices.add(new Choice(STAYS, Phrase.of("office.leave.choice.stays", label(last))));
    return Optional.of(
        Question.choice(
                "back:" + entry.who() + " " + text,
                entry.place(cell),
                text,
                Phrase.of("office.leave.ask.back", label(last), text),
                choices)
            .or(Question.Form.DATE));
  }

  private static Phrase label(LocalDate day) {
    return DayLabel.day(day, day);
  }

  private static LocalDate last(List<Piece> pieces) {
    return pieces.stream().map(Piece::to).max(LocalDate::compareTo).orElseThrow();
  }

  private static LocalDate first(List<Piece> pieces) {
    return pieces.stream().map(Piece::from).min(LocalDate::compareTo).orElseThrow();
  }

  private List<Choice> longer(String text, LocalDate last) {
    List<Choice> choices = new ArrayList<>();
    Optional<LocalDate> until =
        span(text, last)
            .map(span -> span.to() == null ? span.from() : span.to())
            .or(() -> days(text).map(last::plusDays));
    until
        .filter(day -> day.isAfter(last) && day.isBefore(last.plusDays(400)))
        .ifPresent(day -> choices.add(until(day.toString(), DayLabel.day(day, last))));
    if (choices.isEmpty()) {
      choices.add(Choice.of(Choice.SKIP, "office.choice.skip-row"));
    }
    return choices;
  }

  private static Choice until(String value, Phrase label) {
    return new Choice(value, Phrase.of("office.leave.choice.until", label));
  }

  private List<Choice> shorter(String text, LocalDate last, List<Piece> pieces) {
    Optional<Span> span = span(text, last);
    boolean early = EARLY.matcher(text).find();
    if (span.isEmpty()) {
      return early ? withoutDay(text, last, pieces) : new ArrayList<>();
    }
    LocalDate day = span.get().from();
    DayPart part = Piece.usual(span.get().fromPart());
    boolean within = day.isBefore(last) && !day.isBefore(first(pieces));
    boolean came = CAME.matcher(text).find() || CAME_BACK.matcher(text).find();
    boolean timed = part != DayPart.WHOLE && came;
    boolean lastDay = day.equals(last) && (timed || early);
    if (!within && !(lastDay && pieces.get(pieces.size() - 1).isWhole())) {
      return day.isAfter(last) ? late(text, day, last) : new ArrayList<>();
    }
    List<Choice> choices = new ArrayList<>();
    if (part == DayPart.AFTERNOON || part == DayPart.NOON || part == DayPart.EVENING) {
      Phrase morning = Phrase.of("office.leave.morning-of", DayLabel.day(day, last));
      choices.add(until(day + " MORNING", morning));
    } else if (day.isAfter(first(pieces))) {
      choices.add(until(day.minusDays(1).toString(), DayLabel.day(day.minusDays(1), last)));
    }
    if (part == DayPart.WHOLE) {
      Phrase morning = Phrase.of("office.leave.morning-of", DayLabel.day(day, last));
      choices.add(
          lastDay
              ? until(day + " MORNING", morning)
              : until(day.toString(), DayLabel.day(day, last)));
    }
    return choices;
  }

  /** Offers the day before a return that is later than the day after the leave. */
  private List<Choice> late(String text, LocalDate day, LocalDate last) {
    List<Choice> choices = new ArrayList<>();
    boolean said = CAME.matcher(text).find() && !text.contains("销假");
    LocalDate next = last.plusDays(1);
    while (next.isBefore(day) && clerk.school().roster().dayType(next) == DayType.OFF) {
      next = next.plusDays(1);
    }
    if (said && next.isBefore(day) && day.isBefore(last.plusDays(120))) {
      LocalDate before = day.minusDays(1);
      choices.add(until(before.toString(), DayLabel.day(before, last)));
    }
    return choices;
  }

  private static List<Choice> withoutDay(String text, LocalDate last, List<Piece> pieces) {
    List<Choice> choices = new ArrayList<>();
    days(text)
        .map(last::minusDays)
        .filter(day -> !day.isBefore(first(pieces)))
        .ifPresent(day -> choices.add(until(day.toString(), DayLabel.day(day, last))));
    if (choices.isEmpty()) {
      choices.add(Choice.of(Choice.SKIP, "office.choice.skip-row"));
    }
    return choices;
  }

  private static Optional<Integer> days(String text) {
    Matcher found = BY_DAYS.matcher(text);
    return found.find()
        ? CountText.read(found.group(1) + "天")
            .map(CountText::count)
            .filter(count -> count.scale() <= 0)
            .map(BigDecimal::intValue)
        : Optional.empty();
  }

  /** Returns the day that a text names; a day without a month is of the month of the leave. */
  private static Optional<Span> span(String text, LocalDate last) {
    Matcher digit = DIGIT.matcher(text);
    if (!digit.find()) {
      return Optional.empty();
    }
    String month = last.getYear() + "年" + last.getMonthValue() + "月";
    YearGuide guide = YearGuide.of(List.of(month), List.of(), last);
    String dated = text.substring(digit.start());
    return WhenText.read(dated, guide)
        .filter(when -> !when.spans().isEmpty() && !when.doubts().contains(When.Doubt.AMBIGUOUS))
        .map(when -> when.spans().get(0));
  }

  private Outcome answer(Question question, List<Piece> pieces) {
    Optional<String> answer = clerk.ask(question);
    if (answer.isEmpty()) {
      return Outcome.WAITING;
    }
    if (answer.get().equals(Choice.SKIP)) {
      return Outcome.SKIPPED;
    }
    if (answer.get().equals(STAYS)) {
      return Outcome.of(pieces);
    }
    boolean morning = answer.get().endsWith(" MORNING");
    LocalDate day = LocalDate.parse(answer.get().substring(0, 10));
    List<Piece> cut = morning ? untilMorning(pieces, day) : until(pieces, day);
    return cut.isEmpty() ? Outcome.SKIPPED : Outcome.of(cut);
  }

  private static List<Piece> untilMorning(List<Piece> pieces, LocalDate day) {
    List<Piece> cut = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.to().isBefore(day)) {
        cut.add(piece);
      } else if (!piece.from().isAfter(day)) {
        if (piece.from().isBefore(day)) {
          cut.add(new Piece(piece.from(), day.minusDays(1), piece.parts(), piece.covers()));
        }
        cut.add(Piece.part(day, Set.of(DayPart.MORNING)));
      }
    }
    return cut;
  }

  private static List<Piece> until(List<Piece> pieces, LocalDate day) {
    List<Piece> cut = new ArrayList<>();
    LocalDate last = last(pieces);
    if (day.isAfter(last)) {
      cut.addAll(pieces.subList(0, pieces.size() - 1));
      Piece end = pieces.get(pieces.size() - 1);
      boolean whole = end.isWhole();
      cut.add(whole ? Piece.days(end.from(), day) : end);
      if (!whole) {
        cut.add(Piece.days(last.plusDays(1), day));
      }
      return cut;
    }
    for (Piece piece : pieces) {
      if (!piece.from().isAfter(day)) {
        LocalDate to = piece.to().isAfter(day) ? day : piece.to();
        cut.add(new Piece(piece.from(), to, piece.parts(), piece.covers()));
      }
    }
    return cut;
  }
}
