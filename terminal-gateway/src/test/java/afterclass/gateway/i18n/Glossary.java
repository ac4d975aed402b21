package afterclass.gateway.i18n;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The glossary of words that texts must not use, because another word is agreed on. A text that
 * needs such a word with another meaning is listed as an exception.
 */
final class Glossary {

  /**
   * A word that no text may use.
   *
   * @param english whether the word is English
   * @param never the word
   * @param say the word to use instead
   * @param except keys of texts that use the word in another sense, each with that sense
   */
  record Rule(boolean english, Pattern never, String say, Map<String, String> except) {
    /** Returns whether a text violates the rule. */
    boolean broken(String key, String text) {
      return never.matcher(text).find() && except.keySet().stream().noneMatch(key::matches);
    }
  }

  private static final String SIGNED = "signing the paper sign-in sheet";

  static final List<Rule> RULES =
      List.of(
          zh("终端", "考勤机"),
          zh(
              "设备(?!号)",
              "考勤机",
              Map.of(
                  "account\\.sign-out-everywhere|audit\\.do\\.session\\.end-all|me\\.calendar-hint",
                  "whatever somebody signed in on")),
          zh("刷卡", "打卡"),
          zh(
              "签到(?!表)",
              "打卡",
              Map.of(
                  "sheet\\.(signed|count)|facts\\.column\\.signed|roster\\.value\\.(yes|no)",
                  SIGNED,
                  "reason\\.unsigned|policies\\.signature\\.required",
                  SIGNED)),
          zh("(?<!延时|课后)服务(?!时段|器)", "服务时段; the program itself is 系统"),
          zh("班次|这一班", "服务时段"),
          zh("上课日", "上学日"),
          zh("空岗|缺岗|不在岗", "不到岗"),
          zh("到岗迟", "值班迟到"),
          zh("(?<!服务|不全)时段|时间段|窗口", "考勤时间"),
          zh(
              "小时|学时",
              "课时",
              Map.of("clock\\.(hours|days)", "hours by which a clock is off, no lesson hours")),
          zh(
              "获得|认可",
              "实计; 计课时",
              Map.of("problem\\.unknown-host\\.detail", "an address that is known here")),
          zh("扣除|没收|扣回", "取消; 冲销"),
          zh(
              "作废",
              "取消",
              Map.of(
                  "account\\.end-token|audit\\.do\\.token\\.end(-all)?",
                  "a token, no lesson hours")),
          zh("挂起|未到时限", "暂缓; 待定"),
          zh("免除|请假或休息", "不计; 免考勤"),
          zh("缺勤|休假", "请假"),
          zh("补签", "补卡"),
          zh("异议|复议", "申诉"),
          zh("巡查|巡视", "到岗检查"),
          zh("(?<!安全责任)事故", "安全责任事故"),
          zh("签名表", "签到表"),
          zh("结账|提请", "月结; 提交"),
          zh("待批", "待审批"),
          zh("值班表", "排班", Map.of("report\\.duty\\.title", "the report of that name")),
          zh("代课|顶班|调班", "代班; 换班"),
          zh("未知卡|没人认领|无人登记", "未登记卡"),
          zh("已知至", "记录收齐至"),
          zh("时钟可疑", "时间可疑"),
          zh("断线|缺号|缺口|空缺", "记录不全时段; 缺失记录"),
          zh("教师日", "人天"),
          zh("条文", "条款"),
          zh("机器(?!人)", "考勤机; 系统"),
          zh("怎么办", "处理办法"),
          zh("退回", "不同意"),
          zh("口令(?!牌)", "密码"),
          zh("坏行|好行", "有错误的行; 没有错误的行"),
          zh(
              "[a-z][A-Z]",
              "the name in words",
              Map.of(
                  "heading\\.expected", "headings that a time clock writes",
                  "password\\.hint", "the name of a program")),
          zh(
              "\\p{IsHan}[,:;?!()]|[,:;?!()]\\p{IsHan}",
              "full-width marks",
              Map.of("address", "an address as it is typed")),
          en(
              "(?<![-\\w])terminals?\\b(?![-=])",
              "time clock",
              Map.of("setting-said\\.kinds", "the names in a file of settings")),
          en("(?<!time )(?<![-\\w])clocks?\\b(?!-)", "time clock"),
          en("(?<![-\\w])(touch(es|ed)?|readings?)\\b", "punch"),
          en("\\bearned\\b", "credited"),
          en("(?<![-\\w])plans?\\b", "policy"),
          en("\\bmade-up\\b", "make-up punch", Map.of("fact-kind", "the name of a kind")),
          en("\\banew\\b|judged otherwise", "recalculated; would change"),
          en("days of staff members", "staff days"),
          en("\\b(date|time|week|month) as\\b", "such as"),
          en(", as (?=[\\d/\\[])", "such as"),
          en(
              "\\badopt(s|ed)?\\b",
              "register",
              Map.of(
                  "terminal-gateway\\.terminal\\.usage\\.description|action|cli\\.terminal-actions",
                  "the name of an action")),
          en("\\bmend\\b", "correct"),
          en("\\bpart (it|the)\\b|\\bparted\\b", "split; separated"),
          en("\\bdo(es)? not hold\\b", "is not valid"),
          en("\\bis no (date|time(?! clock)|number)\\b", "is not a"),
          en("\\bobjections?\\b", "appeal"),
          en("\\bwatermark\\b|\\bknown up to\\b", "complete up to"),
          en("\\bunknown cards?\\b", "unregistered card"),
          en("\\bmonth ends?\\b", "month close"),
          en("\\bpropos(e|es|ed|al)\\b", "submit"),
          en("\\bgathered\\b", "grouped"),
          en(
              "(?<!monthly |sign-in )\\bsheets?\\b",
              "sign-in sheet; monthly sheet",
              Map.of(
                  "(one-sheet|workbook-size)\\..*", "a sheet of a workbook",
                  "report\\.lesson-hours\\.title", "a sheet of lesson hours")));

  private Glossary() {}

  private static Rule zh(String never, String say) {
    return zh(never, say, Map.of());
  }

  private static Rule zh(String never, String say, Map<String, String> except) {
    return new Rule(false, Pattern.compile(never), say, except);
  }

  private static Rule en(String never, String say) {
    return en(never, say, Map.of());
  }

  private static Rule en(String never, String say, Map<String, String> except) {
    return new Rule(true, Pattern.compile(never, Pattern.CASE_INSENSITIVE), say, except);
  }
}
