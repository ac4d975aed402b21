package afterclass.gateway.office.layout.leave;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.ServiceWords;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.value.CountText;
import afterclass.gateway.office.value.DayPart;
import afterclass.gateway.office.value.Plain;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final Pattern COMES_LATE = Pattern.compile("晚到|晚来|迟到|推迟到|晚上班");
  private static final Pattern LEAVES_EARLY = Pattern.compile("早走|早退|早离|提前(走|离|下班|回)|早下班");

  /** Remarks that a leave is only some time of each of its days. */
  private static final Pattern SHORT =
      Pattern.compile(
          "(每天|每日|每个?工作日|天天|逐日|每(周|星期)).*(小时|分钟|钟头|晚|早|迟|提前|推迟|半天|上午|下午|中午|节|[0-9]+:[0-9])"
              + "|(晚到|晚来|迟到|早走|早退|早离|提前(走|离|下班|回)?).{0,4}(半|一|二|两|三|[0-9.]+)个?半?(小时|分钟|钟头)");

  private static final Pattern NOISE =
      Pattern.compile("(请|休|外出|出差|因|事|病|公)?假?|左右|共计?|合计|[（(].*[)）]|.{0,4}(天|日)(左右)?");

  private final Clerk clerk;
  private final ServiceWords words;
  private final DayCount count;
  private final Covering covering;
  private final LeaveHours hours;

  PartOfDay(Clerk clerk, ServiceWords words) {
    this.clerk = clerk;
    this.words = words;
    this.count = new DayCount(clerk);
    this.covering = new Covering(clerk);
    this.hours = new LeaveHours(clerk);
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
      return timed(entry, stated, pieces);
    }
    Optional<String> lesson = lesson(entry, stated, pieces);
    if (lesson.isPresent()) {
      return lesson(stated, lesson.get(), pieces);
    }
    Optional<String> named = named(stated.rest());
    if (named.isPresent()) {
      clerk.notice(
          stated.where(), stated.text(), Phrase.of("office.leave.read.covers", names(named.get())));
      return Covering.of(pieces, named.get());
    }
    if (!stated.rest().isEmpty() && !NOISE.matcher(Plain.tight(stated.rest())).matches()) {
      clerk.notice(
          stated.where(), stated.text(), Phrase.of("office.leave.read.rest", stated.rest()));
    }
    return only(entry, pieces);
  }

  /** Reads times that say the same as the number of days; others are asked about. */
  private Outcome timed(Entry entry, Stated stated, List<Piece> pieces) {
    if (count.has(entry, stated)) {
      if (wholeDays(entry, stated, pieces)) {
        return Outcome.of(pieces);
      }
      List<Piece> parts = LeaveHours.parts(stated, pieces);
      if (!parts.isEmpty() && count.agrees(entry, stated, parts)) {
        clerk.notice(stated.where(), stated.text(), Phrase.of("office.leave.read.parts"));
        return Outcome.of(parts);
      }
    }
    return hours.ask(stated, pieces);
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
    return ids.isEmpty() ? Outcome.SKIPPED : Covering.of(pieces, String.join(";", ids));
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
    return Phrase.list(Stream.of(ids.split(";", -1)).map(covering::name).toList());
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
        return covering.ask(question.or(Question.Form.SERVICES), pieces);
      }
      if (SHORT.matcher(Plain.tight(entry.text(column))).find()) {
        return shortly(entry, column, pieces);
      }
    }
    return Outcome.of(pieces);
  }

  /** Asks about a remark that the person only comes later or goes earlier on each day. */
  private Outcome shortly(Entry entry, String column, List<Piece> pieces) {
    String text = Plain.tight(entry.text(column));
    List<Choice> choices = new ArrayList<>();
    if (!text.contains("下午") && !LEAVES_EARLY.matcher(text).find()) {
      choices.add(Covering.same(DayPart.MORNING));
    }
    if (!text.contains("上午") && !COMES_LATE.matcher(text).find()) {
      choices.add(Covering.same(DayPart.AFTERNOON));
    }
    choices.add(Choice.of("*", "office.leave.part.WHOLE"));
    choices.add(Choice.of(Choice.SKIP, "office.choice.skip-row"));
    Question question =
        Question.choice(
                "short:" + entry.who() + " " + text,
                entry.place(column),
                text,
                Phrase.of("office.leave.ask.short", entry.who(), text),
                choices)
            .or(Question.Form.SERVICES);
    return covering.ask(question, pieces);
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
      choices.add(Covering.same(each));
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
    return covering.ask(question, pieces);
  }
}
