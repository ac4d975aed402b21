package afterclass.gateway.office.value;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an office writes into a cell where there is nothing to write. */
public enum NothingText {
  /** Nothing is meant: the cell is blank, or says so by a stroke or a word. */
  NONE,
  /** Nothing is known yet: 待定. */
  PENDING,
  /** The spreadsheet failed to compute a value: #N/A. */
  FAILED;

  private static final Set<String> WORDS =
      Set.of(
          "无", "空", "没有", "暂无", "暂缺", "缺", "空缺", "空白", "休", "休息", "轮休", "不值班", "不排", "免", "无课",
          "无班", "不参加", "none", "n/a", "na", "nil", "null", "×", "x", "✗", "✕", "✘");

  private static final Set<String> PENDING_WORDS =
      Set.of("待定", "待安排", "待排", "待通知", "另行通知", "未定", "暂定", "待补", "tbd", "?", "??", "???");

  private static final String STROKES = "-/\\_~.·。|*、ー";

  /** Returns what the cell says, or nothing if something else stands in it. */
  public static Optional<NothingText> read(@Nullable String text) {
    if (text != null && text.length() > Plain.LONGEST) {
      return Plain.of(text).isEmpty() ? Optional.of(NONE) : Optional.empty();
    }
    String plain = Plain.tight(text).toLowerCase(Locale.ROOT);
    String word = unbracketed(plain);
    if (word.chars().allMatch(each -> STROKES.indexOf(each) >= 0) || WORDS.contains(word)) {
      return Optional.of(NONE);
    }
    if (PENDING_WORDS.contains(word)) {
      return Optional.of(PENDING);
    }
    return isFailure(word) ? Optional.of(FAILED) : Optional.empty();
  }

  /** Returns whether nothing is meant by the cell. */
  public static boolean isNone(@Nullable String text) {
    return read(text).filter(NONE::equals).isPresent();
  }

  private static boolean isFailure(String word) {
    return Set.of(
            "#n/a",
            "#ref!",
            "#value!",
            "#name?",
            "#div/0!",
            "#null!",
            "#num!",
            "#getting_data",
            "#spill!",
            "err:502",
            "err:508",
            "err:509",
            "err:520",
            "err:522")
        .contains(word);
  }

  private static String unbracketed(String plain) {
    int end = plain.length() - 1;
    boolean brackets = end > 1 && plain.charAt(0) == '(' && plain.charAt(end) == ')';
    return brackets ? plain.substring(1, end) : plain;
  }
}
