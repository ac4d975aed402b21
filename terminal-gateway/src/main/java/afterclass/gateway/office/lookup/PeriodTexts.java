package afterclass.gateway.office.lookup;

import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.sheet.RowClass;
import afterclass.gateway.office.value.WhenText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The texts of a sheet that may tell its dates, the strongest first: titles, remarks, the names of
 * sheet and file.
 *
 * @param texts the texts
 */
record PeriodTexts(List<Text> texts) {
  private static final int FEW = 2;
  private static final int WIDE = 4;
  private static final Pattern SAYS_PERIOD =
      Pattern.compile("执行|实施|有效|学期|学年|起止|值班日期|值班时间|起至|适用|第.{1,8}周");
  private static final Pattern MADE =
      Pattern.compile("(制表|填表|填报|打印|制作|登记|公布|发布|编制|更新)(日期|时间|人)?[:： ].*|日期[:：].*");
  private static final int SERIAL_DIGITS = 5;
  private static final Pattern SERIAL = Pattern.compile("4\\d{4}(\\.0+)?");
  private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z]{3,4}$");

  /**
   * A text.
   *
   * @param where its place
   * @param text the text
   * @param role where it stands
   */
  record Text(Place where, String text, Role role) {}

  /** Where a text stands. */
  enum Role {
    /** Above the table. */
    TITLE,
    /** Below or within the table. */
    REMARK,
    /** Name of the sheet. */
    SHEET,
    /** Name of the file. */
    FILE,
    /** Date on which the sheet was made, which only tells the year. */
    MADE
  }

  PeriodTexts {
    texts = List.copyOf(texts);
  }

  /** Returns the texts of a sheet. */
  static PeriodTexts of(Grid grid, String fileName) {
    List<Text> titles = new ArrayList<>();
    List<Text> remarks = new ArrayList<>();
    boolean above = true;
    for (int row = 0; row < grid.rows(); row++) {
      List<GridCell> filled = grid.filled(row).stream().filter(PeriodTexts::first).toList();
      above &= filled.size() <= FEW || (row < FEW + 1 && titleLike(filled));
      boolean alone = filled.size() <= FEW;
      if (above && filled.size() > 1) {
        titles.add(joined(grid, filled));
      }
      for (GridCell cell : filled) {
        if (above || (alone && talks(cell)) || executes(cell)) {
          Text text = text(grid, cell, filled, above ? Role.TITLE : Role.REMARK);
          (above ? titles : remarks).add(text);
        }
      }
    }
    titles.addAll(remarks);
    titles.add(new Text(grid.place(), grid.name(), Role.SHEET));
    titles.add(new Text(grid.place(), ENDING.matcher(fileName).replaceAll(""), Role.FILE));
    return new PeriodTexts(titles);
  }

  private static boolean first(GridCell cell) {
    return cell.merge() == null
        || (cell.firstAcross() && (cell.height() == 1 || cell.text().length() > WIDE));
  }

  /** A row above the headings may have several pieces, such as school, term and author. */
  private static boolean titleLike(List<GridCell> filled) {
    return filled.stream().anyMatch(cell -> SAYS_PERIOD.matcher(cell.text()).find());
  }

  private static boolean talks(GridCell cell) {
    return cell.width() >= WIDE || cell.text().length() > 2 * WIDE;
  }

  private static boolean executes(GridCell cell) {
    return cell.text().length() > WIDE && cell.text().matches("(?s).*(执行|实施|起止).*\\d.*");
  }

  /**
   * Returns the cells of a row as one text: first and last date may stand in cells of their own.
   */
  private static Text joined(Grid grid, List<GridCell> filled) {
    String text = filled.stream().map(PeriodTexts::shown).collect(Collectors.joining(" "));
    boolean made = filled.stream().anyMatch(cell -> MADE.matcher(cell.text()).lookingAt());
    Role role = made ? Role.MADE : Role.TITLE;
    return new Text(grid.place(filled.get(0).row(), filled.get(0).column()), text, role);
  }

  /** Returns a date that the sheet holds as a day number as an ISO date. */
  private static String shown(GridCell cell) {
    return cell.number() && SERIAL.matcher(cell.text()).matches()
        ? WhenText.ofSerial(Integer.parseInt(cell.text().substring(0, SERIAL_DIGITS))).toString()
        : cell.text();
  }

  private static Text text(Grid grid, GridCell cell, List<GridCell> filled, Role role) {
    boolean made =
        MADE.matcher(cell.text()).matches()
            || (role == Role.REMARK && RowClass.ofTexts(filled, WIDE) == RowClass.SIGNATURE);
    return new Text(grid.place(cell.row(), cell.column()), cell.text(), made ? Role.MADE : role);
  }

  /** Returns the texts, as the context of dates without a year. */
  List<String> context() {
    return texts.stream().map(Text::text).toList();
  }
}
