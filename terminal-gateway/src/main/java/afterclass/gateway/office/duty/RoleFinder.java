package afterclass.gateway.office.duty;

import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.value.NameText;
import afterclass.gateway.office.value.Plain;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The finder of what the columns beside the duties tell of their rows. What stands in a column goes
 * before its heading.
 */
final class RoleFinder {
  private static final int LOOK_DOWN = 300;
  private static final Pattern HEAD = Pattern.compile("(正|副|第[一二]|配)?班主任.*|[正副]班");
  private static final Pattern SPOT = Pattern.compile("(值[班日])?(地点|位置|区域|场所|具体.*)");
  private static final Pattern ROOM =
      Pattern.compile("(上课|活动|辅导|社团|上课活动)?(教室|场地|场馆)|(上课|活动|辅导|社团)(地点|位置)");
  private static final Pattern PLACE = Pattern.compile("(上课|活动|辅导|社团)?(地点|教室|场地|场馆|位置)");

  private final Grid grid;
  private final Sense sense;
  private final Head head;
  private final int bottom;

  RoleFinder(Grid grid, Sense sense, Head head, int bottom) {
    this.grid = grid;
    this.sense = sense;
    this.head = head;
    this.bottom = bottom;
  }

  /** Returns the roles of the columns between two that do not tell duties themselves. */
  Map<Integer, Role> roles(int left, int right, List<DutyColumn> duties) {
    Set<Integer> taken = duties.stream().map(DutyColumn::index).collect(Collectors.toSet());
    int first = duties.get(0).index();
    Map<Integer, Role> roles = new HashMap<>();
    for (int column = left; column <= right; column++) {
      if (!taken.contains(column)) {
        roles.put(column, role(column, column < first));
      }
    }
    // Where classes stand beside them, places are rooms and not posts.
    boolean classes = roles.containsValue(Role.CLASS);
    roles.replaceAll(
        (column, role) -> {
          String heading = Plain.tight(heading(column));
          boolean room = ROOM.matcher(heading).matches();
          boolean place = classes && PLACE.matcher(heading).matches();
          return room || place ? Role.PLACE : role;
        });
    return roles;
  }

  /**
   * Returns the role of a column.
   *
   * @param before whether it stands left of all duties
   */
  Role role(int column, boolean before) {
    String heading = heading(column);
    String plain = Plain.tight(heading);
    if (HEAD.matcher(plain).matches()) {
      return Role.HEAD;
    }
    if (sense.isSum(heading)) {
      return Role.SUM;
    }
    Optional<String> word = sense.column(heading);
    if (word.filter(Set.of("note", "sign")::contains).isPresent()) {
      return Role.NOTE;
    }
    Optional<Role> content = before || plain.isEmpty() ? content(column) : Optional.empty();
    Optional<Role> dates = dates(column, heading);
    if (dates.isPresent()) {
      return dates.get();
    }
    Optional<Role> named = named(plain, word, before);
    if (content.isPresent()) {
      boolean spot = content.get() == Role.POST && SPOT.matcher(plain).matches();
      return spot ? Role.SPOT : content.get();
    }
    return named.orElse(before && plain.isEmpty() ? Role.OTHER : Role.NOTE);
  }

  private Optional<Role> named(String plain, Optional<String> word, boolean before) {
    Role role =
        switch (word.orElse("")) {
          case "staffNo" -> Role.STAFF_NO;
          case "name" -> Role.NAME;
          case "weekday" -> Role.WEEKDAY;
          case "weeks" -> Role.WEEKS;
          case "service" -> SPOT.matcher(plain).matches() ? Role.SPOT : Role.POST;
          case "from" -> Role.FROM;
          case "to" -> Role.TO;
          case "index" -> Role.OTHER;
          default -> null;
        };
    if (role != null) {
      return Optional.of(role);
    }
    if (plain.contains("班级") || plain.equals("年级") || plain.equals("班")) {
      return Optional.of(Role.CLASS);
    }
    if (PLACE.matcher(plain).matches() || SPOT.matcher(plain).matches()) {
      return Optional.of(before ? Role.SPOT : Role.PLACE);
    }
    if (plain.contains("岗位") || plain.contains("项目")) {
      return Optional.of(Role.POST);
    }
    if (plain.contains("姓名") || plain.contains("教师")) {
      return Optional.of(Role.NAME);
    }
    if (plain.contains("时间") || plain.contains("时段")) {
      return Optional.of(Role.TIME);
    }
    return word.isPresent() || plain.contains("职务") || plain.contains("学科")
        ? Optional.of(Role.OTHER)
        : Optional.empty();
  }

  /** Returns the role that most of a column's cells have. */
  private Optional<Role> content(int column) {
    Map<Role, Integer> counts = new HashMap<>();
    int all = 0;
    for (int row = head.bottom() + 1; row <= Math.min(bottom, head.bottom() + LOOK_DOWN); row++) {
      GridCell cell = grid.at(row, column);
      boolean across = cell.width() > 1;
      if (!cell.blank() && !across && !sense.isNothing(cell.text())) {
        all++;
        of(cell.text()).ifPresent(role -> counts.merge(role, 1, Integer::sum));
      }
    }
    int most = all;
    return counts.entrySet().stream()
        .filter(each -> each.getValue() * 2 > most)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  /** Returns whether most cells of a column are runs of dates, or single ones. */
  private Optional<Role> dates(int column, String heading) {
    int all = 0;
    int runs = 0;
    int days = 0;
    for (int row = head.bottom() + 1; row <= Math.min(bottom, head.bottom() + LOOK_DOWN); row++) {
      GridCell cell = grid.at(row, column);
      String text = cell.text();
      if (!cell.blank() && cell.width() == 1) {
        all++;
        boolean day = sense.date(text).or(() -> sense.dayOfMonth(text, heading)).isPresent();
        days += day ? 1 : 0;
        runs += !day && sense.run(text).isPresent() ? 1 : 0;
      }
    }
    if (runs * 2 > all) {
      return Optional.of(Role.DATES);
    }
    return days > 1 && (days + runs) * 2 > all ? Optional.of(Role.DATE) : Optional.empty();
  }

  private Optional<Role> of(String text) {
    if (sense.namesSomebody(text)) {
      return Optional.of(Role.NAME);
    }
    if (sense.isClass(text)) {
      return Optional.of(Role.CLASS);
    }
    if (sense.weekday(text).filter(day -> day.rest().isEmpty()).isPresent()) {
      return Optional.of(Role.WEEKDAY);
    }
    if (sense.parity(text).isPresent()) {
      return Optional.of(Role.WEEKS);
    }
    if (sense.isTime(text)) {
      return Optional.of(Role.TIME);
    }
    Predicate<String> number = sense::isStaffNo;
    if (number.test(text)) {
      return Optional.of(Role.STAFF_NO);
    }
    boolean role = NameText.isRole(text);
    return sense.isService(text) && !role ? Optional.of(Role.POST) : Optional.empty();
  }

  private String heading(int column) {
    for (int row = head.bottom(); row >= head.top(); row--) {
      String text = grid.text(row, column);
      boolean names = (!text.isEmpty() && !sense.isTime(text)) || sense.isHeadword(text);
      if (names && grid.at(row, column).width() <= 3) {
        return text;
      }
    }
    return "";
  }
}
