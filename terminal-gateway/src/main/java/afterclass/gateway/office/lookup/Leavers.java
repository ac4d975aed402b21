package afterclass.gateway.office.lookup;

import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.value.Plain;
import java.util.regex.Pattern;

/** The words by which a list says that somebody has left or is leaving. */
public final class Leavers {
  private static final Pattern LEFT =
      Pattern.compile("离职|离校|离岗|调离|调出|调走|调往|退休|辞职|辞退|解聘|去世|病故|已故|内退|停薪|不再|合同到期|合同终止");

  private Leavers() {}

  /** Returns whether a text says that somebody has left; 返聘 says that he is back. */
  public static boolean says(String text) {
    String plain = Plain.of(text);
    return plain.length() <= Plain.LONGEST && LEFT.matcher(plain).find() && !plain.contains("返聘");
  }

  /** Returns whether a cell of a row says that somebody has left. */
  static boolean in(Grid grid, int row) {
    return grid.filled(row).stream().map(GridCell::text).anyMatch(Leavers::says);
  }
}
