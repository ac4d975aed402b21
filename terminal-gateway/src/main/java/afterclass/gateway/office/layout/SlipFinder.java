package afterclass.gateway.office.layout;

import afterclass.gateway.office.layout.leave.Entry;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.sheet.Headings;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.WhenText;
import afterclass.gateway.office.value.YearGuide;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.workbook.Merge;
import afterclass.gateway.workbook.SheetCell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The finder of slips on a sheet: forms in which a value stands beside its word, or behind it and a
 * colon. Each slip begins with the word for the name; slips stand below and beside each other.
 */
final class SlipFinder {
  private static final Headings HEADINGS = Headings.of(ImportKind.LEAVE.verb());
  private static final Pattern INLINE =
      Pattern.compile(
          "([^\\s:：]{1,10})\\s*[:：]\\s*(.*?)(?=\\s+[^\\s:：]{1,10}\\s*[:：]|$)", Pattern.DOTALL);
  private static final String NAME = "name";
  private static final int PROSE = 8;

  private final Grid grid;
  private final Set<Integer> used = new HashSet<>();
  private final List<Entry> slips = new ArrayList<>();

  /** A word of a form. */
  private record Label(int row, int column, String name, String written, GridCell value) {}

  /** The part of the sheet that one slip takes. */
  private record Area(int top, int bottom, int left, int right) {
    boolean holds(Label label) {
      return label.row() >= top
          && label.row() <= bottom
          && label.column() >= left
          && label.column() <= right;
    }
  }

  SlipFinder(Grid grid) {
    this.grid = grid;
    List<Label> labels = labels();
    for (Area area : areas(labels)) {
      List<Label> own = labels.stream().filter(area::holds).toList();
      slip(area, own).ifPresent(slips::add);
    }
  }

  /** Returns the slips, from top to bottom and from left to right. */
  List<Entry> slips() {
    return slips;
  }

  /** Returns whether a row has a word of a form. */
  boolean uses(int row) {
    return used.contains(row);
  }

  /** Returns the texts of the rows without words of a form, such as titles. */
  List<String> others() {
    List<String> texts = new ArrayList<>();
    for (int row = 0; row < grid.rows(); row++) {
      if (!used.contains(row)) {
        grid.filled(row).forEach(cell -> texts.add(cell.text()));
      }
    }
    return texts;
  }

  private List<Label> labels() {
    List<Label> labels = new ArrayList<>();
    for (int row = 0; row < grid.rows(); row++) {
      List<GridCell> cells = grid.filled(row);
      for (int i = 0; i < cells.size(); i++) {
        if (isTop(cells.get(i))) {
          label(cells, i, labels);
        }
      }
    }
    return labels;
  }

  private boolean isTop(GridCell cell) {
    Merge merge = cell.merge();
    return merge == null || grid.line(cell.row()) - 1 == merge.top();
  }

  private void label(List<GridCell> cells, int index, List<Label> labels) {
    GridCell cell = cells.get(index);
    Optional<String> whole = word(cell.text());
    if (whole.isPresent()) {
      GridCell next = index + 1 < cells.size() ? cells.get(index + 1) : blank(cell);
      boolean value = word(next.text()).isEmpty() && !inline(next);
      GridCell beside = value ? next : blank(cell);
      labels.add(new Label(cell.row(), cell.column(), whole.get(), cell.text(), beside));
      return;
    }
    Matcher found = INLINE.matcher(Plain.of(cell.text()));
    while (found.find()) {
      GridCell value = with(cell, found.group(2).strip());
      word(found.group(1))
          .ifPresent(
              name ->
                  labels.add(new Label(cell.row(), cell.column(), name, found.group(1), value)));
    }
  }

  private static boolean inline(GridCell cell) {
    Matcher found = INLINE.matcher(Plain.of(cell.text()));
    return found.find() && word(found.group(1)).isPresent();
  }

  private GridCell blank(GridCell label) {
    int beside = label.column() + label.width();
    return new GridCell(label.row(), beside, SheetCell.none(), null);
  }

  private static GridCell with(GridCell cell, String text) {
    return new GridCell(
        cell.row(), cell.column(), SheetCell.text(cell.cell().address(), text), cell.merge());
  }

  private static Optional<String> word(String text) {
    String plain = Plain.tight(text);
    String bare = plain.endsWith(":") ? plain.substring(0, plain.length() - 1) : plain;
    return bare.length() > 12 ? Optional.empty() : HEADINGS.column(bare);
  }

  /** Returns the area of each slip: from its word for the name to that of the next one. */
  private List<Area> areas(List<Label> labels) {
    List<Label> names = labels.stream().filter(label -> label.name().equals(NAME)).toList();
    List<Area> areas = new ArrayList<>();
    if (names.isEmpty()) {
      return areas;
    }
    int above = names.get(0).row() - firstRow(labels);
    Map<Integer, List<Label>> bands = new LinkedHashMap<>();
    names.forEach(name -> bands.computeIfAbsent(name.row(), key -> new ArrayList<>()).add(name));
    List<Integer> tops = new ArrayList<>(bands.keySet());
    for (int i = 0; i < tops.size(); i++) {
      int top = tops.get(i) - above;
      int bottom = i + 1 < tops.size() ? tops.get(i + 1) - above - 1 : grid.rows() - 1;
      List<Label> band = bands.getOrDefault(tops.get(i), List.of());
      int before = band.get(0).column() - firstColumn(labels, top, bottom);
      for (int j = 0; j < band.size(); j++) {
        int left = band.get(j).column() - before;
        int right = j + 1 < band.size() ? band.get(j + 1).column() - before - 1 : grid.columns();
        areas.add(new Area(top, bottom, left, right));
      }
    }
    return areas;
  }

  private static int firstRow(List<Label> labels) {
    return labels.stream().mapToInt(Label::row).min().orElse(0);
  }

  private static int firstColumn(List<Label> labels, int top, int bottom) {
    return labels.stream()
        .filter(label -> label.row() >= top && label.row() <= bottom)
        .mapToInt(Label::column)
        .min()
        .orElse(0);
  }

  private Optional<Entry> slip(Area area, List<Label> labels) {
    Map<String, List<GridCell>> cells = new LinkedHashMap<>();
    Map<String, String> headings = new HashMap<>();
    int row = area.top();
    boolean named = false;
    for (Label label : labels) {
      cells.computeIfAbsent(label.name(), key -> new ArrayList<>()).add(label.value());
      headings.putIfAbsent(label.name(), label.written());
      if (label.name().equals(NAME)) {
        row = label.row();
        named |= !label.value().blank();
      }
    }
    if (!named) {
      return Optional.empty();
    }
    if (List.of("when", "from", "date", "day").stream().noneMatch(cells::containsKey)) {
      prose(area).ifPresent(cell -> cells.put("when", List.of(cell)));
    }
    if (List.of("when", "from", "date", "day").stream().noneMatch(cells::containsKey)) {
      return Optional.empty();
    }
    labels.forEach(label -> used.add(label.row()));
    return Optional.of(new Entry(grid, row, cells, headings));
  }

  /** Returns the sentence of a slip in which the days stand. */
  private Optional<GridCell> prose(Area area) {
    YearGuide guide = YearGuide.ofToday(LocalDate.EPOCH);
    for (int row = area.top(); row <= area.bottom(); row++) {
      for (GridCell cell :
          grid.filled(row, area.left(), Math.min(area.right(), grid.columns() - 1))) {
        boolean long8 = cell.text().length() > PROSE && cell.text().contains("假");
        if (long8 && WhenText.find(cell.text(), guide).isPresent()) {
          used.add(row);
          return Optional.of(cell);
        }
      }
    }
    return Optional.empty();
  }
}
