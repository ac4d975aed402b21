package afterclass.rules;

import afterclass.rules.model.FenTotals;
import afterclass.rules.model.HourTotals;
import afterclass.rules.model.ServiceOutcome;
import org.jspecify.annotations.Nullable;

/** The running totals of one day. Each service's hours are added to exactly one sum. */
final class Totals {

  private final @Nullable Long fenPerHour;
  private int earned;
  private int forfeited;
  private int excused;
  private int held;
  private int pending;

  Totals(@Nullable Long fenPerHour) {
    this.fenPerHour = fenPerHour;
  }

  ServiceOutcome add(String service, Verdict verdict) {
    int hours = verdict.hours();
    switch (verdict.status()) {
      case EARNED -> earned += hours;
      case FORFEITED -> forfeited += hours;
      case EXCUSED -> excused += hours;
      case HELD -> held += hours;
      case PENDING -> pending += hours;
    }
    Long fen = fenPerHour == null ? null : Long.valueOf(hours * fenPerHour);
    return new ServiceOutcome(service, hours, fen, verdict.status(), verdict.because());
  }

  HourTotals hours() {
    return new HourTotals(earned, forfeited, excused, held, pending);
  }

  @Nullable FenTotals fen() {
    if (fenPerHour == null) {
      return null;
    }
    long rate = fenPerHour;
    return new FenTotals(
        earned * rate, forfeited * rate, excused * rate, held * rate, pending * rate);
  }
}
