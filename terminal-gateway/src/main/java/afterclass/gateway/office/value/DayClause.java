package afterclass.gateway.office.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a sentence of a calendar that says one thing: 10月1日（星期四）至7日（星期三）放假调休，共7天.
 *
 * @param when the days that it names; empty if it names none
 * @param written the words of the days
 * @param words what it says of them, words before and behind the days, without what is made up
 * @param follows the lessons that it makes up
 * @param subject what the sentence is about, as it stands before a colon; empty if it does not say
 */
public record DayClause(
    Optional<When> when,
    String written,
    String words,
    List<FollowText.Lessons> follows,
    String subject) {
  private static final int LONGEST = 6000;

  /** The word that says that a remark follows; it names no event. */
  private static final Pattern REMARK = Pattern.compile("^(注|备注|说明|附注|注意)[:：]");

  private static final Pattern NUMBERING =
      Pattern.compile(
          "^\\(?(?:[一二三四五六七八九十]{1,3}|\\d{1,2})(?:[)、.]|\\) *)(?!\\d)|^\\d{1,2}[.、](?=\\d{1,2}月)");
  private static final Pattern SUBJECT = Pattern.compile("^([^\\d:,]{1,20})[:]");
  private static final Pattern BARE_DAY =
      Pattern.compile("(?<![\\d月./-])(?<!月 )(\\d{1,2})(?=[日号]|(?:[-~至到]{1,2}|[、和及])\\d{1,2}[日号])");
  private static final Pattern MONTH = Pattern.compile("(\\d{1,2})月");
  private static final Pattern BLANK = Pattern.compile("[ ](?!\\d)");
  private static final Pattern EDGES = Pattern.compile("^[\\s,;:、.。)\\-]+|[\\s,;:、。(\\-]+$");

  public DayClause {
    follows = List.copyOf(follows);
  }

  /** Returns the clauses of a text whose bare days (25日) are of the month named last. */
  public static List<DayClause> of(String text, YearGuide guide) {
    return of(text, guide, day -> guide.month().orElse(0));
  }

  /**
   * Returns the clauses of a text.
   *
   * @param text the text
   * @param guide the year of dates without one
   * @param monthOf the month of a day that stands without one; 0 if unknown
   */
  public static List<DayClause> of(String text, YearGuide guide, IntUnaryOperator monthOf) {
    String plain = Plain.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    List<DayClause> all = new ArrayList<>();
    String subject = "";
    YearGuide near = guide;
    for (String sentence : Brackets.split(plain, "。;!?\n")) {
      String tight = BLANK.matcher(sentence).replaceAll("");
      tight = REMARK.matcher(NUMBERING.matcher(tight).replaceFirst("")).replaceFirst("");
      Matcher named = SUBJECT.matcher(tight);
      if (named.find()) {
        subject = named.group(1);
        tight = tight.substring(named.end());
      }
      int before = all.size();
      sentence(withMonths(tight, monthOf), subject, near, all);
      for (DayClause clause : all.subList(before, all.size())) {
        near = clause.when().isPresent() ? near.near(clause.when().get()) : near;
      }
    }
    return all;
  }

  private static String withMonths(String tight, IntUnaryOperator monthOf) {
    StringBuilder all = new StringBuilder();
    Matcher bare = BARE_DAY.matcher(tight);
    while (bare.find()) {
      int month = monthOf.applyAsInt(Integer.parseInt(bare.group(1)));
      Matcher before = MONTH.matcher(tight.substring(0, bare.start()));
      while (before.find()) {
        month = Integer.parseInt(before.group(1));
      }
      boolean listed = continues(tight, bare.start());
      String with = month == 0 || listed ? "" : month + "月";
      bare.appendReplacement(all, with + bare.group(1));
    }
    bare.appendTail(all);
    return all.toString();
  }

  /** Returns whether a day goes on with a list or range of days (10月1日、2日), which has a month. */
  private static boolean continues(String tight, int at) {
    String before = tight.substring(0, at).strip();
    return before.matches(
        "(?s).*\\d{1,2}月\\d{1,2}[日号]?(\\([^()]{1,6}\\))?(?:[、,和及至到\\-~]+\\d{1,2}[日号]?(\\([^()]{1,6}\\))?)*[、,和及至到\\-~]{1,2}");
  }

  private static void sentence(String tight, String subject, YearGuide guide, List<DayClause> all) {
    FollowText follow = FollowText.in(tight, guide);
    String text = follow.rest();
    List<WhenAt> found = WhenText.all(text, guide);
    if (found.isEmpty()) {
      add(all, Optional.empty(), "", text, follow, subject);
      return;
    }
    boolean behind = !trimmed(text.substring(last(found).end())).isEmpty();
    String lead = lead(text.substring(0, found.get(0).start()), follow, subject, all);
    for (int i = 0; i < found.size(); i++) {
      WhenAt each = found.get(i);
      int end = i + 1 < found.size() ? found.get(i + 1).start() : text.length();
      String tail = text.substring(each.end(), end);
      String next = "";
      if (i + 1 < found.size()) {
        int comma = behind ? Math.max(tail.lastIndexOf(','), tail.lastIndexOf('、')) : -1;
        next = behind && comma < 0 ? "" : tail.substring(comma + 1);
        tail = behind && comma < 0 ? tail : tail.substring(0, comma + 1);
      }
      String words = trimmed(lead) + "," + trimmed(tail);
      add(
          all,
          Optional.of(each.when()),
          text.substring(each.start(), each.end()),
          words,
          follow,
          subject);
      lead = next;
    }
  }

  /** Adds what stands before a comma before the first day as a clause without days. */
  private static String lead(String lead, FollowText follow, String subject, List<DayClause> all) {
    int comma = lead.lastIndexOf(',');
    if (comma < 0) {
      return lead;
    }
    add(all, Optional.empty(), "", lead.substring(0, comma), follow, subject);
    return lead.substring(comma + 1);
  }

  private static void add(
      List<DayClause> all,
      Optional<When> when,
      String written,
      String words,
      FollowText follow,
      String subject) {
    String plain = trimmed(FollowText.unmarked(words));
    if (when.isPresent() || !plain.isEmpty()) {
      all.add(new DayClause(when, written, plain, follow.lessons(words), subject));
    }
  }

  private static String trimmed(String text) {
    return EDGES.matcher(text).replaceAll("");
  }

  private static WhenAt last(List<WhenAt> found) {
    return found.get(found.size() - 1);
  }
}
