package afterclass.gateway.office.duty;

import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.sheet.RowClass;
import afterclass.gateway.office.value.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The classes of rows in the body of a duty grid. */
enum BodyRow {
  /** No content. */
  BLANK("office.skip.blank"),
  /** Labels without a duty. */
  IDLE("office.skip.no-duty"),
  /** Sums. */
  SUM("office.skip.sum"),
  /** The name of a group of rows. */
  GROUP("office.skip.group"),
  /** Who made the sheet. */
  SIGNATURE("office.skip.signature"),
  /** A remark. */
  REMARK("office.skip.remark"),
  /** Times of the day. */
  TIMES("office.skip.times"),
  /** Days off: 双休日, 国庆节放假. */
  OFF("office.skip.days-off"),
  /** Text apart from the grid. */
  APART("office.skip.apart"),
  /** Duties. */
  DATA("");

  private static final int WIDE = 6;
  private static final Pattern DAYS_OFF =
      Pattern.compile(
          "(双休日?|周末|公休|休息日?|节假日|放假|(法定)?假日|.{0,8}(放假|休息|假期)|元旦|国庆节?|中秋节?|清明节?|劳动节|五一|端午节?)"
              + "[(]?.{0,16}");

  private final String why;

  BodyRow(String why) {
    this.why = why;
  }

  /** Returns why a row of this class is skipped, as the key of a text. */
  String why() {
    return why;
  }

  /**
   * Returns the class of a row.
   *
   * @param previous class of the row above
   */
  static BodyRow of(DutyTable table, Sense sense, int row, BodyRow previous) {
    List<GridCell> filled = table.grid().filled(row, table.left(), table.right());
    if (filled.isEmpty()) {
      return BLANK;
    }
    List<GridCell> own = own(table, row);
    RowClass usual = RowClass.ofTexts(filled, WIDE);
    if (own.isEmpty()) {
      BodyRow other = of(usual);
      return other == DATA ? IDLE : other;
    }
    if (isSum(table, sense, row, own, usual)) {
      return SUM;
    }
    if (own.stream().allMatch(cell -> sense.isTime(cell.text()))) {
      return TIMES;
    }
    if (own.stream().allMatch(cell -> isOff(sense, cell.text()))) {
      return OFF;
    }
    boolean signed =
        own.stream().allMatch(cell -> RowClass.ofTexts(List.of(cell), WIDE) == RowClass.SIGNATURE);
    if (signed || (filled.size() == 1 && usual != RowClass.DATA && !isRead(sense, own))) {
      return of(usual == RowClass.DATA ? RowClass.SIGNATURE : usual);
    }
    if (isRead(sense, own)) {
      return DATA;
    }
    boolean labelled = isLabelled(table, row);
    if (!labelled) {
      return previous == DATA && usual == RowClass.DATA ? DATA : APART;
    }
    return of(usual);
  }

  private static boolean isOff(Sense sense, String text) {
    return DAYS_OFF.matcher(Plain.tight(text)).matches()
        && !sense.namesSomebody(text)
        && !sense.isService(text);
  }

  private static BodyRow of(RowClass usual) {
    return switch (usual) {
      case BLANK, EXAMPLE -> BLANK;
      case HEADING, GROUP -> GROUP;
      case SUM -> SUM;
      case SIGNATURE -> SIGNATURE;
      case REMARK -> REMARK;
      case DATA -> DATA;
    };
  }

  /** Returns the cells of a row that tell duties; a block from further left is none. */
  static List<GridCell> own(DutyTable table, int row) {
    List<GridCell> own = new ArrayList<>();
    for (DutyColumn duty : table.duties()) {
      GridCell cell = table.grid().at(row, duty.index());
      if (!cell.blank() && (cell.merge() == null || cell.merge().left() >= firstOf(table))) {
        own.add(cell);
      }
    }
    return own;
  }

  private static int firstOf(DutyTable table) {
    return table.firstDuty().index();
  }

  private static boolean isSum(
      DutyTable table, Sense sense, int row, List<GridCell> own, RowClass usual) {
    boolean named = usual == RowClass.SUM;
    for (int column = table.left(); column < firstOf(table); column++) {
      named |= sense.isSum(table.grid().text(row, column));
    }
    boolean read = own.stream().anyMatch(cell -> sense.namesSomebody(cell.text()));
    return named && !read;
  }

  private static boolean isRead(Sense sense, List<GridCell> own) {
    return own.stream().anyMatch(cell -> sense.isDutyText(cell.text()));
  }

  private static boolean isLabelled(DutyTable table, int row) {
    for (int column = table.left(); column < firstOf(table); column++) {
      if (!table.grid().text(row, column).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
