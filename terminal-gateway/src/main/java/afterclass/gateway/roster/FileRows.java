package afterclass.gateway.roster;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.workbook.CellAddress;
import afterclass.gateway.workbook.SheetCell;
import afterclass.gateway.workbook.SheetLine;
import afterclass.gateway.workbook.UnreadableFile;
import afterclass.gateway.workbook.Workbook;
import afterclass.gateway.workbook.WorkbookFile;
import afterclass.gateway.workbook.Worksheet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The rows of a file under its headings; content that cannot be read becomes a problem. */
final class FileRows {
  private static final int MOST_ROWS = WorkbookFile.MOST_ROWS;
  private static final SheetCell NONE = SheetCell.none();

  /** The headings of a kind of file; optional ones are shown in brackets. */
  private record Headings(List<Column> needed, List<Column> more) implements Phrase {
    @Override
    public String in(Messages words) {
      List<String> all = new ArrayList<>(needed.stream().map(c -> c.in(words)).toList());
      all.addAll(more.stream().map(c -> "[" + c.in(words) + "]").toList());
      return String.join(words.pick("、", ", "), all);
    }
  }

  /** The cells of a line. */
  private record CellLine(long line, Map<Column, SheetCell> cells) {}

  private final FactForm form;
  private final List<CellLine> rows = new ArrayList<>();
  private final List<RowProblem> problems = new ArrayList<>();
  private final Map<Integer, Column> positions = new TreeMap<>();
  private final Map<Column, String> headings = new EnumMap<>(Column.class);
  private boolean readable = true;
  private int width;
  private int rowsRead;

  private FileRows(FactForm form) {
    this.form = form;
  }

  /** Reads a file of tables. */
  static FileRows read(byte[] content, FactForm form) {
    FileRows file = new FileRows(form);
    if (content.length == 0) {
      file.refuse(0, "0 bytes", "empty");
      return file;
    }
    try {
      file.lines(WorkbookFile.read(content, file::knows));
    } catch (UnreadableFile e) {
      file.refuse(e.line(), e.found(), e.word(), e.values());
    }
    if (file.readable && file.headings.isEmpty()) {
      file.refuse(1, "", "heading", file.shown());
    }
    return file;
  }

  /** Returns rows that were read from a file in another form. */
  static FileRows of(List<GivenRow> rows, List<RowProblem> problems, FactForm form) {
    FileRows file = new FileRows(form);
    file.problems.addAll(problems);
    file.rowsRead = rows.size();
    for (GivenRow row : rows) {
      Map<Column, SheetCell> cells = new LinkedHashMap<>();
      row.values()
          .forEach(
              (name, value) ->
                  Column.ofHeading(name)
                      .ifPresent(
                          column ->
                              cells.put(
                                  column,
                                  new SheetCell(row.cell(), value, SheetCell.Nature.TEXT))));
      file.rows.add(new CellLine(row.line(), cells));
    }
    return file;
  }

  /** Returns a copy without the rows at some positions, from 0. */
  FileRows without(IntPredicate out) {
    FileRows rest = new FileRows(form);
    rest.problems.addAll(problems);
    rest.headings.putAll(headings);
    rest.readable = readable;
    IntStream.range(0, rows.size())
        .filter(index -> !out.test(index))
        .forEach(index -> rest.rows.add(rows.get(index)));
    rest.rowsRead = rest.rows.size();
    return rest;
  }

  private void lines(Workbook workbook) {
    List<Worksheet> filled = workbook.visible();
    if (filled.size() > 1) {
      refuse(0, String.join(", ", filled.stream().map(Worksheet::name).toList()), "one-sheet");
    } else if (!filled.isEmpty()) {
      for (SheetLine line : filled.get(0).lines()) {
        // A formula is no value to import: today's form wants what was typed.
        List<SheetCell> cells = line.cells().stream().map(SheetCell::asWritten).toList();
        if (!line(line.number(), cells, workbook.text())) {
          return;
        }
      }
    }
  }

  /** Returns whether a string is the heading of a column allowed in this kind of file. */
  boolean knows(String heading) {
    return column(heading).isPresent();
  }

  private Optional<Column> column(String heading) {
    return Column.ofHeading(heading)
        .filter(c -> form.required().contains(c) || form.optional().contains(c));
  }

  /** Returns new copies of the rows, none of them interpreted yet. */
  List<Row> rows() {
    return rows.stream().map(row -> new Row(row.line(), headings, row.cells())).toList();
  }

  List<RowProblem> problems() {
    return problems;
  }

  int rowsRead() {
    return rowsRead;
  }

  /** Returns whether the file as a whole could be read, whatever its rows contain. */
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
   * Processes the next line; the first line that is not blank contains the headings. Blank cells
   * beyond the last heading are ignored.
   *
   * @param exact whether every line has one cell for each heading, as in CSV
   * @return whether further lines are needed
   */
  boolean line(long line, List<SheetCell> cells, boolean exact) {
    if (cells.stream().allMatch(SheetCell::blank)) {
      return true;
    }
    if (headings.isEmpty()) {
      head(line, cells);
      return readable;
    }
    if (ExampleRow.is(cells)) {
      return true;
    }
    if (++rowsRead > MOST_ROWS) {
      refuse(line, "> " + MOST_ROWS, "rows", MOST_ROWS);
      return false;
    }
    Map<Column, SheetCell> named = named(cells, exact);
    if (exact && (filled(cells) > width || !named.keySet().containsAll(form.required()))) {
      String found = String.valueOf(cells.size());
      problems.add(RowProblem.of(line, "", "", found, "cells", width));
    } else if (underHeadings(line, cells)) {
      rows.add(new CellLine(line, named));
    }
    return true;
  }

  /** Returns cells by heading; columns missing at the end of a short CSV line are left out. */
  private Map<Column, SheetCell> named(List<SheetCell> cells, boolean exact) {
    Map<Column, SheetCell> named = new LinkedHashMap<>();
    positions.forEach(
        (i, column) -> {
          if (i < cells.size()) {
            named.put(column, cells.get(i));
          } else if (!exact) {
            named.put(column, NONE);
          }
        });
    return named;
  }

  private static int filled(List<SheetCell> cells) {
    int filled = cells.size();
    while (filled > 0 && cells.get(filled - 1).blank()) {
      filled--;
    }
    return filled;
  }

  private void head(long line, List<SheetCell> cells) {
    width = cells.size();
    for (int i = 0; i < cells.size(); i++) {
      SheetCell cell = cells.get(i);
      if (cell.blank()) {
        continue;
      }
      String heading = cell.text();
      Optional<Column> column = column(heading);
      if (column.isEmpty()) {
        refuse(line, cell, heading, heading, "heading", shown());
        return;
      }
      if (headings.put(column.get(), heading) != null) {
        refuse(line, cell, heading, heading, "heading-twice");
      }
      positions.put(i, column.get());
    }
    for (Column needed : form.required()) {
      if (!headings.containsKey(needed)) {
        problems.add(RowProblem.of(line, "", needed, "", "heading-missing", needed, shown()));
        rows.clear();
        readable = false;
      }
    }
  }

  private boolean underHeadings(long line, List<SheetCell> cells) {
    for (int i = 0; i < cells.size(); i++) {
      SheetCell cell = cells.get(i);
      if (!cell.blank() && !positions.containsKey(i)) {
        String column = CellAddress.letters(i);
        String place = cell.address().isEmpty() ? column : "";
        problems.add(RowProblem.of(line, cell.address(), place, cell.text(), "no-heading", column));
        return false;
      }
    }
    return true;
  }

  private Headings shown() {
    return new Headings(
        form.required().stream().sorted().toList(), form.optional().stream().sorted().toList());
  }
}
