package afterclass.gateway.office.value;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an inspection found, as offices write it. */
public enum ResultText {
  /** At the post: 在岗, 到岗, √. */
  PRESENT,
  /** Late at the post: 迟到, 迟到5分钟. */
  LATE,
  /** Not at the post: 不到岗, 缺岗, 空岗, ×. */
  ABSENT;

  private static final Set<String> PRESENT_WORDS =
      Set.of("在岗", "到岗", "已到岗", "按时到岗", "准时到岗", "准时", "按时", "到位", "在位", "已到", "到", "present");

  private static final String[] ABSENT_PARTS = {
    "缺岗", "空岗", "不到岗", "未到岗", "没到岗", "不在岗", "未在岗", "脱岗", "缺席", "未到", "没到", "无人", "absent"
  };

  private static final String[] LATE_PARTS = {"迟到", "晚到", "迟", "late"};

  /** Returns the result that a cell states; empty if it states none or is not understood. */
  public static Optional<ResultText> read(@Nullable String text) {
    String word = Plain.readable(text).map(Plain::tight).orElse("").toLowerCase(Locale.ROOT);
    if (word.isEmpty()) {
      return Optional.empty();
    }
    boolean absent = starts(word, ABSENT_PARTS);
    boolean late = starts(word, LATE_PARTS);
    if (absent || late) {
      return Optional.of(absent ? ABSENT : LATE);
    }
    if (PRESENT_WORDS.contains(word)) {
      return Optional.of(PRESENT);
    }
    return switch (TickText.read(word)) {
      case YES -> Optional.of(PRESENT);
      case NO -> word.equals("×") || word.equals("x") ? Optional.of(ABSENT) : Optional.empty();
      case UNKNOWN -> Optional.empty();
    };
  }

  private static boolean starts(String word, String... parts) {
    for (String part : parts) {
      if (word.startsWith(part)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the result as a file of the import states it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
