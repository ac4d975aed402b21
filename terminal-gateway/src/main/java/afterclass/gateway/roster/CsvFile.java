package afterclass.gateway.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of a file under its headings; what cannot be read becomes a problem. */
final class CsvFile {
  private static final int LONGEST_BYTES = 8 * 1024 * 1024;

  private final List<Row> rows = new ArrayList<>();
  private final List<RowProblem> problems = new ArrayList<>();
  private final Map<Integer, Column> positions = new HashMap<>();
  private final Map<Column, String> headings = new EnumMap<>(Column.class);
  private boolean readable = true;
  private int rowsRead;

  private CsvFile() {}

  static CsvFile read(byte[] content, RowReader reader) {
    CsvFile file = new CsvFile();
    if (content.length > LONGEST_BYTES) {
      file.refuse(0, "", content.length + " bytes", "size", LONGEST_BYTES);
      return file;
    }
    CsvText text = CsvText.of(content);
    String readable = text.text();
    if (readable == null) {
      file.refuse(0, "", "byte " + text.badOffset(), "encoding", text.badOffset());
    } else {
      file.parse(readable, reader);
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

  private void refuse(long line, String column, String found, String word, Object... values) {
    problems.add(BadRow.problem(line, column, found, word, values));
    readable = false;
  }

  private void parse(String text, RowReader reader) {
    long line = 0;
    try (CsvReader<CsvRecord> csv = CsvReader.builder().skipEmptyLines(true).ofCsvRecord(text)) {
      for (CsvRecord record : csv) {
        line = record.getStartingLineNumber();
        if (headings.isEmpty()) {
          head(record, reader);
          if (!readable) {
            return;
          }
        } else if (record.getFields().stream().anyMatch(f -> !clean(f).isEmpty())) {
          row(record);
        }
      }
    } catch (CsvParseException | java.io.IOException e) {
      rows.clear();
      refuse(line + 1, "", String.valueOf(e.getMessage()), "csv");
    }
    if (readable && headings.isEmpty()) {
      refuse(1, "", "", "heading", shown(reader));
    }
  }

  private void head(CsvRecord record, RowReader reader) {
    long line = record.getStartingLineNumber();
    for (int i = 0; i < record.getFieldCount(); i++) {
      String heading = clean(record.getField(i));
      Optional<Column> column =
          Column.ofHeading(heading)
              .filter(c -> reader.required().contains(c) || reader.optional().contains(c));
      if (column.isEmpty()) {
        refuse(line, heading, heading, "heading", shown(reader));
        return;
      }
      if (headings.put(column.get(), heading) != null) {
        refuse(line, heading, heading, "heading-twice");
      }
      positions.put(i, column.get());
    }
    for (Column needed : reader.required()) {
      if (!headings.containsKey(needed)) {
        refuse(line, needed.shown(), "", "heading-missing", needed.shown(), shown(reader));
      }
    }
  }

  private void row(CsvRecord record) {
    rowsRead++;
    if (record.getFieldCount() != positions.size()) {
      String found = String.valueOf(record.getFieldCount());
      problems.add(
          BadRow.problem(record.getStartingLineNumber(), "", found, "cells", positions.size()));
      return;
    }
    Map<Column, String> cells = new EnumMap<>(Column.class);
    positions.forEach((i, column) -> cells.put(column, clean(record.getField(i))));
    rows.add(new Row(record.getStartingLineNumber(), headings, cells));
  }

  /** Without blanks around it, the wide ones of Chinese text and of spreadsheets included. */
  private static String clean(String cell) {
    return cell.replace('\u00A0', ' ').strip();
  }

  private static String shown(RowReader reader) {
    List<String> needed = reader.required().stream().sorted().map(Column::shown).toList();
    List<String> more =
        reader.optional().stream().sorted().map(c -> "[" + c.shown() + "]").toList();
    List<String> all = new ArrayList<>(needed);
    all.addAll(more);
    return String.join(", ", all);
  }
}
