package afterclass.gateway.web.terminals;

import afterclass.gateway.files.ExportResult;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.Terminal.LinkKind;
import afterclass.gateway.web.form.RowProblemView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What became of a file of a terminal.
 *
 * @param file name of the file
 * @param terminal name of the terminal
 * @param zone zone of its clock
 * @param byFile whether its records come in files only
 * @param result the numbers of lines
 * @param problems the first bad lines
 * @param stillHeld the earlier dates on hold because of the terminal, of which the file has no
 *     records
 */
public record RecordsView(
    String file,
    String terminal,
    ZoneId zone,
    boolean byFile,
    ExportResult result,
    List<RowProblemView> problems,
    List<LocalDate> stillHeld) {
  /** Maximum number of bad lines shown. */
  private static final int SHOWN = 50;

  static RecordsView of(
      String file, Terminal from, ExportResult result, List<LocalDate> stillHeld, Messages words) {
    return new RecordsView(
        file,
        from.name().toString(),
        from.zone(),
        from.link() == LinkKind.FILE,
        result,
        RowProblemView.of(result.problems().stream().limit(SHOWN).toList(), words),
        stillHeld);
  }

  /** Returns whether nothing was imported. */
  public boolean refused() {
    return !result.clean() && result.rowsTaken() == 0;
  }

  /** Returns up to when the punches are complete; empty if the file does not say it. */
  public Optional<Instant> completeUpTo() {
    return result.complete().map(ExportResult.Complete::upTo);
  }

  /** Returns the first day of which the file has all punches; empty if it does not say it. */
  public Optional<LocalDate> completeFrom() {
    return result.complete().map(span -> LocalDate.ofInstant(span.from(), zone));
  }

  /** Returns the first of the dates that stay on hold. */
  public LocalDate firstHeld() {
    return stillHeld.get(0);
  }

  /** Returns the last of the dates that stay on hold. */
  public LocalDate lastHeld() {
    return stillHeld.get(stillHeld.size() - 1);
  }

  /** Returns the number of bad lines that are not shown. */
  public int more() {
    return result.problems().size() - problems.size();
  }
}
