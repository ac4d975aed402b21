package afterclass.gateway.office.value;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reader of a cell that holds a staff number. */
public final class StaffNoText {
  private static final int LONGEST = 32;
  private static final String[] LABELS = {
    "教师编号", "职工编号", "人员编号", "考勤编号", "编号", "工号", "no.", "no:", "no"
  };

  private StaffNoText() {}

  /**
   * Reads a staff number: digits, letters with digits, 1001.0, 工号1001.
   *
   * @return the number as the terminal knows it; empty if there is none
   */
  public static Optional<String> read(@Nullable String text) {
    if (NothingText.read(text).isPresent()) {
      return Optional.empty();
    }
    return Plain.readable(text)
        .map(Plain::tight)
        .map(StaffNoText::unlabelled)
        .filter(StaffNoText::isNumber);
  }

  private static String unlabelled(String tight) {
    String plain = tight.startsWith("'") ? tight.substring(1) : tight;
    String lower = plain.toLowerCase(Locale.ROOT);
    for (String label : LABELS) {
      if (lower.startsWith(label) && lower.length() > label.length()) {
        String behind = plain.substring(label.length());
        behind = behind.startsWith(":") ? behind.substring(1) : behind;
        // "NO12" may be the number itself; only a label in words or with a mark is taken off.
        if (!label.equals("no") || plain.charAt(label.length()) == ':') {
          return Plain.whole(behind);
        }
      }
    }
    return Plain.whole(plain);
  }

  private static boolean isNumber(String text) {
    boolean digit = false;
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      boolean letter = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
      boolean inner = (each == '-' || each == '_') && at > 0 && at < text.length() - 1;
      if (!letter && !inner && !Scan.isDigit(each)) {
        return false;
      }
      digit |= Scan.isDigit(each);
    }
    return digit && text.length() <= LONGEST;
  }
}
