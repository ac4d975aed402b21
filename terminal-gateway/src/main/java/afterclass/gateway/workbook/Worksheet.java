package afterclass.gateway.workbook;

import java.util.List;
import java.util.Set;

/**
 * A sheet of a workbook, or a whole CSV file.
 *
 * @param name name on the sheet's tab; empty for a CSV file
 * @param hidden whether the sheet is hidden
 * @param lines lines in order; blank ones may be absent
 * @param merges blocks of merged cells
 * @param hiddenColumns indices from 0 of columns that are hidden
 */
public record Worksheet(
    String name,
    boolean hidden,
    List<SheetLine> lines,
    List<Merge> merges,
    Set<Integer> hiddenColumns) {

  public Worksheet {
    lines = List.copyOf(lines);
    merges = List.copyOf(merges);
    hiddenColumns = Set.copyOf(hiddenColumns);
  }

  /** Returns whether no line has content. */
  public boolean blank() {
    return lines.stream().allMatch(SheetLine::blank);
  }
}
