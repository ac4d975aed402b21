package afterclass.gateway.office.sheet;

import afterclass.gateway.roster.ExampleRow;
import java.util.List;
import java.util.regex.Pattern;

/** The classes of rows below a heading. */
public enum RowClass {
  /** No content. */
  BLANK("office.skip.blank"),
  /** An example of a template. */
  EXAMPLE("office.skip.example"),
  /** The heading, printed again. */
  HEADING("office.skip.heading"),
  /** The name of a group of rows, such as {@code 二、外聘教师}. */
  GROUP("office.skip.group"),
  /** A sum or a count. */
  SUM("office.skip.sum"),
  /** Who made and checked the list, and when. */
  SIGNATURE("office.skip.signature"),
  /** A remark on the whole table. */
  REMARK("office.skip.remark"),
  /** A row of the table. */
  DATA("");

  private static final Pattern SUMS =
      Pattern.compile(
          "((本页|本表|本组|全组|全校|累计)? *(合计|总计|共计|小计|总数|合 *计|人数)|(每[日天]|各[日天]|当[日天]|日)(人数|合计|小计)|总人数|合计人数|(值班|上岗|到岗)人数|共 *[0-9一二三四五六七八九十百]+ *[人张条行名项位]).*");
  private static final Pattern SIGNATURES =
      Pattern.compile(
          "(制表|填表|审核|审批人|校长签|负责人|经办|登记人|制表人|填报|统计人|教导处|校办|办公室|政教处|总务处|签发|校长[:：]|日期[:：]|制表日期|打印日期).*");
  private static final Pattern REMARKS =
      Pattern.compile(
          "(备注|说明|注|附注|要求|温馨提示|提示|职责|岗位职责|值班要求|注意事项)( *[:：]| *\\d*[.、：:]).*|(备注|说明|注意事项|值班要求|岗位职责|要求)[:：]?|[※*★◆●].*|[(（]?\\d{1,2}[)）.、．].{6,}",
          Pattern.DOTALL);
  private static final Pattern GROUPS =
      Pattern.compile(
          "[(（]?[一二三四五六七八九十]+[)）、.．].*|第[一二三四五六七八九十]+[部组].*|.{1,12}[组部处室](\\(\\d+人\\)|（\\d+人）)?");
  private static final Pattern FOOT =
      Pattern.compile("[0-9]{4}年 *[0-9]{1,2}月( *[0-9]{1,2}日)?|.{2,20}(小学|学校)(教导处|办公室)?");
  private static final int LONG = 200;

  private final String why;

  RowClass(String why) {
    this.why = why;
  }

  /** Returns why a row of this class is skipped, as the key of a text. */
  public String why() {
    return why;
  }

  /**
   * Returns the class of a table's row.
   *
   * @param table the table
   * @param row row of its body
   */
  public static RowClass of(SheetTable table, int row) {
    Grid grid = table.grid();
    List<GridCell> filled = grid.filled(row, table.left(), table.right());
    if (filled.isEmpty()) {
      return BLANK;
    }
    if (ExampleRow.begins(filled.get(0).text())) {
      return EXAMPLE;
    }
    if (repeats(table, row)) {
      return HEADING;
    }
    return ofTexts(filled, table.columns().size());
  }

  /**
   * Returns the class of a row with these cells.
   *
   * @param filled cells with content, merged blocks once
   * @param width number of columns with a known heading
   */
  public static RowClass ofTexts(List<GridCell> filled, int width) {
    String first = short200(filled.get(0).text());
    boolean few = filled.size() <= Math.max(1, width / 3);
    if (SUMS.matcher(first).matches()) {
      return SUM;
    }
    if (filled.size() > Math.max(2, width / 2)) {
      return DATA; // so many cells are filled only in a row of the table
    }
    if (SIGNATURES.matcher(first).matches() || (few && FOOT.matcher(first).matches())) {
      return SIGNATURE;
    }
    if (REMARKS.matcher(first).matches() && filled.size() <= 2) {
      return REMARK;
    }
    if (filled.size() == 1 && GROUPS.matcher(first).matches()) {
      return GROUP;
    }
    if (filled.size() == 1 && (filled.get(0).width() > 2 || first.length() > 20)) {
      return REMARK;
    }
    return DATA;
  }

  private static boolean repeats(SheetTable table, int row) {
    long same =
        table.columns().values().stream()
            .filter(
                column ->
                    !table.grid().text(row, column).isEmpty()
                        && Headings.plain(table.grid().text(row, column))
                            .equals(Headings.plain(table.heading(column))))
            .count();
    return same >= 2;
  }

  private static String short200(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() > LONG ? line.substring(0, LONG) : line;
  }
}
