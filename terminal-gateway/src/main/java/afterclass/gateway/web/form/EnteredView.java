package afterclass.gateway.web.form;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.roster.EntryService;
import afterclass.gateway.roster.RosterSnapshot;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a set of entries.
 *
 * @param saved number of entries that changed a stored fact
 * @param conflicts entries that another user changed meanwhile; then nothing was saved
 * @param problems invalid entries, by the line of a file of the same rows, whose first line names
 *     the columns; then nothing was saved
 * @param warnings entries that were saved and have no effect; left out if there are none
 */
@Serdeable
public record EnteredView(
    int saved,
    List<ConflictView> conflicts,
    List<RowProblemView> problems,
    @Nullable List<RowWarningView> warnings) {

  /** Returns the answer: 409 if another user changed an entry first, 422 if an entry is invalid. */
  public static HttpResponse<EnteredView> answer(
      EntryService.Result result, RosterSnapshot facts, Messages words) {
    EnteredView view =
        new EnteredView(
            result.saved(),
            result.conflicts().stream().map(entry -> ConflictView.of(entry, facts)).toList(),
            RowProblemView.of(result.problems(), words),
            result.warnings().isEmpty() ? null : RowWarningView.of(result.warnings(), words));
    if (result.done()) {
      return HttpResponse.ok(view);
    }
    return HttpResponse.status(
            view.conflicts().isEmpty() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.CONFLICT)
        .body(view);
  }

  /**
   * An entry that another user changed meanwhile.
   *
   * @param staffNo staff number of the person whom the entry is about
   * @param service the post, if the entry is about one
   * @param was the value when the entry was read
   * @param wanted the value that was to be saved
   * @param now the value that another user saved
   */
  @Serdeable
  public record ConflictView(
      String staffNo, @Nullable String service, String was, String wanted, String now) {

    public static ConflictView of(EntryService.Entry entry, RosterSnapshot facts) {
      return new ConflictView(
          entry.cells().getOrDefault("staffNo", ""),
          entry.cells().get("service"),
          entry.was(),
          entry.wanted(),
          entry.present().apply(facts));
    }
  }
}
