package afterclass.gateway.web.days;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.report.StaffDayDetails;
import afterclass.gateway.roster.StaffMember;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.problem.Problem;
import afterclass.gateway.web.requests.RequestCases;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/** The use case of a staff member's day: explains it. */
@Singleton
final class StaffDayCases {
  private final ReportSources sources;
  private final RequestCases requests;
  private final JsonMapper json;

  StaffDayCases(ReportSources sources, RequestCases requests, JsonMapper json) {
    this.sources = sources;
    this.requests = requests;
    this.json = json;
  }

  /**
   * Returns the day of a staff member whom the viewer may see.
   *
   * @throws Problem if the viewer may not, or nothing is known about that day
   */
  StaffDayView day(String staffNo, String date, Viewer viewer, Messages words) {
    LocalDate asked = Inputs.date("date", date);
    Inputs.maySee(viewer, staffNo);
    StaffMember member = Inputs.staff(staffNo, sources.roster());
    StaffDayDetails day =
        StaffDayDetails.read(member, asked, sources, words)
            .orElseThrow(() -> Problem.notFound("unknown-day", staffNo + " " + asked));
    return StaffDayView.of(
        day, requests.about(staffNo, asked, words), this::tree, sources.still(), words);
  }

  /** Returns the kinds of requests that the viewer may submit about a staff member's day. */
  List<String> askable(StaffDayView day, Viewer viewer) {
    boolean mayAsk =
        viewer.may(Permission.ASK)
            && (day.staffNo().equals(viewer.staff()) || viewer.may(Permission.ENTER));
    return mayAsk ? requests.rules(day.date().toString()).kinds() : List.of();
  }

  private JsonNode tree(String text) {
    try {
      return json.readValue(text, JsonNode.class);
    } catch (IOException e) {
      throw new UncheckedIOException("what was kept is no JSON", e);
    }
  }
}
