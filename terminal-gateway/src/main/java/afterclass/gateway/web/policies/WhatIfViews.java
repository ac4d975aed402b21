package afterclass.gateway.web.policies;

import afterclass.gateway.days.DayChange;
import afterclass.gateway.days.DaySums;
import afterclass.gateway.days.WhatIf;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.web.HoursView;
import afterclass.gateway.web.IncidentView;
import afterclass.gateway.web.ServiceView.BecauseView;
import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.FenTotals;
import afterclass.rules.model.Incident;
import afterclass.rules.model.ServiceOutcome;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What another policy would have made of past days, as the interface writes it. */
@SerdeImport(FenTotals.class)
final class WhatIfViews {
  private WhatIfViews() {}

  /**
   * What a draft would have made of some days.
   *
   * @param from first business date
   * @param to last business date, included
   * @param days how many days of staff members were judged
   * @param left how many could not be judged
   * @param changes every decision that would be another, by date, staff number
   * @param before sums as things stand
   * @param after sums as the draft has it
   */
  @Serdeable
  public record WhatIfView(
      LocalDate from,
      LocalDate to,
      int days,
      int left,
      List<ChangeView> changes,
      SumsView before,
      SumsView after) {

    static WhatIfView of(WhatIf what, Messages words) {
      return new WhatIfView(
          what.from(),
          what.to(),
          what.days(),
          what.left(),
          what.changes().stream().map(change -> ChangeView.of(change, words)).toList(),
          SumsView.of(what.before()),
          SumsView.of(what.after()));
    }
  }

  /**
   * Sums.
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
   * A day that would stand otherwise.
   *
   * @param staff staff number
   * @param date business date
   * @param services the services that would
   * @param incidentsBefore safety incidents as things stand
   * @param incidentsAfter as the draft has them
   */
  @Serdeable
  public record ChangeView(
      String staff,
      LocalDate date,
      List<ServiceChangeView> services,
      List<IncidentView> incidentsBefore,
      List<IncidentView> incidentsAfter) {

    static ChangeView of(DayChange change, Messages words) {
      return new ChangeView(
          change.day().staff(),
          change.day().date(),
          change.services().stream().map(s -> ServiceChangeView.of(s, words)).toList(),
          incidents(change.before().map(DayOutcome::incidents).orElse(List.of()), words),
          incidents(change.after().incidents(), words));
    }

    private static List<IncidentView> incidents(List<Incident> all, Messages words) {
      return all.stream().map(incident -> IncidentView.of(incident, words)).toList();
    }
  }

  /**
   * A service that would stand otherwise.
   *
   * @param service its id
   * @param before how it stands; {@code null} if it is not assigned
   * @param after how it would; {@code null} if it would not be assigned
   */
  @Serdeable
  public record ServiceChangeView(
      String service, @Nullable OutcomeView before, @Nullable OutcomeView after) {

    static ServiceChangeView of(DayChange.ServiceChange change, Messages words) {
      return new ServiceChangeView(
          change.service(),
          OutcomeView.of(change.before(), words),
          OutcomeView.of(change.after(), words));
    }
  }

  /**
   * What becomes of a service.
   *
   * @param hours lesson hours
   * @param fen the same in fen; {@code null} where the policy states no rate
   * @param status {@code earned}, {@code forfeited}, {@code excused}, {@code held} or {@code
   *     pending}
   * @param because what led to it
   */
  @Serdeable
  public record OutcomeView(
      int hours, @Nullable Long fen, String status, List<BecauseView> because) {

    static @Nullable OutcomeView of(@Nullable ServiceOutcome outcome, Messages words) {
      return outcome == null
          ? null
          : new OutcomeView(
              outcome.hours(),
              outcome.fen(),
              outcome.status().name().toLowerCase(Locale.ROOT),
              outcome.because().stream().map(b -> BecauseView.of(b, words)).toList());
    }
  }
}
