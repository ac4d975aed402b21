package afterclass.gateway.office.lookup;

import afterclass.gateway.office.reading.School;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.value.Span;
import afterclass.gateway.office.value.WhenText;
import afterclass.gateway.office.value.YearGuide;
import afterclass.gateway.workbook.Merge;
import afterclass.gateway.workbook.SheetCell;
import afterclass.gateway.workbook.SheetLine;
import afterclass.gateway.workbook.Worksheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The blocks of a sheet of which each holds for another part of the year: one below the other, each
 * under its season or dates, or side by side under headings that name them. They are read as sheets
 * of their own.
 */
public final class SeasonBlocks {
  private static final int LONGEST_LABEL = 40;
  private static final int MOST_BLOCKS = 6;
  private static final int WIDE = 3;

  private final Worksheet sheet;
  private final Grid grid;
  private final School school;
  private final YearGuide guide;

  /**
   * A heading of a block.
   *
   * @param cell its cell
   * @param part the season or the dates that it names
   */
  private record Label(GridCell cell, String part) {}

  private SeasonBlocks(Worksheet sheet, Grid grid, School school) {
    this.sheet = sheet;
    this.grid = grid;
    this.school = school;
    this.guide = YearGuide.of(List.of(), List.of(), school.today());
  }

  /**
   * Returns the blocks of a sheet; the sheet itself if it has none.
   *
   * @param sheet the sheet
   * @param text whether the file is a text
   * @param only whether it is the file's only visible sheet
   */
  public static List<Grid> of(Worksheet sheet, boolean text, boolean only, School school) {
    Grid whole = Grid.of(sheet, text, only);
    SeasonBlocks blocks = new SeasonBlocks(sheet, whole, school);
    List<Worksheet> parts = blocks.below();
    if (parts.isEmpty()) {
      parts = blocks.beside();
    }
    return parts.isEmpty()
        ? List.of(whole)
        : parts.stream().map(part -> Grid.within(part, text, only ? "" : sheet.name())).toList();
  }

  private Optional<Label> label(GridCell cell) {
    String text = cell.text();
    if (text.isEmpty() || text.length() > LONGEST_LABEL) {
      return Optional.empty();
    }
    return WhenText.find(text, guide)
        .filter(when -> when.spans().size() == 1)
        .map(when -> when.spans().get(0))
        .filter(span -> !span.isOneDay())
        .map(Span::toString)
        .or(() -> SeasonName.in(school, text).map(season -> season.id()))
        .map(part -> new Label(cell, part));
  }

  /** Returns whether labels name different parts of the year. */
  private static boolean differ(List<Label> labels) {
    return labels.size() > 1
        && labels.size() <= MOST_BLOCKS
        && labels.stream().map(Label::part).distinct().count() == labels.size();
  }

  private List<Worksheet> below() {
    List<Label> labels = new ArrayList<>();
    for (int row = 0; row < grid.rows(); row++) {
      List<GridCell> filled = grid.filled(row);
      if (filled.size() == 1 && isWide(row + 1, row + 2)) {
        label(filled.get(0)).ifPresent(labels::add);
      } else if (filled.size() >= WIDE && labels.isEmpty()) {
        return List.of();
      }
    }
    if (!differ(labels) || !haveTables(labels)) {
      return List.of();
    }
    List<Worksheet> parts = new ArrayList<>();
    int first = labels.get(0).cell().row();
    for (int i = 0; i < labels.size(); i++) {
      int top = labels.get(i).cell().row();
      int bottom = i + 1 < labels.size() ? labels.get(i + 1).cell().row() : grid.rows();
      parts.add(
          part(
              labels.get(i), row -> (row < first && isPlain(row)) || (row >= top && row < bottom)));
    }
    return parts;
  }

  /** Returns whether a table stands between each label and the next. */
  private boolean haveTables(List<Label> labels) {
    for (int i = 0; i < labels.size(); i++) {
      int top = labels.get(i).cell().row();
      int bottom = i + 1 < labels.size() ? labels.get(i + 1).cell().row() : grid.rows();
      long rows = IntStream.range(top, bottom).filter(row -> grid.filled(row).size() > 1).count();
      if (rows < 2) {
        return false;
      }
    }
    return true;
  }

  private boolean isWide(int... rows) {
    for (int row : rows) {
      if (row < grid.rows() && grid.filled(row).size() >= WIDE) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a title names no dates of its own, which would be those of every block. */
  private boolean isPlain(int row) {
    return grid.filled(row).stream().noneMatch(cell -> label(cell).isPresent());
  }

  private Worksheet part(Label label, IntPredicate rows) {
    List<SheetLine> lines = new ArrayList<>();
    for (SheetLine line : sheet.lines()) {
      if (grid.rowOfLine(line.number()).filter(rows::test).isPresent()) {
        lines.add(line);
      }
    }
    return new Worksheet(label.cell().text(), false, lines, sheet.merges(), sheet.hiddenColumns());
  }

  private List<Worksheet> beside() {
    for (int row = 0; row + 1 < grid.rows(); row++) {
      List<GridCell> filled = grid.filled(row);
      List<Label> labels =
          filled.stream()
              .filter(cell -> cell.width() > 1)
              .map(this::label)
              .flatMap(Optional::stream)
              .toList();
      boolean all = labels.size() == filled.stream().filter(cell -> cell.width() > 1).count();
      if (all && differ(labels) && isWide(row + 1)) {
        int left = labels.get(0).cell().column();
        return labels.stream().map(label -> columns(label, left)).toList();
      }
      if (filled.size() >= WIDE && labels.isEmpty()) {
        return List.of();
      }
    }
    return List.of();
  }

  /** Returns a block's columns with those before the first block, which are of all blocks. */
  private Worksheet columns(Label label, int common) {
    int left = label.cell().column();
    int right = left + label.cell().width() - 1;
    List<SheetLine> lines = new ArrayList<>();
    for (SheetLine line : sheet.lines()) {
      boolean above = grid.rowOfLine(line.number()).orElse(0) < label.cell().row();
      List<SheetCell> cells = new ArrayList<>();
      for (int column = 0; column < line.cells().size(); column++) {
        boolean in = column < common || (column >= left && column <= right);
        cells.add(above || in ? line.cells().get(column) : SheetCell.none());
      }
      lines.add(new SheetLine(line.number(), line.hidden(), cells));
    }
    int top = grid.line(label.cell().row()) - 1;
    List<Merge> merges =
        sheet.merges().stream()
            .filter(
                merge ->
                    merge.top() < top
                        || merge.right() < common
                        || (merge.left() >= left && merge.right() <= right))
            .toList();
    return new Worksheet(label.cell().text(), false, lines, merges, sheet.hiddenColumns());
  }
}
