package afterclass.gateway.web.board;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.ReportSources;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names of people as the school wishes them on the wall: in full, by surname, or by number.
 *
 * @param style {@code full}, {@code surname} or {@code number}
 * @param sources source of the names
 * @param words the language of the screen
 */
record ShownNames(String style, ReportSources sources, Messages words) {
  private static final String FULL = "full";
  private static final String NUMBER = "number";

  /** Surnames of two characters; any other Chinese surname has one. */
  private static final Set<String> OF_TWO =
      Set.of(
          "欧阳 司马 上官 诸葛 皇甫 尉迟 公孙 慕容 令狐 夏侯 东方 独孤 南宫 长孙 宇文 司徒 端木 申屠 澹台 轩辕 淳于 太叔 钟离 鲜于 闻人 赫连 呼延 拓跋 西门"
              .split(" ", -1));

  /** Returns the shown names of staff numbers; with the number where two would be the same. */
  Map<String, String> of(Collection<String> staff) {
    Map<String, String> shown = new LinkedHashMap<>();
    Set<String> seen = new TreeSet<>();
    Set<String> doubled = new TreeSet<>();
    for (String no : new LinkedHashSet<>(staff)) {
      String label = label(no);
      shown.put(no, label);
      if (!seen.add(label)) {
        doubled.add(label);
      }
    }
    shown.replaceAll((no, label) -> doubled.contains(label) ? label + " " + no : label);
    return shown;
  }

  private String label(String no) {
    String name = sources.name(no);
    return switch (style) {
      case FULL -> name;
      case NUMBER -> no;
      default -> name.equals(no) ? no : words.text("board.teacher", surname(name));
    };
  }

  /**
   * Returns the surname of a name; the first part of one with parts, the last word of a Latin one.
   */
  static String surname(String name) {
    String whole = name.strip();
    int dot = whole.indexOf('·');
    if (dot > 0) {
      return whole.substring(0, dot);
    }
    if (Character.UnicodeScript.of(whole.codePointAt(0)) != Character.UnicodeScript.HAN) {
      return whole.substring(whole.lastIndexOf(' ') + 1);
    }
    boolean two = whole.length() > 2 && OF_TWO.contains(whole.substring(0, 2));
    return whole.substring(0, two ? 2 : whole.offsetByCodePoints(0, 1));
  }
}
