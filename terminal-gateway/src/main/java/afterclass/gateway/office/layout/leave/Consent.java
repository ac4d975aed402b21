package afterclass.gateway.office.layout.leave;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.value.NothingText;
import afterclass.gateway.office.value.Plain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The lookup of whether a leave is approved. One that is refused is none; one that waits for
 * approval, or lacks it where others have it, is asked about, equal words once.
 */
final class Consent {
  private static final Pattern REFUSED =
      Pattern.compile(
          "不同意|不批|不予|不准|未同意|未通过|不通过|没通过|未获|驳回|拒绝|退回|撤销|撤回|撤消|撤单|撤下|作废|取消|终止|中止|关闭|删除|失效|否|×|✗|✘|no",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PENDING =
      Pattern.compile(
          "待|未|审批中|审核中|审批$|审核$|流程中|处理中|进行中|暂缓|补批|没批|尚|请.*(批|示|审)|转.*(批|审)|报.*(批|审)|pending",
          Pattern.CASE_INSENSITIVE);

  private final Clerk clerk;
  private final Map<String, List<Entry>> waiting = new LinkedHashMap<>();
  private final List<Entry> partly = new ArrayList<>();
  private boolean given;
  private int most;

  Consent(Clerk clerk) {
    this.clerk = clerk;
  }

  /** The standing of one leave. */
  private enum Standing {
    APPROVED,
    PENDING,
    REFUSED,
    BLANK
  }

  /** Returns whether a word refuses. */
  static boolean refuses(String word) {
    return REFUSED.matcher(word).find();
  }

  /** Returns whether a word says that approval is still to come. */
  static boolean waits(String word) {
    return PENDING.matcher(word).find();
  }

  /** Looks at an entry before any is read. */
  void see(Entry entry) {
    Standing standing = standing(entry);
    most = Math.max(most, entry.filled("approval").size());
    partly.add(entry);
    given |= standing == Standing.APPROVED || standing == Standing.REFUSED;
    if (standing == Standing.PENDING || standing == Standing.BLANK) {
      waiting.computeIfAbsent(word(entry), key -> new ArrayList<>()).add(entry);
    }
  }

  /** Returns whether a leave is to be read. */
  Settled of(Entry entry) {
    return switch (standing(entry)) {
      case APPROVED -> partly(entry) ? askPartly(entry) : Settled.found("");
      case REFUSED -> {
        clerk.skip(
            entry.grid().place(entry.row()), entry.who(), "office.leave.skip.refused", word(entry));
        yield Settled.SKIPPED;
      }
      case PENDING -> entry.hidden() ? Settled.found("") : ask(entry);
      case BLANK -> given && !entry.hidden() ? ask(entry) : Settled.found("");
    };
  }

  /** Returns whether some of several approvals of a leave are missing that others have. */
  private boolean partly(Entry entry) {
    int filled = entry.filled("approval").size();
    return filled > 0 && filled < most && standing(entry) == Standing.APPROVED;
  }

  private Settled askPartly(Entry entry) {
    List<Entry> same = partly.stream().filter(this::partly).toList();
    String who = String.join("、", same.stream().map(Entry::who).distinct().limit(8).toList());
    Question question =
        Question.choice(
                "approval-partly",
                entry.place("approval"),
                who,
                Phrase.of("office.leave.ask.partly", String.valueOf(same.size()), who),
                List.of(Choice.of("take", "office.choice.take"), Choice.skip()))
            .proposing("take")
            .optional();
    return settle(entry, question);
  }

  private static Standing standing(Entry entry) {
    List<GridCell> cells = entry.filled("approval");
    if (!entry.has("approval")) {
      return Standing.APPROVED;
    }
    Standing standing = Standing.BLANK;
    for (GridCell cell : cells) {
      String text = Plain.tight(cell.text());
      boolean nothing = NothingText.read(text).isPresent() && !text.matches("[×✗✘xX]");
      if (REFUSED.matcher(text).find()) {
        return Standing.REFUSED;
      }
      if (PENDING.matcher(text).find() || NothingText.read(text).isPresent()) {
        standing = Standing.PENDING;
      } else if (!nothing && standing == Standing.BLANK) {
        standing = Standing.APPROVED;
      }
    }
    return standing;
  }

  private static String word(Entry entry) {
    List<GridCell> cells = entry.filled("approval");
    for (GridCell cell : cells) {
      String text = Plain.tight(cell.text());
      if (REFUSED.matcher(text).find() || PENDING.matcher(text).find()) {
        return text;
      }
    }
    return cells.isEmpty() ? "" : Plain.tight(cells.get(0).text());
  }

  private Settled ask(Entry entry) {
    String word = word(entry);
    List<Entry> same = waiting.getOrDefault(word, List.of(entry));
    List<Place> where = same.stream().map(each -> each.place("approval")).toList();
    String who = String.join("、", same.stream().map(Entry::who).distinct().limit(8).toList());
    String count = String.valueOf(same.size());
    Phrase ask =
        word.isEmpty()
            ? Phrase.of("office.leave.ask.no-approval", count, who)
            : Phrase.of("office.leave.ask.pending", count, word, who);
    Question question =
        Question.choice(
                word.isEmpty() ? "approval" : "approval:" + word,
                where.get(0),
                word.isEmpty() ? who : word,
                ask,
                List.of(Choice.skip(), Choice.of("take", "office.choice.take")))
            .at(where);
    return settle(entry, question);
  }

  private Settled settle(Entry entry, Question question) {
    return clerk
        .ask(question)
        .map(
            value -> {
              if (value.equals(Choice.SKIP)) {
                clerk.skip(
                    entry.grid().place(entry.row()), entry.who(), "office.leave.skip.pending");
                return Settled.SKIPPED;
              }
              return Settled.found(value);
            })
        .orElse(Settled.WAITING);
  }
}
