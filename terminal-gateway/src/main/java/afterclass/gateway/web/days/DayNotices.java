package afterclass.gateway.web.days;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.JudgedDay;
import afterclass.gateway.report.PunchedOnLeave;
import afterclass.gateway.web.held.HeldView;
import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.Justification;
import afterclass.rules.model.Reason;
import afterclass.rules.model.RequirementTrace;
import afterclass.rules.model.ServiceOutcome;
import afterclass.rules.model.ServiceStatus;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What people should know of a day beside its result. */
public final class DayNotices {
  private static final Set<Reason> UNTIL_RECORDS = Set.of(Reason.AWAITING_PUNCH, Reason.OUTAGE);

  private DayNotices() {}

  /**
   * A notice.
   *
   * @param says the sentence
   * @param path the page on which records are imported; empty if that is not the matter
   */
  public record Notice(String says, String path) {}

  /**
   * Returns the notices of a judged day.
   *
   * @param awaited the time clocks whose records of the day are still to be imported
   */
  static List<Notice> of(JudgedDay day, List<HeldView.Gap> awaited, ZoneId zone, Messages words) {
    Stream<Notice> files =
        unsettled(day.outcome()).stream()
            .flatMap(end -> awaited.stream().filter(gap -> begins(gap, zone).isBefore(end)))
            .map(gap -> awaits(gap, words));
    Stream<Notice> punched =
        PunchedOnLeave.times(day.outcome(), words).stream()
            .map(times -> new Notice(words.text("staff-day.punched-on-leave", times), ""));
    return Stream.concat(files, punched).toList();
  }

  private static LocalDateTime begins(HeldView.Gap gap, ZoneId zone) {
    return LocalDateTime.ofInstant(gap.from(), zone);
  }

  private static Notice awaits(HeldView.Gap gap, Messages words) {
    return new Notice(words.text("staff-day.awaits-file", gap.terminal()), gap.recordsPath());
  }

  /** Returns the end of the last window whose punches are missing as yet; empty if none are. */
  private static Optional<LocalDateTime> unsettled(DayOutcome day) {
    return day.services().stream()
        .filter(DayNotices::isUnsettled)
        .flatMap(service -> service.because().stream())
        .filter(because -> UNTIL_RECORDS.contains(because.reason()))
        .map(because -> end(because, day))
        .max(Comparator.naturalOrder());
  }

  private static boolean isUnsettled(ServiceOutcome service) {
    return service.status() == ServiceStatus.PENDING || service.status() == ServiceStatus.HELD;
  }

  /** Returns the end of a requirement's last minute; that of the date if it has no window. */
  private static LocalDateTime end(Justification because, DayOutcome day) {
    LocalDate date = day.date();
    return day.trace().stream()
        .filter(trace -> trace.requirement().equals(because.requirement()))
        .map(RequirementTrace::to)
        .flatMap(Stream::ofNullable)
        .findFirst()
        .map((LocalTime to) -> date.atTime(to).plusMinutes(1))
        .orElseGet(() -> date.plusDays(1).atStartOfDay());
  }
}
