package afterclass.gateway.web.page;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.roster.Desk;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a page answers when something was entered on it. */
final class DeskForms {
  private DeskForms() {}

  /**
   * Back to the page where all is well; otherwise the page again, with what was entered and what is
   * in its way.
   *
   * @param gone changed lines that the page does not have any more; then nothing was saved
   * @param back where the page is
   * @param again the page with faults
   */
  static HttpResponse<?> answer(
      Desk.Result result,
      List<String> gone,
      String back,
      Messages words,
      Function<List<String>, ModelAndView<Map<String, Object>>> again) {
    if (result.done() && gone.isEmpty()) {
      String joint = back.contains("?") ? "&" : "?";
      return HttpResponse.seeOther(URI.create(back + joint + "saved=" + result.saved()));
    }
    HttpStatus status =
        result.problems().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
    return HttpResponse.status(status).body(again.apply(faults(result, gone, words)));
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
