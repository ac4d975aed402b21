package afterclass.gateway.web.form;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.roster.RowProblem;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * An error in a row, or in a whole file.
 *
 * @param line line of the file that the row begins at, from 1; 0 if it concerns the whole file
 * @param cell where it stands on a workbook's sheet, as {@code C7}; empty for any other file
 * @param column heading as the file has it, or empty if it concerns the whole row
 * @param found what stands there, cut short if long
 * @param expected what should stand there
 * @param hint what to do
 */
@Serdeable
public record RowProblemView(
    long line, String cell, String column, String found, String expected, String hint) {

  public static List<RowProblemView> of(List<RowProblem> problems, Messages words) {
    return problems.stream()
        .map(
            p ->
                new RowProblemView(
                    p.line(), p.cell(), p.column(), p.found(), p.expected(words), p.hint(words)))
        .toList();
  }
}
