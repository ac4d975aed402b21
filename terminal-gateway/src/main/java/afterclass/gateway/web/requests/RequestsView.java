package afterclass.gateway.web.requests;

import static java.util.stream.Collectors.joining;

import afterclass.gateway.closing.MonthEnd;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.PlanNames;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.requests.Request;
import afterclass.gateway.requests.Requests;
import afterclass.gateway.security.May;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.Form;
import afterclass.gateway.web.self.OwnRequests;
import afterclass.rules.policy.ServiceDefinition;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the page of requests shows to somebody.
 *
 * @param open what waits for a decision, oldest first: everybody's, or the viewer's own
 * @param decided what was decided, newest first, a page of it
 * @param kinds what may be asked for
 * @param services what leave may cover beside everything
 * @param today the school's date
 * @param form what was typed and not taken
 * @param months tells which months are closed
 */
public record RequestsView(
    List<Request> open,
    List<Request> decided,
    List<String> kinds,
    List<ServiceDefinition> services,
    LocalDate today,
    Form form,
    MonthEnd months) {
  /** How many decided requests a page shows. */
  static final int PAGE = 100;

  static RequestsView of(
      Requests requests,
      ReportSources sources,
      Viewer viewer,
      LocalDate today,
      long below,
      Form form,
      MonthEnd months) {
    return new RequestsView(
        visible(requests.open(), viewer),
        requests.decided(OwnRequests.of(viewer), below, PAGE),
        viewer.may(May.ASK) ? requests.rules(today).kinds() : List.of(),
        sources.policy().on(today).services(),
        today,
        form,
        months);
  }

  /** Whether there may be older ones. */
  public boolean more() {
    return decided.size() == PAGE;
  }

  /** That a request is about a closed month, in words; empty if it is not. */
  public String ofClosed(Request asked, Messages words) {
    List<YearMonth> closed = months.closed(asked.from(), asked.to());
    String names =
        closed.stream().map(YearMonth::toString).collect(joining(words.text("list.separator")));
    return closed.isEmpty() ? "" : words.text("requests.of-closed", names);
  }

  /** What a request is about, in words. */
  public String what(Request asked, ReportSources sources, Messages words) {
    PlanNames names = sources.names(words);
    return Stream.of(asked.what().split("[;；、|]"))
        .map(String::strip)
        .map(
            id ->
                id.equals("*")
                    ? words.text("requests.everything")
                    : names.covered(id, asked.from()))
        .collect(joining(words.text("list.separator")));
  }

  private static List<Request> visible(List<Request> all, Viewer viewer) {
    return all.stream()
        .filter(r -> viewer.maySee(r.staff()) || r.askedBy().equals(viewer.account()))
        .toList();
  }
}
