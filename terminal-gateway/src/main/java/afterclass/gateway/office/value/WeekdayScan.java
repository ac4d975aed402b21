package afterclass.gateway.office.value;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reader of a list of weekdays: single ones, ranges, and those that are left out. */
final class WeekdayScan {
  private static final String SYMBOLS = "一二三四五六日天";
  private static final String[] PREFIX = {"星期", "礼拜", "周"};
  private static final String[] ENGLISH = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"
  };

  private final Scan scan;
  private final EnumSet<DayOfWeek> days;
  private final Set<DayOfWeek> week;
  private final String[] whole;
  private boolean prefixed;

  WeekdayScan(Scan scan, EnumSet<DayOfWeek> days, Set<DayOfWeek> week, String[] whole) {
    this.scan = scan;
    this.days = days;
    this.week = week;
    this.whole = whole;
  }

  /** Reads as far as weekdays go; false if what was read contradicts itself. */
  boolean read() {
    if (scan.eat("除", "除了")) {
      return without(true);
    }
    if (!scan.eat(whole)) {
      scan.eat("每逢", "逢", "每");
      if (!list(days)) {
        return false;
      }
    } else {
      days.addAll(week);
    }
    return except();
  }

  /** Reads one weekday; null leaves the position. */
  @Nullable DayOfWeek one() {
    int mark = scan.at();
    boolean prefix = scan.eat(PREFIX);
    prefixed |= prefix;
    int symbol = scan.peek() == 0 ? -1 : SYMBOLS.indexOf(scan.peek());
    if (symbol >= 0 && (prefixed || symbol < 7)) {
      scan.to(scan.at() + 1);
      return DayOfWeek.of(Math.min(symbol, 6) + 1);
    }
    char digit = scan.peek();
    if (digit >= '1' && digit <= '7') {
      scan.to(scan.at() + 1);
      return DayOfWeek.of(digit - '0');
    }
    scan.to(mark);
    return prefix ? null : english();
  }

  private boolean except() {
    int mark = scan.at();
    boolean bracket = scan.eatAny("([") != 0;
    scan.eatAny(",;");
    boolean before = scan.eat("除了", "除");
    if (before && without(false)) {
      return !bracket || scan.eatAny(")]") != 0;
    }
    if (!before && mark != scan.at()) {
      EnumSet<DayOfWeek> out = EnumSet.noneOf(DayOfWeek.class);
      if (list(out) && scan.eat("除外", "不值班", "休息", "休", "无")) {
        days.removeAll(out);
        return !bracket || scan.eatAny(")]") != 0;
      }
    }
    scan.to(mark);
    return !before;
  }

  private boolean without(boolean all) {
    EnumSet<DayOfWeek> out = EnumSet.noneOf(DayOfWeek.class);
    if (!list(out)) {
      return false;
    }
    scan.eat("之外", "以外", "外");
    scan.eatAny(",");
    if (all) {
      scan.eat("其余", "其他");
      scan.eat("都有", "都", "均");
      scan.eat(whole);
      days.addAll(week);
    }
    int before = days.size();
    days.removeAll(out);
    return days.size() < before;
  }

  private boolean list(EnumSet<DayOfWeek> into) {
    prefixed = false;
    DayOfWeek last = null;
    boolean parted = true;
    while (true) {
      int mark = scan.at();
      DayOfWeek first = one();
      if (first == null) {
        scan.to(mark);
        return last != null;
      }
      DayOfWeek end = range(first);
      boolean falls = end.compareTo(first) < 0;
      boolean goesBack = !parted && last != null && first.compareTo(last) <= 0;
      if (falls || goesBack || into.contains(first)) {
        return false;
      }
      into.addAll(EnumSet.range(first, end));
      last = end;
      int behind = scan.at();
      parted = scan.eatAny("、,;/.·&+和及与|\\") != 0;
      if (parted && (scan.ended() || scan.has("除"))) {
        scan.to(behind);
        return true;
      }
    }
  }

  private DayOfWeek range(DayOfWeek first) {
    int mark = scan.at();
    // A 一 written as a dash: 周一一周五.
    boolean dash = prefixed && scan.has("一周", "一星期");
    if (dash) {
      scan.eat("一");
    } else if (!scan.eat("--", "-", "~~", "~", "至", "到")) {
      return first;
    }
    DayOfWeek end = one();
    if (end == null) {
      scan.to(mark);
      return first;
    }
    return end;
  }

  private @Nullable DayOfWeek english() {
    for (int day = 0; day < ENGLISH.length; day++) {
      String name = ENGLISH[day];
      if (scan.eat(name, name.substring(0, 3))) {
        scan.eat("rs", "r", "s");
        scan.eat(".");
        return DayOfWeek.of(day + 1);
      }
    }
    return null;
  }
}
