package afterclass.gateway.office.value;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of a day as an office names it; which services it covers is the office's to say. */
@SuppressWarnings("ImmutableEnumChecker") // The list is a copy that nobody can change.
public enum DayPart {
  /** The whole day, or no part named. */
  WHOLE("一整天", "整天", "全天", "全日"),
  /** Early in the morning, before lessons: 早上. */
  MORNING_EARLY("早上", "早晨", "清晨", "早间", "早"),
  /** The forenoon: 上午. */
  MORNING("上午", "上半天", "am"),
  /** About noon: 中午. */
  NOON("中午", "午间", "正午"),
  /** The afternoon: 下午. */
  AFTERNOON("下午", "午后", "下半天", "pm"),
  /** The evening: 晚上. */
  EVENING("晚上", "晚间", "傍晚", "夜间", "夜晚", "晚");

  /** What stands behind a word of a day part where the word is the beginning of another one. */
  private static final String OTHER_WORD = "读自操会服休餐托辅练班检修";

  private final List<String> words;

  DayPart(String... words) {
    this.words = List.of(words);
  }

  /** Returns the words for this part, the usual one first. */
  public List<String> words() {
    return words;
  }

  /** Returns the part that the whole text names. */
  public static Optional<DayPart> read(@Nullable String text) {
    String plain = Plain.tight(text).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(part -> part.words.contains(plain)).findFirst();
  }

  /** Returns the part whose word stands here and moves behind it; null leaves the position. */
  static @Nullable DayPart at(Scan scan) {
    int mark = scan.at();
    for (DayPart part : values()) {
      for (String word : part.words) {
        if (scan.eat(word)) {
          if (scan.peek() == 0 || OTHER_WORD.indexOf(scan.peek()) < 0) {
            return part;
          }
          scan.to(mark);
        }
      }
    }
    return null;
  }
}
