package afterclass.gateway.office.value;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a remark beside a duty takes away from it: 许可只上周五, 已取消.
 *
 * @param days the weekdays that alone are left, null if the remark names none
 */
public record LimitText(@Nullable Weekdays days) {
  private static final Pattern LESS =
      Pattern.compile("取消|停开|停课|停止|撤销|暂停|停上|不再|不上|不参加|不值|作废|暂不|只|仅|除了?(?=周|星期)|除外");
  private static final Pattern ONLY =
      Pattern.compile("(?:只|仅)[^,;。、\\d周星]{0,6}((?:周|星期)[一二三四五1-5、,和及至到周星期-]*[一二三四五1-5])");

  /** Reads a remark; empty if it takes nothing away. */
  public static Optional<LimitText> read(String remark) {
    String plain = Plain.tight(remark);
    if (plain.length() > Plain.LONGEST || !LESS.matcher(plain).find()) {
      return Optional.empty();
    }
    Matcher only = ONLY.matcher(plain);
    Optional<Weekdays> days = only.find() ? Weekdays.read(only.group(1)) : Optional.empty();
    return Optional.of(new LimitText(days.orElse(null)));
  }
}
