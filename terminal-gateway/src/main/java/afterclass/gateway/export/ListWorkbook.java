package afterclass.gateway.export;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.roster.FileColumn;
import afterclass.gateway.roster.ImportKind;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ListDataValidation;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The writer of a list as a workbook: one sheet that an import reads as it is, with notes on its
 * headings and lists to choose from, which stand on a hidden sheet.
 *
 * @param kind kind of the list
 * @param choices the cells to choose from, by the columns' English names
 * @param words the reader's language
 */
record ListWorkbook(ImportKind kind, Map<String, List<String>> choices, Messages words) {
  private static final String REQUIRED = "D5DEE6";
  private static final String OPTIONAL = "EEF1F4";
  private static final String EXAMPLE = "7A7A7A";

  /** Width of a first column that holds examples with their mark. */
  private static final double EXAMPLE_WIDTH = 30;

  /** The rows below the last one that still offer their lists. */
  private static final int ROWS_TO_FILL = 2_000;

  /** Columns that take what is not on their list: several names, or a person's number alone. */
  private static final Set<String> OPEN = Set.of("covers", "staffNo", "substitute", "site");

  /** Writes a list. */
  void write(ListTable table, OutputStream out) throws IOException {
    write(table, false, out);
  }

  /** Writes a list of examples, to be filled in below them. */
  void template(ListTable examples, OutputStream out) throws IOException {
    write(examples, true, out);
  }

  private void write(ListTable table, boolean examples, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "attendance", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(words.text("export.sheet." + kind.verb()));
      Worksheet lists = workbook.newWorksheet(words.text("export.lists"));
      lists.setVisibilityState(VisibilityState.VERY_HIDDEN);
      List<FileColumn> columns = table.columns();
      int last = table.rows().size();
      for (int i = 0; i < columns.size(); i++) {
        heading(sheet, i, columns.get(i));
        cells(sheet, i, columns.get(i), table);
        offer(sheet, i, columns.get(i), lists, last + ROWS_TO_FILL);
      }
      if (examples) {
        sheet.width(0, EXAMPLE_WIDTH);
        if (last > 0) {
          sheet.range(1, 0, last, columns.size() - 1).style().italic().fontColor(EXAMPLE).set();
        }
      }
      sheet.freezePane(0, 1);
      sheet.repeatRows(0);
      Paper.across(sheet);
    }
  }

  private void heading(Worksheet sheet, int place, FileColumn column) {
    sheet.value(0, place, column.heading().in(words));
    String fill = column.required() ? REQUIRED : OPTIONAL;
    sheet.style(0, place).bold().fillColor(fill).format("@").set();
    sheet.comment(0, place, ColumnNotes.of(kind, column, words));
  }

  /** Writes a column; its format also holds for the cells below, so that typed zeros stay. */
  private static void cells(Worksheet sheet, int place, FileColumn column, ListTable table) {
    ColumnLook look = ColumnLook.of(column.code());
    sheet.width(place, look.width());
    sheet.style(place).format(look.format()).set();
    int line = 1;
    for (Map<String, String> row : table.rows()) {
      look.write(sheet, line, place, row.getOrDefault(column.code(), ""));
      line++;
    }
    if (line > 1) {
      sheet.range(1, place, line - 1, place).style().format(look.format()).set();
    }
  }

  private void offer(Worksheet sheet, int place, FileColumn column, Worksheet lists, int last) {
    List<String> offered = choices.getOrDefault(column.code(), List.of());
    if (offered.isEmpty()) {
      return;
    }
    for (int i = 0; i < offered.size(); i++) {
      lists.value(i, place, offered.get(i));
    }
    ListDataValidation list =
        sheet
            .range(1, place, last, place)
            .validateWithList(lists.range(0, place, offered.size() - 1, place));
    list.errorTitle("").error("");
    if (!OPEN.contains(column.code())) {
      list.showErrorMessage(true)
          .errorStyle(DataValidationErrorStyle.WARNING)
          .errorTitle(words.text("export.not-listed"))
          .error(words.text("export.not-listed.why"));
    }
  }
}
