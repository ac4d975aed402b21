package afterclass.gateway.office.value;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The mark in a cell of a grid in which people tick. */
public enum TickText {
  /** Ticked. */
  YES,
  /** Not ticked. */
  NO,
  /** Something else stands there. */
  UNKNOWN;

  private static final Set<String> TICKS =
      Set.of(
          "√", "✓", "✔", "☑", "✅", "●", "○", "◎", "◯", "⚫", "▲", "★", "■", "1", "1.0", "y", "yes",
          "true", "是", "有", "对", "ok", "v", "值班", "在岗", "到岗", "参加");

  private static final Set<String> CROSSES =
      Set.of("×", "✗", "✘", "✕", "☒", "☐", "□", "x", "0", "0.0", "n", "no", "false", "否", "不");

  /** Returns what the mark says; a blank cell is not ticked. */
  public static TickText read(@Nullable String text) {
    String mark = Plain.readable(text).map(Plain::tight).orElse("").toLowerCase(Locale.ROOT);
    if (TICKS.contains(mark)) {
      return YES;
    }
    return CROSSES.contains(mark) || NothingText.isNone(text) ? NO : UNKNOWN;
  }
}
