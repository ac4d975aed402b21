package afterclass.gateway.web.held;

import afterclass.gateway.report.JudgedDay;
import afterclass.gateway.report.ReportQuery;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.StaffDay;
import afterclass.gateway.web.Inputs;
import afterclass.rules.ledger.LedgerEntry;
import afterclass.rules.model.Reason;
import afterclass.rules.model.ServiceStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The held cases of some dates: what nobody can know from the punches.
 *
 * @param from first date
 * @param to last date, included
 * @param days the days with a held service, oldest first, as they are judged
 */
public record Held(LocalDate from, LocalDate to, List<JudgedDay> days) {
  /** So many days back where no dates are asked for. */
  private static final int DAYS = 60;

  public Held {
    days = List.copyOf(days);
  }

  /**
   * The held cases of the dates that parameters say.
   *
   * @param from first date; sixty days before {@code to} if blank
   * @param to last date, included; today if blank
   */
  public static Held asked(
      @Nullable String from, @Nullable String to, LocalDate today, ReportSources sources) {
    String end = Inputs.filled(to);
    LocalDate last = end == null ? today : Inputs.date("to", end);
    String begin = Inputs.filled(from);
    LocalDate first = begin == null ? last.minusDays(DAYS) : Inputs.date("from", begin);
    ReportQuery range = Inputs.query(first.toString(), last.toString(), null, null, null);
    return between(range.from(), range.to(), sources);
  }

  /** How many punch times of a day's overtime are missing; 0 if none of it is held. */
  public static int missingTimes(JudgedDay day) {
    return day.outcome().services().stream()
        .filter(service -> service.status() == ServiceStatus.HELD)
        .flatMap(
            service ->
                service.because().stream()
                    .filter(because -> service.service().equals(because.requirement())))
        .mapToInt(because -> because.reason() == Reason.SINGLE_PUNCH ? 1 : 2)
        .findFirst()
        .orElse(0);
  }

  /** Whether something of a day is held. */
  public static boolean any(JudgedDay day) {
    return day.outcome().services().stream()
        .anyMatch(service -> service.status() == ServiceStatus.HELD);
  }

  /** The held cases up to a date. */
  public static Held upTo(LocalDate last, ReportSources sources) {
    return between(last.minusDays(DAYS), last, sources);
  }

  private static Held between(LocalDate from, LocalDate to, ReportSources sources) {
    TreeSet<StaffDay> held = new TreeSet<>();
    for (LedgerEntry entry : sources.ledger().standing(from, to)) {
      if (entry.status() == ServiceStatus.HELD) {
        held.add(new StaffDay(entry.staff(), entry.date()));
      }
    }
    return new Held(
        from,
        to,
        held.stream()
            .flatMap(day -> sources.judged().latest(day.staff(), day.date()).stream())
            .toList());
  }
}
