package afterclass.gateway.office.layout;

import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.WhenText;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day's cell in a grid of weeks.
 *
 * @param column its column
 * @param offset days from Monday to it; -1 for a Sunday that begins the week
 * @param year the year written in it; 0 if none
 * @param month the month written in it; 0 if none
 * @param day the day written in it; 0 if none
 * @param words what else stands in it, without the lunar date
 */
record WeekCell(int column, int offset, int year, int month, int day, String words) {
  private static final Pattern FULL =
      Pattern.compile("^(20\\d\\d)[-年/.](\\d{1,2})[-月/.](\\d{1,2})日?(?: 00:00(?::00)?)?");
  private static final Pattern MONTH_DAY =
      Pattern.compile("^(\\d{1,2})(?:月 ?|[/.-])(\\d{1,2})[日号]?(?![\\d月])");
  private static final Pattern DAY = Pattern.compile("^(\\d{1,2})[日号]?(?![\\d.:天周节课年月\\-~至个人])");
  private static final Pattern DAY_LAST = Pattern.compile("^(\\D+)[\\n ](\\d{1,2})[日号]?$");
  private static final Pattern LUNAR =
      Pattern.compile(
          "(?:农历)?(?:闰?[正二三四五六七八九十冬腊]{1,2}月(?:大|小)?)?(?:初[一二三四五六七八九十]|十[一二三四五六七八九]|[廿卅二三]十?[一二三四五六七八九]|二十|三十|廿|十五|初一)(?![月周节天个])"
              + "|立春|雨水|惊蛰|春分|谷雨|立夏|小满|芒种|夏至|小暑|大暑|立秋|处暑|白露|秋分|寒露|霜降|立冬|小雪|大雪|冬至|小寒|大寒|[正二三四五六七八九冬腊]月(?:大|小)?$");

  /** Reads a cell. */
  static WeekCell of(GridCell cell, int offset) {
    String text = Plain.of(cell.text());
    if (cell.number() && text.matches("[34]\\d{4}")) {
      LocalDate date = WhenText.ofSerial(Integer.parseInt(text));
      return new WeekCell(
          cell.column(), offset, date.getYear(), date.getMonthValue(), date.getDayOfMonth(), "");
    }
    Matcher found = FULL.matcher(text);
    if (found.find()) {
      return read(cell, offset, text, found, 3);
    }
    found = MONTH_DAY.matcher(text);
    if (found.find()) {
      return read(cell, offset, text, found, 2);
    }
    found = DAY.matcher(text);
    if (found.find() && number(found, 1) <= 31 && number(found, 1) > 0) {
      return read(cell, offset, text, found, 1);
    }
    found = DAY_LAST.matcher(text);
    if (found.matches() && number(found, 2) <= 31) {
      return new WeekCell(cell.column(), offset, 0, 0, number(found, 2), words(found.group(1)));
    }
    return new WeekCell(cell.column(), offset, 0, 0, 0, words(text));
  }

  private static WeekCell read(GridCell cell, int offset, String text, Matcher found, int groups) {
    int year = groups == 3 ? number(found, 1) : 0;
    int month = groups >= 2 ? number(found, groups - 1) : 0;
    return new WeekCell(
        cell.column(),
        offset,
        year,
        month,
        number(found, groups),
        words(text.substring(found.end())));
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static String words(String text) {
    return LUNAR
        .matcher(text)
        .replaceAll("")
        .replaceAll("^[\\s,;:、)]+|[\\s,;:、(]+$", "")
        .replaceAll("^\\(([^()]*)\\)$", "$1")
        .replaceAll("[\\n ]+", " ");
  }

  /** Returns whether a day is written in it. */
  boolean numbered() {
    return day > 0;
  }

  /** Returns whether its day is that of its column in the week of a Monday. */
  boolean fits(LocalDate monday) {
    LocalDate date = monday.plusDays(offset);
    return date.getDayOfMonth() == day
        && (month == 0 || date.getMonthValue() == month)
        && (year == 0 || date.getYear() == year);
  }
}
