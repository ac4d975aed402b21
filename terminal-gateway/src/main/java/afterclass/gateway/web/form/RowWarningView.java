package afterclass.gateway.web.form;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.roster.RowProblem;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A warning about a row that is taken and has no effect, as one about a person who has left.
 *
 * @param line line of the file that the row begins at, from 1; 0 if it concerns several rows
 * @param cell where it stands on a workbook's sheet, as {@code C7}; empty for any other file
 * @param column heading as the file has it, or empty if it concerns the whole row
 * @param found what stands there, cut short if long; or how many rows
 * @param why why it has no effect
 * @param hint what to look at
 */
@Serdeable
public record RowWarningView(
    long line, String cell, String column, String found, String why, String hint) {

  public static List<RowWarningView> of(List<RowProblem> warnings, Messages words) {
    return warnings.stream()
        .map(
            w ->
                new RowWarningView(
                    w.line(), w.cell(), w.column(), w.found(), w.expected(words), w.hint(words)))
        .toList();
  }
}
