package afterclass.gateway.office.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reader of a cell that holds the name of one person. */
public final class NameText {
  private static final List<String> TITLES = WordList.lines("titles.txt");
  private static final Set<String> ROLES = Set.copyOf(WordList.lines("roles.txt"));
  private static final String MARKS = "*★☆△▲●○◆◇■□※#√✓◎▪";
  private static final int LONGEST_HAN = 6;
  private static final int LONGEST = 60;

  /**
   * A name with what stood beside it.
   *
   * @param name the name without blanks, marks and titles
   * @param remark what stood in brackets, and a number or letter behind the name; empty if none
   * @param title the title behind the name (校长); a name of one character with a title is no full
   *     name. Empty if none
   */
  public record NameRead(String name, String remark, String title) {
    /** Returns whether only a surname with a title is written, such as 祝校长. */
    public boolean isSurnameOnly() {
      return !title.isEmpty() && name.codePointCount(0, name.length()) == 1;
    }

    /** Returns the name with its title, as an office says it. */
    public String spoken() {
      return name + title;
    }
  }

  private NameText() {}

  /**
   * Reads one name.
   *
   * @return the name; empty if the text is none, names a role, or holds several names
   */
  public static Optional<NameRead> read(@Nullable String text) {
    if (NothingText.read(text).isPresent()) {
      return Optional.empty();
    }
    return Plain.readable(text).flatMap(NameText::readPlain);
  }

  /** Returns whether the word names a role, a column or a sum and no person. */
  public static boolean isRole(@Nullable String text) {
    return ROLES.contains(Plain.tight(text));
  }

  private static Optional<NameRead> readPlain(String plain) {
    Brackets parts = Brackets.of(plain);
    String bare = unmarked(parts.outside());
    if (ROLES.contains(Plain.tight(bare))) {
      return Optional.empty();
    }
    String tail = numberBehind(bare);
    String body = bare.substring(0, bare.length() - tail.length()).strip();
    String title = title(body);
    String name = body.substring(0, body.length() - title.length()).strip();
    String remark =
        parts.inside().isEmpty() || tail.isEmpty()
            ? parts.inside() + tail
            : parts.inside() + "、" + tail;
    return joined(name)
        .filter(NameText::isName)
        .filter(it -> !ROLES.contains(it))
        .map(it -> new NameRead(it, remark, title));
  }

  /** Takes off marks and the number of a list before and behind a name. */
  private static String unmarked(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isMark(text.charAt(from))) {
      from++;
    }
    int digits = from;
    while (digits < to && Scan.isDigit(text.charAt(digits))) {
      digits++;
    }
    if (digits > from && digits - from <= 3) {
      from = digits;
      while (from < to && ".、):-".indexOf(text.charAt(from)) >= 0) {
        from++;
      }
    }
    while (to > from
        && (isMark(text.charAt(to - 1)) || ".。、,;".indexOf(text.charAt(to - 1)) >= 0)) {
      to--;
    }
    return text.substring(from, to).strip();
  }

  private static boolean isMark(char each) {
    return each == ' ' || each == '\n' || MARKS.indexOf(each) >= 0;
  }

  /** Returns the number or capital letter by which an office tells two equal names apart. */
  private static String numberBehind(String text) {
    int to = text.length();
    int from = to;
    while (from > 0 && Scan.isDigit(text.charAt(from - 1))) {
      from--;
    }
    if (from == to && to > 1 && text.charAt(to - 1) >= 'A' && text.charAt(to - 1) <= 'Z') {
      from--;
    }
    boolean behindName = from > 0 && from < to && Plain.isHan(text.codePointBefore(from));
    return behindName ? text.substring(from) : "";
  }

  private static String title(String body) {
    for (String title : TITLES) {
      if (body.endsWith(title)) {
        String before = body.substring(0, body.length() - title.length());
        int length = before.replace(" ", "").length();
        if (length >= 1 && length <= LONGEST_HAN && Plain.isHan(before.replace(" ", ""))) {
          return title;
        }
      }
    }
    return "";
  }

  /**
   * Joins the pieces of a Chinese name that is padded with blanks; empty if the pieces may be
   * several names.
   */
  static Optional<String> joined(String name) {
    List<String> pieces = new ArrayList<>();
    for (String piece : name.replace('\n', ' ').split(" ", -1)) {
      if (!piece.isEmpty()) {
        pieces.add(piece);
      }
    }
    if (pieces.size() < 2) {
      return Optional.of(name);
    }
    if (!pieces.stream().allMatch(NameText::isHanOrDot)) {
      boolean latin = pieces.stream().noneMatch(it -> it.codePoints().anyMatch(Plain::isHan));
      return latin ? Optional.of(String.join(" ", pieces)) : Optional.empty();
    }
    String whole = String.join("", pieces);
    boolean single = pieces.stream().anyMatch(it -> it.length() == 1);
    boolean padded =
        (pieces.stream().allMatch(it -> it.length() == 1) && pieces.size() <= 4)
            || (pieces.size() == 2 && single && whole.length() <= 4);
    return padded || name.contains("·") ? Optional.of(whole) : Optional.empty();
  }

  private static boolean isHanOrDot(String piece) {
    return piece.codePoints().allMatch(each -> each == '·' || Plain.isHan(each));
  }

  private static boolean isName(String name) {
    if (name.isEmpty() || name.length() > LONGEST || name.startsWith("·") || name.endsWith("·")) {
      return false;
    }
    if (isHanOrDot(name)) {
      return name.contains("·") || name.codePointCount(0, name.length()) <= LONGEST_HAN;
    }
    return name.codePoints().allMatch(each -> isLatinPart(each))
        && Character.isLetter(name.charAt(0));
  }

  private static boolean isLatinPart(int each) {
    boolean letter = Character.isLetter(each) && !Plain.isHan(each);
    return letter
        || Character.getType(each) == Character.NON_SPACING_MARK
        || " .'-·".indexOf(each) >= 0;
  }
}
