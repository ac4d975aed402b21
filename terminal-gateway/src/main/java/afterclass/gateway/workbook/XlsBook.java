package afterclass.gateway.workbook;

import afterclass.gateway.workbook.Amounts.Thing;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.model.HSSFFormulaParser;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.RecordFormatException;
import org.jspecify.annotations.Nullable;

/** An old workbook, made from its records one after the other. */
final class XlsBook {
  /** The number of significant digits of a number; further ones come from binary fractions. */
  private static final MathContext DIGITS = new MathContext(15);

  /** The length in bytes up to which a formula is shown; a longer one takes long to write out. */
  private static final int SHOWN_FORMULA = 512;

  private final Amounts amounts;
  private final XlsStyles styles = new XlsStyles();
  private final List<BoundSheetRecord> tabs = new ArrayList<>();
  private final List<Worksheet> sheets = new ArrayList<>();
  private @Nullable SheetDraft sheet;
  private @Nullable FormulaRecord awaiting;
  private int depth;
  private int substreams;

  XlsBook(Amounts amounts) {
    this.amounts = amounts;
  }

  /** Returns the sheets read so far. */
  List<Worksheet> sheets() {
    return sheets;
  }

  /**
   * Takes the next record.
   *
   * @throws UnreadableFile if the workbook is of an older version or too large
   */
  void take(Record found) throws UnreadableFile {
    if (found instanceof BOFRecord begin) {
      begin(begin);
    } else if (found instanceof EOFRecord) {
      end();
    } else if (found instanceof BoundSheetRecord tab) {
      tabs.add(tab);
    } else if (depth == 1 && sheet != null) {
      inSheet(found, sheet);
    } else {
      styles.take(found, amounts);
    }
  }

  private void begin(BOFRecord begin) throws UnreadableFile {
    depth++;
    if (depth > 1) {
      return; // A chart within a sheet.
    }
    if (begin.getVersion() != BOFRecord.VERSION) {
      throw new UnreadableFile("", "old-workbook");
    }
    if (begin.getType() == BOFRecord.TYPE_WORKBOOK) {
      return;
    }
    List<BoundSheetRecord> inOrder = List.of(BoundSheetRecord.orderByBofPosition(tabs));
    if (begin.getType() == BOFRecord.TYPE_WORKSHEET && substreams < inOrder.size()) {
      BoundSheetRecord tab = inOrder.get(substreams);
      boolean hidden = tab.isHidden() || tab.isVeryHidden();
      sheet = new SheetDraft(SheetCell.clean(tab.getSheetname()), hidden, amounts);
    }
    substreams++;
  }

  private void end() throws UnreadableFile {
    depth = Math.max(0, depth - 1);
    if (depth == 0 && sheet != null) {
      sheets.add(sheet.sheet());
      sheet = null;
      awaiting = null;
    }
  }

  private void inSheet(Record found, SheetDraft into) throws UnreadableFile {
    if (found instanceof RowRecord row) {
      if (row.getZeroHeight()) {
        into.hideLines(row.getRowNumber(), row.getRowNumber());
      }
    } else if (found instanceof ColumnInfoRecord column) {
      if (column.getHidden()) {
        into.hideColumns(column.getFirstColumn(), column.getLastColumn());
      }
    } else if (found instanceof MergeCellsRecord merges) {
      for (int i = 0; i < merges.getNumAreas(); i++) {
        CellRangeAddress area = merges.getAreaAt(i);
        into.merge(
            area.getFirstRow(), area.getFirstColumn(), area.getLastRow(), area.getLastColumn());
      }
    } else if (found instanceof StringRecord string && awaiting != null) {
      computed(awaiting, into, text(awaiting, string.getString()));
      awaiting = null;
    } else if (found instanceof CellValueRecordInterface cell) {
      cell(cell, into);
    }
  }

  private void cell(CellValueRecordInterface found, SheetDraft into) throws UnreadableFile {
    if (found instanceof LabelSSTRecord label) {
      String struck = styles.struck(label.getSSTIndex());
      put(label, into, text(label, styles.text(label.getSSTIndex())).struck(struck));
    } else if (found instanceof LabelRecord label) {
      put(label, into, text(label, label.getValue()));
    } else if (found instanceof NumberRecord number) {
      put(number, into, number(number, number.getValue()));
    } else if (found instanceof BoolErrRecord value) {
      put(
          value,
          into,
          value.isBoolean()
              ? truth(value, value.getBooleanValue())
              : error(value, value.getErrorValue()));
    } else if (found instanceof FormulaRecord formula) {
      formula(formula, into);
    }
  }

  private void formula(FormulaRecord formula, SheetDraft into) throws UnreadableFile {
    amounts.add(Thing.FORMULAS, 1);
    if (formula.hasCachedResultString()) {
      awaiting = formula;
      return;
    }
    CellType type = formula.getCachedResultTypeEnum();
    computed(
        formula,
        into,
        switch (type) {
          case BOOLEAN -> truth(formula, formula.getCachedBooleanValue());
          case ERROR -> error(formula, formula.getCachedErrorValue());
          case NUMERIC -> number(formula, formula.getValue());
          default -> text(formula, "");
        });
  }

  private void computed(FormulaRecord formula, SheetDraft into, SheetCell value)
      throws UnreadableFile {
    put(formula, into, value.computedBy("=" + shown(formula)));
  }

  private static String shown(FormulaRecord formula) {
    try {
      return formula.getFormula().getEncodedTokenSize() > SHOWN_FORMULA
          ? "…"
          : HSSFFormulaParser.toFormulaString(null, formula.getParsedExpression());
    } catch (NullPointerException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | UnsupportedOperationException
        | FormulaParseException
        | RecordFormatException e) {
      // It names a sheet, or is shared by several cells; its value is read all the same.
      return "…";
    }
  }

  private void put(CellValueRecordInterface at, SheetDraft into, SheetCell cell)
      throws UnreadableFile {
    if (!cell.asWritten().blank()) {
      boolean whole = styles.struckOut(at.getXFIndex());
      into.put(at.getRow(), at.getColumn(), whole ? cell.struck(cell.text()) : cell);
    }
  }

  private static String address(CellValueRecordInterface cell) {
    return CellAddress.of(cell.getRow(), cell.getColumn());
  }

  private static SheetCell text(CellValueRecordInterface at, String text) {
    return SheetCell.text(address(at), text);
  }

  private static SheetCell truth(CellValueRecordInterface at, boolean value) {
    return new SheetCell(address(at), value ? "TRUE" : "FALSE", SheetCell.Nature.TRUTH);
  }

  private static SheetCell error(CellValueRecordInterface at, int code) {
    String text = FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
    return new SheetCell(address(at), text, SheetCell.Nature.ERROR);
  }

  private SheetCell number(CellValueRecordInterface at, double value) {
    if (!Double.isFinite(value)) {
      return new SheetCell(address(at), "#NUM!", SheetCell.Nature.ERROR);
    }
    int format = styles.format(at.getXFIndex());
    return styles
        .numbers()
        .read(address(at), new BigDecimal(value).round(DIGITS), format, styles.shown(format));
  }
}
