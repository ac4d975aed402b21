package afterclass.gateway.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The rows of a file under its headings; what cannot be read becomes a problem. */
final class FileRows {
  private static final int LONGEST_BYTES = 8 * 1024 * 1024;
  private static final int MOST_ROWS = 50_000;
  private static final SheetCell NONE = SheetCell.text("");

  private final RowReader reader;
  private final List<Row> rows = new ArrayList<>();
  private final List<RowProblem> problems = new ArrayList<>();
  private final Map<Integer, Column> positions = new TreeMap<>();
  private final Map<Column, String> headings = new EnumMap<>(Column.class);
  private boolean readable = true;
  private int rowsRead;

  private FileRows(RowReader reader) {
    this.reader = reader;
  }

  /** Reads a file, a workbook or CSV, as its first bytes tell. */
  static FileRows read(byte[] content, RowReader reader) {
    FileRows file = new FileRows(reader);
    if (content.length > LONGEST_BYTES) {
      file.refuse(0, content.length + " bytes", "size", LONGEST_BYTES);
    } else if (XlsxLines.looksLike(content)) {
      XlsxLines.read(content, file);
    } else {
      CsvLines.read(content, file);
    }
    if (file.readable && file.headings.isEmpty()) {
      file.refuse(1, "", "heading", file.shown());
    }
    return file;
  }

  List<Row> rows() {
    return rows;
  }

  List<RowProblem> problems() {
    return problems;
  }

  int rowsRead() {
    return rowsRead;
  }

  /** Whether the file as a whole could be read, whatever its rows are. */
  boolean readable() {
    return readable;
  }

  /** Refuses the whole file. */
  void refuse(long line, String found, String word, Object... values) {
    refuse(line, NONE, "", found, word, values);
  }

  private void refuse(
      long line, SheetCell cell, String column, String found, String word, Object... values) {
    rows.clear();
    problems.add(RowProblem.of(line, cell.address(), column, found, word, values));
    readable = false;
  }

  /**
   * Takes the next line; the first one that is not blank holds the headings.
   *
   * @param exact whether every line has one cell for each heading, as in CSV
   * @return whether more lines are of use
   */
  boolean line(long line, List<SheetCell> cells, boolean exact) {
    if (cells.stream().allMatch(SheetCell::blank)) {
      return true;
    }
    if (headings.isEmpty()) {
      head(line, cells, exact);
      return readable;
    }
    if (++rowsRead > MOST_ROWS) {
      refuse(line, "> " + MOST_ROWS, "rows", MOST_ROWS);
      return false;
    }
    if (exact && cells.size() != positions.size()) {
      String found = String.valueOf(cells.size());
      problems.add(RowProblem.of(line, "", "", found, "cells", positions.size()));
    } else if (underHeadings(line, cells)) {
      Map<Column, SheetCell> named = new LinkedHashMap<>();
      positions.forEach((i, column) -> named.put(column, i < cells.size() ? cells.get(i) : NONE));
      rows.add(new Row(line, headings, named));
    }
    return true;
  }

  private void head(long line, List<SheetCell> cells, boolean exact) {
    for (int i = 0; i < cells.size(); i++) {
      SheetCell cell = cells.get(i);
      if (cell.blank() && !exact) {
        continue;
      }
      String heading = cell.text();
      Optional<Column> column =
          Column.ofHeading(heading)
              .filter(c -> reader.required().contains(c) || reader.optional().contains(c));
      if (column.isEmpty()) {
        refuse(line, cell, heading, heading, "heading", shown());
        return;
      }
      if (headings.put(column.get(), heading) != null) {
        refuse(line, cell, heading, heading, "heading-twice");
      }
      positions.put(i, column.get());
    }
    for (Column needed : reader.required()) {
      if (!headings.containsKey(needed)) {
        refuse(line, NONE, needed.shown(), "", "heading-missing", needed.shown(), shown());
      }
    }
  }

  private boolean underHeadings(long line, List<SheetCell> cells) {
    for (int i = 0; i < cells.size(); i++) {
      SheetCell cell = cells.get(i);
      if (!cell.blank() && !positions.containsKey(i)) {
        problems.add(RowProblem.of(line, cell.address(), "", cell.text(), "no-heading"));
        return false;
      }
    }
    return true;
  }

  private String shown() {
    List<String> needed = reader.required().stream().sorted().map(Column::shown).toList();
    List<String> more =
        reader.optional().stream().sorted().map(c -> "[" + c.shown() + "]").toList();
    List<String> all = new ArrayList<>(needed);
    all.addAll(more);
    return String.join(", ", all);
  }
}
