package afterclass.gateway.office.duty;

import afterclass.gateway.office.value.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    String plain = Plain.of(text);
    if (!ANY.matcher(plain).find()) {
      return List.of(new Part(text, Weeks.AS_HEADED));
    }
    CellWords words = new CellWords();
    String before = FRONT.matcher(plain).find() ? plain : BEHIND.matcher(plain).replaceAll("/");
    for (String group : BEFORE.matcher(before).replaceAll("/").split("[/;\\n|]", -1)) {
      words.group(group);
    }
    return words.parts;
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
