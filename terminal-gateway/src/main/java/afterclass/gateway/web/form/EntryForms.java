package afterclass.gateway.web.form;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.roster.EntryService;
import afterclass.gateway.roster.RowProblem;
import afterclass.gateway.web.page.Redirect;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.views.ModelAndView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The answers of a page to a sent form. */
public final class EntryForms {
  private EntryForms() {}

  /**
   * The messages of a page about a sent form.
   *
   * @param faults why the form was refused; nothing was saved then
   * @param warnings entries that were saved and have no effect
   * @param saved number of saved entries; empty to show none
   */
  public record Told(List<String> faults, List<String> warnings, String saved) {

    /** Returns the messages of a page without faults and warnings. */
    public static Told of(String saved) {
      return new Told(List.of(), List.of(), saved);
    }
  }

  /**
   * Returns a redirect to the page if all entries were saved without a warning; otherwise the page
   * again, with the entries and their faults or warnings.
   *
   * @param gone changed lines that the page no longer has; nothing was saved then
   * @param back address of the page
   * @param again creates the page with its messages
   */
  public static HttpResponse<?> answer(
      EntryService.Result result,
      List<String> gone,
      String back,
      Messages words,
      Function<Told, ModelAndView<Map<String, Object>>> again) {
    if (result.done() && gone.isEmpty() && !result.warnings().isEmpty()) {
      // Sending this page again changes nothing: its entries are in force already.
      List<String> warnings = warnings(result.warnings(), words);
      return HttpResponse.ok(
          again.apply(new Told(List.of(), warnings, String.valueOf(result.saved()))));
    }
    if (result.done() && gone.isEmpty()) {
      String joint = back.contains("?") ? "&" : "?";
      return Redirect.to(back + joint + "saved=" + result.saved());
    }
    HttpStatus status =
        result.problems().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
    return HttpResponse.status(status)
        .body(again.apply(new Told(faults(result, gone, words), List.of(), "")));
  }

  /** Returns the warnings on doubtful or ineffective entries, as shown beside a form. */
  public static List<String> warnings(List<RowProblem> warnings, Messages words) {
    return FormFaults.warnings(warnings, words).stream()
        .map(warning -> words.text("desk.warning", warning))
        .toList();
  }

  private static List<String> faults(
      EntryService.Result result, List<String> gone, Messages words) {
    List<String> faults = new ArrayList<>();
    if (!gone.isEmpty()) {
      faults.add(words.text("desk.gone", gone.size(), String.join(" ", gone)));
    }
    if (!result.conflicts().isEmpty()) {
      faults.add(words.text("desk.conflict", result.conflicts().size()));
    }
    faults.addAll(FormFaults.of(result.problems(), words));
    return faults;
  }
}
