package afterclass.gateway.requests;

import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.time.SchoolClock;
import afterclass.rules.model.DayType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;

/** The check of a new request against the policy of its date. */
record RequestCheck(PoliciesInForce policies, LiveRoster roster, SchoolClock clock) {
  private static final int MOST_LEAVE_DAYS = 366;

  /** Refuses a request that the policy does not allow. */
  void check(RequestKind kind, LocalDate from, LocalDate to, String what, String reason) {
    if (!policies.at(from).requests().kinds().contains(kind.code())) {
      throw new ProblemException(
          "request-kind", kind.code(), String.join(", ", policies.at(from).requests().kinds()));
    }
    if (reason.isBlank() || reason.length() > Requests.LONGEST) {
      throw new ProblemException("request-reason", "", Requests.LONGEST);
    }
    if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_LEAVE_DAYS))) {
      throw new ProblemException("request-dates", from + " – " + to);
    }
    switch (kind) {
      case LEAVE -> {
        if (what.isBlank()) {
          throw new ProblemException("request-what", what);
        }
      }
      case MADE_UP -> {
        time(what);
        inTime(from);
      }
      case APPEAL -> {
        boolean known =
            policies.on(from).requirements().stream().anyMatch(r -> r.id().equals(what.strip()));
        if (!known) {
          throw new ProblemException("request-what", what);
        }
        inTime(from);
      }
    }
  }

  private static void time(String what) {
    try {
      LocalTime.parse(what.strip());
    } catch (DateTimeException e) {
      throw new ProblemException("request-time", what);
    }
  }

  /** Refuses a date in the future, or more than the allowed number of school days ago. */
  private void inTime(LocalDate date) {
    LocalDate today = clock.today();
    if (date.isAfter(today)) {
      throw new ProblemException("request-early", date.toString(), today);
    }
    LocalDate last = lastDay(date);
    if (today.isAfter(last)) {
      throw new ProblemException(
          "request-late", date.toString(), last, policies.at(date).requests().workingDays());
    }
  }

  /** Returns the last date on which a punch or an appeal may be asked for about a date. */
  LocalDate lastDay(LocalDate date) {
    RosterSnapshot facts = roster.snapshot();
    LocalDate last = date;
    for (int left = policies.at(date).requests().workingDays(); left > 0; ) {
      last = last.plusDays(1);
      if (facts.dayType(last) == DayType.SCHOOL) {
        left--;
      }
    }
    return last;
  }
}
