package afterclass.gateway.office.duty;

import afterclass.gateway.office.value.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a cell by the weeks for which they hold, such as 单周社团/双周辅导 or 社团（单周）. */
final class CellWords {
  private static final String PARITY =
      "单双周轮流|单双周轮换|隔周|单周|双周|单数周|双数周|奇数周|偶数周|每周" + "|(?i:odd weeks?|even weeks?|every week)";
  private static final Pattern ANY = Pattern.compile(PARITY + "|[(\\[][单双][)\\]]");
  private static final Pattern FRONT =
      Pattern.compile("^\\s*[(\\[]?(" + PARITY + ")[)\\]]?\\s*[:]?\\s*");
  private static final Pattern BRACKET =
      Pattern.compile(
          "[(\\[]([^()\\[\\]]*?)[,、\\s]?("
              + PARITY
              + "|(?<=[(\\[])[单双](?=[)\\]]))[,、\\s]?([^()\\[\\]]*)[)\\]]");
  private static final Pattern BACK = Pattern.compile("\\s*(" + PARITY + ")\\s*$");

  /** A blank before weeks that hold for what follows: 单周社团 双周辅导. */
  private static final Pattern BEFORE =
      Pattern.compile("\\s+(?=[(\\[]?(?>" + PARITY + ")[)\\]]?+\\s*+:?+\\s*+[^\\s:)\\]/;|,、])");

  /** A blank behind weeks that hold for what stands before them: 社团 (单周) 辅导 (双周). */
  private static final Pattern BEHIND =
      Pattern.compile("(?<=(?:[单双周]|weeks?)[)\\]])" + "(?:\\s+|(?=\\p{IsHan})(?![和与及]|老师|主任|校长))");

  /** A character for weeks before a colon. */
  private static final Pattern SHORT = Pattern.compile("(^|[\\n;/,、\\s])([单双])\\s*(?=:):");

  /** A line that holds nothing but weeks in brackets, which are those of the line above. */
  private static final Pattern BELOW =
      Pattern.compile("(?<=\\S)\\s*\\n\\s*(?=[(\\[](?:[单双]|[^()\\[\\]\\n]*周)[)\\]])");

  /** What is done in odd and even weeks by two people: 单/双周 阅读 许嘉禾/丁子涵. */
  private static final Pattern PAIR =
      Pattern.compile("单周?[/、,|]双周?[:\\s]*((?:[^/:\\n]*\\s)?)([^/:\\s]+)\\s*/\\s*([^/:\\s]+)");

  /** Weeks that are counted up without an end: (1、3、5...周). */
  private static final Pattern COUNTED =
      Pattern.compile("[(\\[]第?(\\d{1,2}(?:[、,.]\\d{1,2}){1,9})[、,]?(?:\\.{2,6}|…+|等)[等]?周?[)\\]]");

  private static final Pattern NUMBERS = Pattern.compile("[、,.]");
  private static final int MOST = 20;

  /** In which weeks a part of a cell holds. */
  enum Weeks {
    /** In those of the column and the row. */
    AS_HEADED,
    /** In odd ones. */
    ODD,
    /** In even ones. */
    EVEN,
    /** In every other one, without saying which. */
    ALTERNATE
  }

  /**
   * A part of a cell.
   *
   * @param text the words
   * @param weeks in which weeks they hold
   */
  record Part(String text, Weeks weeks) {}

  private final List<Part> parts = new ArrayList<>();

  private CellWords() {}

  /** Returns the parts of a cell; the whole cell if it names no weeks. */
  static List<Part> of(String text) {
    String given = Plain.of(text);
    String plain = spelt(given);
    if (!ANY.matcher(plain).find()) {
      return List.of(new Part(plain.equals(given) ? text : plain, Weeks.AS_HEADED));
    }
    CellWords words = new CellWords();
    String before = FRONT.matcher(plain).find() ? plain : BEHIND.matcher(plain).replaceAll("/");
    for (String group : BEFORE.matcher(before).replaceAll("/").split("[/;\\n|]", -1)) {
      words.group(group);
    }
    return words.parts;
  }

  /** Returns a text with its words for weeks in full: 单:, (1、3、5...周), 单/双周 A/B. */
  private static String spelt(String plain) {
    String full = SHORT.matcher(plain).replaceAll("$1$2周:");
    full = BELOW.matcher(full).replaceAll("");
    Matcher pair = PAIR.matcher(full);
    if (pair.matches()) {
      full = pair.group(1) + " " + pair.group(2) + ";双周:" + pair.group(1) + " " + pair.group(3);
      full = "单周:" + full;
    }
    return COUNTED.matcher(full).replaceAll(CellWords::parity);
  }

  /** Returns the word for weeks that go on in steps of two; what else they are stays as it is. */
  private static String parity(MatchResult weeks) {
    int[] numbers =
        NUMBERS.splitAsStream(weeks.group(1)).mapToInt(Integer::parseInt).limit(MOST).toArray();
    boolean even = true;
    for (int i = 1; i < numbers.length; i++) {
      even &= numbers[i] == numbers[i - 1] + 2;
    }
    if (!even || numbers.length < 2) {
      return Matcher.quoteReplacement(weeks.group());
    }
    String word = numbers[0] % 2 == 1 ? "(单周)" : "(双周)";
    return numbers[0] <= 2 ? word : word + "(第" + numbers[0] + "-30周)";
  }

  private void group(String group) {
    Weeks carried = Weeks.AS_HEADED;
    for (String item : group.split("(?<![(\\[][^)\\]]{0,20})[、,]", -1)) {
      String rest = item.strip();
      Matcher front = FRONT.matcher(rest);
      if (front.find() && front.end() < rest.length()) {
        carried = weeks(front.group(1));
        add(rest.substring(front.end()), carried);
        continue;
      }
      Matcher bracket = BRACKET.matcher(rest);
      Matcher back = BACK.matcher(rest);
      if (bracket.find()) {
        String inside = bracket.group(1) + bracket.group(3);
        String left = inside.isEmpty() ? "" : "(" + inside + ")";
        String whole = rest.substring(0, bracket.start()) + left + rest.substring(bracket.end());
        add(whole, weeks(bracket.group(2)));
      } else if (back.find() && back.start() > 0) {
        add(rest.substring(0, back.start()), weeks(back.group(1)));
      } else {
        add(rest, carried);
      }
    }
  }

  private void add(String text, Weeks weeks) {
    if (!text.isBlank()) {
      parts.add(new Part(text.strip(), weeks));
    }
  }

  private static Weeks weeks(String word) {
    if (word.startsWith("隔") || word.startsWith("单双")) {
      return Weeks.ALTERNATE;
    }
    char first = Character.toLowerCase(word.charAt(0));
    if ("单奇o".indexOf(first) >= 0) {
      return Weeks.ODD;
    }
    boolean every = first == '每' || word.toLowerCase(Locale.ROOT).startsWith("every");
    return every ? Weeks.AS_HEADED : Weeks.EVEN;
  }
}
