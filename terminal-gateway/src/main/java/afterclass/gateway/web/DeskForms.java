package afterclass.gateway.web;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.roster.Desk;
import afterclass.gateway.roster.RowProblem;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.views.ModelAndView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a page answers when something was entered on it. */
public final class DeskForms {
  private DeskForms() {}

  /**
   * What a page says of what was entered on it.
   *
   * @param faults what is in the way; then nothing was saved
   * @param warnings what was saved and has no effect
   * @param saved how many entries were saved; empty if none of it is told
   */
  public record Told(List<String> faults, List<String> warnings, String saved) {

    /** Of a page that is only looked at. */
    public static Told of(String saved) {
      return new Told(List.of(), List.of(), saved);
    }
  }

  /**
   * Back to the page where all is well; otherwise the page again, with what was entered and what is
   * in its way, or has no effect.
   *
   * @param gone changed lines that the page does not have any more; then nothing was saved
   * @param back where the page is
   * @param again the page with what it says
   */
  public static HttpResponse<?> answer(
      Desk.Result result,
      List<String> gone,
      String back,
      Messages words,
      Function<Told, ModelAndView<Map<String, Object>>> again) {
    if (result.done() && gone.isEmpty() && !result.warnings().isEmpty()) {
      // Sent once more, it is what holds already, and nothing is saved or told twice.
      List<String> warnings = warnings(result.warnings(), words);
      return HttpResponse.ok(
          again.apply(new Told(List.of(), warnings, String.valueOf(result.saved()))));
    }
    if (result.done() && gone.isEmpty()) {
      String joint = back.contains("?") ? "&" : "?";
      return Onward.to(back + joint + "saved=" + result.saved());
    }
    HttpStatus status =
        result.problems().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
    return HttpResponse.status(status)
        .body(again.apply(new Told(faults(result, gone, words), List.of(), "")));
  }

  /** What was taken and is doubtful or has no effect, as it is told beside a form. */
  public static List<String> warnings(List<RowProblem> warnings, Messages words) {
    return FormFaults.warnings(warnings, words).stream()
        .map(warning -> words.text("desk.warning", warning))
        .toList();
  }

  private static List<String> faults(Desk.Result result, List<String> gone, Messages words) {
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
