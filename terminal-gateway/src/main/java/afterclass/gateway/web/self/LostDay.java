package afterclass.gateway.web.self;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.JudgedDay;
import afterclass.gateway.web.outcome.ServiceView;
import afterclass.gateway.web.requests.Askable;
import afterclass.gateway.web.requests.RequestView;
import afterclass.rules.explain.DayExplanation;
import afterclass.rules.explain.RequirementExplanation;
import afterclass.rules.explain.ServiceExplanation;
import afterclass.rules.model.RequirementState;
import afterclass.rules.model.ServiceStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A day with forfeited lesson hours.
 *
 * @param staff staff number
 * @param date the date
 * @param hours the forfeited lesson hours
 * @param services the forfeited services, each with its reason
 * @param reasons what was missing of each requirement that was not met
 * @param appeals the appeals of that day, each with its state in words
 * @param until until when an appeal may be submitted, in words, or why none may be
 * @param open whether an appeal may still be submitted
 */
public record LostDay(
    String staff,
    LocalDate date,
    int hours,
    List<Line> services,
    List<Line> reasons,
    List<Line> appeals,
    String until,
    boolean open) {

  /**
   * A line: a name and a sentence.
   *
   * @param name name of a service, a requirement or an appeal
   * @param sentence what there is to say
   */
  public record Line(String name, String sentence) {}

  /** Returns whether a day has forfeited lesson hours. */
  static boolean any(JudgedDay day) {
    return day.outcome().services().stream()
        .anyMatch(service -> service.status() == ServiceStatus.FORFEITED);
  }

  static LostDay of(JudgedDay day, Askable ask, List<RequestView> about, Messages words) {
    Optional<DayExplanation> explained = day.explain(words);
    List<RequirementExplanation> failed =
        explained.stream()
            .flatMap(each -> each.requirements().stream())
            .filter(each -> each.state() == RequirementState.FAILED)
            .toList();
    boolean open =
        ask.appeal()
            && (explained.isEmpty()
                || failed.stream()
                    .anyMatch(
                        each -> about.stream().noneMatch(r -> r.appeals(each.requirement()))));
    return new LostDay(
        day.staff(),
        day.date(),
        day.outcome().hours().forfeited(),
        explained.map(LostDay::services).orElseGet(() -> services(day, words)),
        failed.stream().map(each -> new Line(each.name(), each.sentence())).toList(),
        about.stream()
            .filter(RequestView::appealing)
            .map(one -> new Line(one.about(), (one.stateLabel() + " " + one.answer()).strip()))
            .toList(),
        ask.appeal() ? ask.until() : String.join(" ", ask.closed()),
        open);
  }

  private static List<Line> services(DayExplanation explained) {
    return explained.services().stream()
        .filter(each -> each.status() == ServiceStatus.FORFEITED)
        .map((ServiceExplanation each) -> new Line(each.name(), each.sentence()))
        .toList();
  }

  /** Returns the services of a day that another policy judged, by the reasons alone. */
  private static List<Line> services(JudgedDay day, Messages words) {
    return day.outcome().services().stream()
        .filter(each -> each.status() == ServiceStatus.FORFEITED)
        .map(each -> ServiceView.of(each, day, words))
        .map(each -> new Line(each.name(), each.statusLabel() + reasons(each, words)))
        .toList();
  }

  private static String reasons(ServiceView service, Messages words) {
    return service.because().stream()
        .map(each -> words.text("list.separator") + each.reasonLabel())
        .reduce("", String::concat);
  }
}
