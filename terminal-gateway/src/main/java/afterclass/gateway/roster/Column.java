package afterclass.gateway.roster;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.workbook.SheetCell;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The columns a file may have, with their accepted headings. */
enum Column implements Phrase {
  STAFF_NO("staffNo", "工号", "教师工号", "职工号", "staff"),
  NAME("name", "姓名"),
  SITE("site", "校区"),
  CARD("card", "卡号", "cardNo"),
  FROM("from", "开始日期", "开始", "起始日期", "入职日期", "生效日期", "validFrom"),
  TO("to", "结束日期", "结束", "截止日期", "离职日期", "失效日期", "validTo"),
  DATE("date", "日期"),
  WEEKDAY("weekday", "星期", "周几"),
  WEEKS("weeks", "单双周", "周次", "单/双周"),
  SERVICE("service", "服务时段", "服务", "岗位"),
  ACTION("action", "操作", "调整"),
  SUBSTITUTE("substitute", "代班人", "代课人", "代班工号", "代课人工号"),
  TYPE("type", "类型"),
  SEASON("season", "季节"),
  FOLLOWS("follows", "按星期", "按周几上课", "按星期几"),
  NOTE("note", "备注", "说明"),
  SIGNED("signed", "签到", "签字", "signature"),
  COVERS("covers", "请假范围", "范围"),
  RESULT("result", "结果"),
  RULING("ruling", "处理", "裁定"),
  TIME("time", "时间", "打卡时间"),
  REASON("reason", "理由", "原因", "事由");

  private static final Pattern JOINTS = Pattern.compile("[\\s_\\-*:]");

  /** Maximum length of a cell that may be a heading; none of a longer text is looked at. */
  private static final int LONGEST_HEADING = 200;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of, which is immutable
  private final List<String> names;

  Column(String... names) {
    this.names = List.of(names);
  }

  /** Returns the English name used by programs. */
  String code() {
    return names.get(0);
  }

  /** Returns the column's heading in the language of {@code words}. */
  @Override
  public String in(Messages words) {
    return words.pick(names.get(1), names.get(0));
  }

  static Optional<Column> ofHeading(String heading) {
    return heading.length() > LONGEST_HEADING
        ? Optional.empty()
        : Optional.ofNullable(Known.BY_NAME.get(plain(heading)));
  }

  /** The columns by their names in plain form, made once: many cells are looked up. */
  private static final class Known {
    static final Map<String, Column> BY_NAME =
        Arrays.stream(values())
            .flatMap(column -> column.names.stream().map(name -> Map.entry(plain(name), column)))
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
  }

  private static String plain(String heading) {
    return JOINTS.matcher(SheetCell.plain(heading)).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
