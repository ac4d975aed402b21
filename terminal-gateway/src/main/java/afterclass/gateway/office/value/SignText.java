package afterclass.gateway.office.value;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a cell of a sign-in sheet says. */
public enum SignText {
  /** Signed: √, 已签, 是. */
  YES,
  /** Not signed: ×, 缺, 未签, 否. */
  NO,
  /** Nothing was to be signed: a stroke. */
  NOTHING,
  /** The cell is empty. */
  BLANK,
  /** Something else. */
  UNKNOWN;

  private static final Set<String> SIGNED =
      Set.of("已签", "已签到", "签到", "签", "签名", "已签名", "到", "已到", "出勤", "signed");

  private static final Set<String> UNSIGNED =
      Set.of("未签", "未签到", "没签", "缺", "缺签", "漏签", "未到", "缺勤", "旷工", "无", "空", "没有", "unsigned");

  private static final Set<String> CROSSES = Set.of("×", "x", "✗", "✘", "✕", "☒");

  /** Returns what a cell says. */
  public static SignText read(@Nullable String text) {
    String word = Plain.readable(text).map(Plain::tight).orElse("").toLowerCase(Locale.ROOT);
    if (word.isEmpty()) {
      return text == null || text.isBlank() ? BLANK : UNKNOWN;
    }
    if (SIGNED.contains(word) || TickText.read(word) == TickText.YES) {
      return YES;
    }
    if (UNSIGNED.contains(word) || CROSSES.contains(word)) {
      return NO;
    }
    if (NothingText.isNone(word)) {
      return NOTHING;
    }
    return TickText.read(word) == TickText.NO ? NO : UNKNOWN;
  }
}
