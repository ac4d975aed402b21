package afterclass.gateway.web.policies;

import afterclass.gateway.days.DayChange;
import afterclass.gateway.days.DaySums;
import afterclass.gateway.days.WhatIf;
import afterclass.gateway.i18n.Codes;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.web.outcome.HoursView;
import afterclass.gateway.web.outcome.IncidentView;
import afterclass.gateway.web.outcome.ServiceView.BecauseView;
import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.FenTotals;
import afterclass.rules.model.Incident;
import afterclass.rules.model.ServiceOutcome;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The results of a draft for past days.
 *
 * @param from first business date
 * @param to last business date, included
 * @param days how many days of staff members were judged
 * @param left how many could not be judged
 * @param changes every decision that would differ, by date and staff number
 * @param before present sums
 * @param after sums under the draft
 * @param decisions number of services whose result would differ; on the page
 * @param sums the sums row by row, in words; on the page
 */
@Serdeable
public record WhatIfView(
    LocalDate from,
    LocalDate to,
    int days,
    int left,
    List<ChangeView> changes,
    SumsView before,
    SumsView after,
    @JsonIgnore int decisions,
    @JsonIgnore List<PolicySums.Row> sums) {

  static WhatIfView of(WhatIf what, PolicyWords texts, ReportSources sources, Messages words) {
    return new WhatIfView(
        what.from(),
        what.to(),
        what.days(),
        what.left(),
        what.changes().stream()
            .map(change -> ChangeView.of(change, texts, sources, words))
            .toList(),
        SumsView.of(what.before()),
        SumsView.of(what.after()),
        what.decisions(),
        PolicySums.of(what, words));
  }

  /**
   * The sums of some days.
   *
   * @param hours lesson hours by status
   * @param fen the same in fen; {@code null} where no policy states a rate
   * @param incidents safety incidents
   */
  @Serdeable
  public record SumsView(HoursView hours, @Nullable FenTotals fen, int incidents) {

    static SumsView of(DaySums sums) {
      return new SumsView(HoursView.of(sums.hours()), sums.fen(), sums.incidents());
    }
  }

  /**
   * A day whose result would differ.
   *
   * @param staff staff number
   * @param date business date
   * @param services the services whose result would differ
   * @param incidentsBefore present safety incidents
   * @param incidentsAfter safety incidents under the draft
   * @param who name of the staff member; on the page
   * @param incidentsDiffer whether other incidents would be counted; on the page
   */
  @Serdeable
  public record ChangeView(
      String staff,
      LocalDate date,
      List<ServiceChangeView> services,
      List<IncidentView> incidentsBefore,
      List<IncidentView> incidentsAfter,
      @JsonIgnore String who,
      @JsonIgnore boolean incidentsDiffer) {

    static ChangeView of(
        DayChange change, PolicyWords texts, ReportSources sources, Messages words) {
      return new ChangeView(
          change.day().staff(),
          change.day().date(),
          change.services().stream().map(s -> ServiceChangeView.of(s, texts, words)).toList(),
          incidents(change.before().map(DayOutcome::incidents).orElse(List.of()), words),
          incidents(change.after().incidents(), words),
          sources.who(change.day().staff()),
          change.incidentsDiffer());
    }

    private static List<IncidentView> incidents(List<Incident> all, Messages words) {
      return all.stream().map(incident -> IncidentView.of(incident, words)).toList();
    }
  }

  /**
   * A service whose result would differ.
   *
   * @param service its id
   * @param before its present result; {@code null} if it is not assigned
   * @param after its result under the draft; {@code null} if it would not be assigned
   * @param name its name; on the page
   */
  @Serdeable
  public record ServiceChangeView(
      String service,
      @Nullable OutcomeView before,
      @Nullable OutcomeView after,
      @JsonIgnore String name) {

    static ServiceChangeView of(DayChange.ServiceChange change, PolicyWords texts, Messages words) {
      return new ServiceChangeView(
          change.service(),
          OutcomeView.of(change.before(), texts, words),
          OutcomeView.of(change.after(), texts, words),
          texts.name(change.service()));
    }
  }

  /**
   * The outcome of a service.
   *
   * @param hours lesson hours
   * @param fen the same in fen; {@code null} where the policy states no rate
   * @param status {@code earned}, {@code forfeited}, {@code excused}, {@code held} or {@code
   *     pending}
   * @param because what led to it
   * @param statusLabel the status, in words; on the page
   * @param yuan the same in yuan; {@code null} where the policy states no rate; on the page
   * @param reasons what led to it, in words; on the page
   */
  @Serdeable
  public record OutcomeView(
      int hours,
      @Nullable Long fen,
      String status,
      List<BecauseView> because,
      @JsonIgnore String statusLabel,
      @JsonIgnore @Nullable String yuan,
      @JsonIgnore List<String> reasons) {

    static @Nullable OutcomeView of(
        @Nullable ServiceOutcome outcome, PolicyWords texts, Messages words) {
      if (outcome == null) {
        return null;
      }
      String status = Codes.of(outcome.status());
      Long fen = outcome.fen();
      List<BecauseView> because =
          outcome.because().stream().map(b -> BecauseView.of(b, words)).toList();
      return new OutcomeView(
          outcome.hours(),
          fen,
          status,
          because,
          words.text("status." + status),
          fen == null ? null : PolicySums.yuan(fen, words),
          because.stream().map(reason -> inWords(reason, texts)).toList());
    }

    private static String inWords(BecauseView because, PolicyWords texts) {
      String requirement = because.requirement();
      return Stream.of(
              because.clause(),
              requirement == null ? null : texts.name(requirement),
              because.reasonLabel())
          .filter(Objects::nonNull)
          .collect(Collectors.joining(" "));
    }
  }
}
