package afterclass.gateway.protocol.attlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The columns of the user's number and the time in a line.
 *
 * @param user index of the user's number
 * @param time index of the time
 * @param count the most columns that a line may have; 0 for a file without a heading
 */
record AttlogColumns(int user, int time, int count) {
  /** The columns of a file without a heading: the user's number, then the time. */
  static final AttlogColumns USUAL = new AttlogColumns(0, 1, 0);

  private static final int OLD = 6;
  private static final int NEW = 11;
  private static final int FEWEST_OF_HEADING = 3;
  private static final Set<String> USERS =
      Set.of(
          "enno", "userid", "user id", "userno", "ac-no.", "acno", "pin", "登记号", "登记号码", "用户号",
          "工号", "人员编号");
  private static final Set<String> TIMES =
      Set.of("datetime", "date/time", "date time", "time", "日期时间", "日期/时间", "时间", "打卡时间", "考勤时间");
  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  /** Tells whether a line is a heading: every record has a digit. */
  static boolean isHeading(String line) {
    return cells(line).length >= FEWEST_OF_HEADING && !DIGIT.matcher(line).find();
  }

  /** Returns the columns that a heading names; empty if it names no user or no time. */
  static Optional<AttlogColumns> of(String heading) {
    List<String> names =
        Arrays.stream(cells(heading)).map(n -> n.strip().toLowerCase(Locale.ROOT)).toList();
    List<Integer> users = places(names, USERS);
    List<Integer> times = places(names, TIMES);
    return users.size() == 1 && times.size() == 1
        ? Optional.of(new AttlogColumns(users.get(0), times.get(0), names.size()))
        : Optional.empty();
  }

  private static List<Integer> places(List<String> names, Set<String> wanted) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (wanted.contains(names.get(i))) {
        all.add(i);
      }
    }
    return all;
  }

  /** Returns the cells of a line. */
  static String[] cells(String line) {
    return line.split("\t", -1);
  }

  /** Tells whether a line has at least as many columns as a record. */
  boolean holds(String[] cells) {
    return cells.length > Math.max(user, time) && (count > 0 || cells.length >= OLD);
  }

  /** Tells whether a line has the columns of a record, blank ones at its end ignored. */
  boolean fit(String[] cells) {
    int filled = cells.length;
    while (filled > 0 && cells[filled - 1].isBlank()) {
      filled--;
    }
    if (count > 0) {
      return holds(cells) && filled <= count;
    }
    return cells.length == OLD
        || cells.length == NEW
        || (cells.length > OLD && fits(filled, cells));
  }

  private static boolean fits(int filled, String[] cells) {
    return filled <= OLD || (cells.length > NEW && filled <= NEW);
  }

  /** Returns the user's number without the leading zeros that files with a heading add. */
  String user(String[] cells) {
    String said = cells[user].strip();
    return count > 0 ? said.replaceFirst("^0+(?=.)", "") : said;
  }
}
