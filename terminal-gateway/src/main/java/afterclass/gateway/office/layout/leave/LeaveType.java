package afterclass.gateway.office.layout.leave;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.value.Plain;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lookup of whether what a register lists is leave. Words that are none are asked about. */
final class LeaveType {
  private static final Pattern NONE =
      Pattern.compile("迟到|早退|旷工|旷课|缺勤|缺卡|漏卡|补卡|忘打卡|未打卡|外出|加班|值班|换班|代班|代课|调休|调课|换课|补休|串休|轮休|休班");
  private static final Pattern OFFICIAL =
      Pattern.compile("公假|公出|公差|出差|因公|公务|培训|教研|会议|开会|学习|比赛|带队|外派|支教|挂职");
  private static final Pattern TICKED =
      Pattern.compile("(?:☑|✔|✓|√|■|☒|☑️)\\s*([\\u4e00-\\u9fa5]{1,6})");
  private static final Pattern BOX = Pattern.compile("[□☐]");
  private static final String YES = "leave";

  private final Clerk clerk;
  private final Set<String> official = new LinkedHashSet<>();

  LeaveType(Clerk clerk) {
    this.clerk = clerk;
  }

  /** Returns the kind of leave; of boxes, that which is ticked. */
  private static String word(Entry entry) {
    String text = Plain.of(entry.text("type"));
    Matcher ticked = TICKED.matcher(text);
    if (ticked.find()) {
      return ticked.group(1);
    }
    return BOX.matcher(text).find() ? "" : Plain.tight(text);
  }

  /** Looks at an entry before any is read. */
  void see(Entry entry) {
    String word = word(entry);
    if (OFFICIAL.matcher(word).find() && !NONE.matcher(word).find()) {
      official.add(word);
    }
  }

  /** Returns whether an entry is leave. */
  Settled of(Entry entry) {
    String word = word(entry);
    if (NONE.matcher(word).find()) {
      return settle(
          entry,
          Question.choice(
              "type:" + word,
              entry.place("type"),
              word,
              Phrase.of("office.leave.ask.type", word),
              List.of(Choice.of(YES, "office.leave.choice.leave"), Choice.skip())));
    }
    if (official.contains(word)) {
      String words = String.join("、", official);
      return settle(
          entry,
          Question.choice(
                  "official",
                  entry.place("type"),
                  words,
                  Phrase.of("office.leave.ask.official", words),
                  List.of(Choice.of(YES, "office.leave.choice.yes"), Choice.skip()))
              .proposing(YES)
              .optional());
    }
    return Settled.found("");
  }

  private Settled settle(Entry entry, Question question) {
    Optional<String> answer = clerk.ask(question);
    if (answer.isEmpty()) {
      return Settled.WAITING;
    }
    if (answer.get().equals(Choice.SKIP)) {
      clerk.skip(entry.grid().place(entry.row()), entry.who(), "office.skip.answered");
      return Settled.SKIPPED;
    }
    return Settled.found(answer.get());
  }
}
