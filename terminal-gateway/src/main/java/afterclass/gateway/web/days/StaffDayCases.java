package afterclass.gateway.web.days;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.report.StaffDayDetails;
import afterclass.gateway.roster.StaffMember;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.held.HeldCases;
import afterclass.gateway.web.held.HeldView;
import afterclass.gateway.web.problem.Problem;
import afterclass.gateway.web.requests.Askable;
import afterclass.gateway.web.requests.RequestCases;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** The use case of a staff member's day: explains it. */
@Singleton
final class StaffDayCases {
  private final ReportSources sources;
  private final RequestCases requests;
  private final HeldCases held;
  private final JsonMapper json;

  StaffDayCases(ReportSources sources, RequestCases requests, HeldCases held, JsonMapper json) {
    this.sources = sources;
    this.requests = requests;
    this.held = held;
    this.json = json;
  }

  /**
   * Returns the day of a staff member whom the viewer may see.
   *
   * @throws Problem if the viewer may not, or nothing is known about that day
   */
  StaffDayView day(String staffNo, String date, Viewer viewer, Messages words) {
    return day(staffNo, date, viewer, words, this::tree);
  }

  /** Returns the same day without the engine's own JSON, which the page does not show. */
  StaffDayView page(String staffNo, String date, Viewer viewer, Messages words) {
    return day(staffNo, date, viewer, words, text -> JsonNode.nullNode());
  }

  private StaffDayView day(
      String staffNo, String date, Viewer viewer, Messages words, Function<String, JsonNode> tree) {
    LocalDate asked = Inputs.date("date", date);
    Inputs.maySee(viewer, staffNo);
    ReportSources still = sources.still();
    StaffMember member = Inputs.staff(staffNo, still.roster());
    StaffDayDetails day =
        StaffDayDetails.read(member, asked, still, words)
            .orElseThrow(() -> Problem.notFound("unknown-day", staffNo + " " + asked));
    List<DayNotices.Notice> notices =
        day.judged()
            .map(last -> DayNotices.of(last, awaited(member, asked), still.zone(), words))
            .orElse(List.of());
    return StaffDayView.of(day, requests.about(staffNo, asked, words), notices, tree, still, words);
  }

  private List<HeldView.Gap> awaited(StaffMember member, LocalDate date) {
    String site = member.site();
    return held.filesAwaited(date).stream()
        .filter(gap -> site == null || gap.terminal().startsWith(site + "/"))
        .toList();
  }

  /** Returns what the viewer may request about a staff member's day. */
  Askable askable(StaffDayView day, Viewer viewer, Messages words) {
    return requests.askable(day.staffNo(), day.date(), viewer, words);
  }

  private JsonNode tree(String text) {
    try {
      return json.readValue(text, JsonNode.class);
    } catch (IOException e) {
      throw new UncheckedIOException("what was kept is no JSON", e);
    }
  }
}
