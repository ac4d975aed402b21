package afterclass.gateway.workbook;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/**
 * The reader of a workbook's cells as displayed. A formula is read as its last computed value.
 *
 * @param numbers reader of numbers
 */
record XlsxCells(ShownNumber numbers) {
  private static final Pattern TEXT_ALONE = Pattern.compile("\"[^\"]*\"");

  SheetCell read(Cell cell) {
    String address = cell.getAddress().toString();
    return switch (cell.getType()) {
      case EMPTY -> SheetCell.none();
      case NUMBER -> number(cell, address, cell.asNumber());
      case ERROR -> new SheetCell(address, text(cell), SheetCell.Nature.ERROR);
      case FORMULA -> formula(cell, address);
      case BOOLEAN -> new SheetCell(address, truth(text(cell)), SheetCell.Nature.TRUTH);
      case STRING -> SheetCell.text(address, text(cell));
    };
  }

  /** Reads a formula; one that is only a text, such as {@code ="0033"}, is read as that text. */
  private SheetCell formula(Cell cell, String address) {
    String formula = cell.getFormula();
    if (formula == null || TEXT_ALONE.matcher(formula).matches()) {
      return SheetCell.text(address, formula == null ? text(cell) : "=" + formula);
    }
    return computed(cell, address).computedBy("=" + formula);
  }

  private SheetCell computed(Cell cell, String address) {
    Object value = cell.getValue();
    if (value instanceof BigDecimal number) {
      return number(cell, address, number);
    }
    if (value instanceof Boolean truth) {
      return new SheetCell(address, truth(truth.toString()), SheetCell.Nature.TRUTH);
    }
    String text = SheetCell.clean(Objects.requireNonNullElse(value, "").toString());
    SheetCell shown = new SheetCell(address, text, SheetCell.Nature.TEXT);
    return shown.damage().isPresent()
        ? new SheetCell(address, text, SheetCell.Nature.ERROR)
        : shown;
  }

  private static String truth(String text) {
    return text.equals("1") || text.equalsIgnoreCase("true") ? "TRUE" : "FALSE";
  }

  private static String text(Cell cell) {
    return SheetCell.clean(Objects.requireNonNullElse(cell.getText(), ""));
  }

  private SheetCell number(Cell cell, String address, @Nullable BigDecimal value) {
    if (value == null) {
      return SheetCell.none();
    }
    String format = Objects.requireNonNullElse(cell.getDataFormatString(), "");
    return numbers.read(
        address, value, Objects.requireNonNullElse(cell.getDataFormatId(), 0), format);
  }
}
