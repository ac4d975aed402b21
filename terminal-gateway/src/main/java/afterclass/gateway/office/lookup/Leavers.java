package afterclass.gateway.office.lookup;

import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.value.Plain;
import java.util.regex.Pattern;

/** The words by which a list says that somebody has left or is leaving. */
public final class Leavers {
  private static final Pattern LEFT =
      Pattern.compile("离职|离校|离岗|调离|调出|调走|调往|退休|辞职|辞退|解聘|去世|病故|已故|死亡|身故|逝世|亡故|内退|停薪|不再|合同到期|合同终止");

  private static final Pattern AWAY = Pattern.compile("借出|外借|借调|借用到|挂职|停职|长期(病假|不在岗|离岗)|脱岗|待岗|不在岗");
  private static final Pattern HERE =
      Pattern.compile("借入|借进|借调(来|入|至?我校|到我校|自)|(由|从).*借调|未借调|返岗|已返|归来");

  private Leavers() {}

  /** Returns whether a text says that somebody works elsewhere for a time, such as 借调区教育局. */
  public static boolean away(String text) {
    String plain = Plain.of(text);
    return plain.length() <= Plain.LONGEST
        && AWAY.matcher(plain).find()
        && !HERE.matcher(plain).find();
  }

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
