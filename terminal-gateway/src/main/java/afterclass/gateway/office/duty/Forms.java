package afterclass.gateway.office.duty;

import java.util.regex.Pattern;

/** The forms that texts of duty grids have, told by their characters alone. */
final class Forms {
  static final Pattern CLASS =
      Pattern.compile(
          "(小学|初中)?(\\d{4}级|[一二三四五六七八九1-9]年?级?)?[(\\[]?\\d{1,3}[)\\]]?(年级)?[(]?\\d{0,2}[)]?班"
              + "|(\\d|[一二三四五六七八九])年级([(\\[]?[\\d一二三四五六七八九十]{1,2}[)\\]]?班?)?"
              + "|[一二三四五六七八九初高][(\\[]?[\\d一二三四五六七八九十]{1,2}[)\\]]?班"
              + "|[低中高]段|[大中小]\\d?班|[大中小][一二三四五六]班|\\d\\.\\d班?");
  static final Pattern TIME =
      Pattern.compile(
          "[(]?(\\d{1,2}[:.]\\d{2}[^一二三四五六七八九]{0,3}){1,8}[)]?"
              + "|.{0,6}\\d{1,2}:\\d{2}\\s*[-~至到].*|[(]?时间[)]?|全天|全日|各?课间|大?课间.{0,4}"
              + "|\\d{1,2}:\\d{2}(前|后)?|(上|放|入|离)学(前|后|时)?|[上下]午第.节.?课?");
  static final Pattern HEADWORD =
      Pattern.compile(
          ".*(姓名|教师|老师|班级|年级|星期|周次|岗位|工号|编号|序号|时间|时段|地点|位置|项目|服务|人员|值班"
              + "|值日|日期|内容|部门|组别|学科|班主任|职务|楼层|区域|场所|weekday|name|post|class).*",
          Pattern.CASE_INSENSITIVE);
  static final Pattern SUM =
      Pattern.compile(
          "(每[日天]|各[日天]|当[日天])?(合计|小计|总计|共计|总数|次数|人次|人数|节数|总?课时数?|总?节次|统计|天数|周课时|计|合)(人次|次数|数|节数)?");
  static final Pattern BRACKETED = Pattern.compile("[(\\[].*[)\\]]");
  static final Pattern NO_HAN = Pattern.compile("[^\\p{IsHan}]*");

  static final Pattern WEEKDAY_FIRST = Pattern.compile("(周|星期|礼拜)[一二三四五六日天]");

  static final Pattern DAY = Pattern.compile("\\d{1,2}[日号]?");
  static final Pattern DAYS = Pattern.compile("日期|日|号|\\d{1,2}月");

  private Forms() {}
}
