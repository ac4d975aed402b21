package afterclass.gateway.closing;

import afterclass.gateway.days.PunchReader;
import afterclass.gateway.days.StartOfUse;
import afterclass.gateway.ledger.LedgerReader;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.report.SheetDuty;
import afterclass.gateway.requests.RequestStore;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.rules.ledger.LedgerEntry;
import afterclass.rules.model.ServiceStatus;
import afterclass.rules.model.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The checklist of everything that must be done before a month can be closed. */
public final class CheckList {
  private final LedgerReader ledger;
  private final LiveRoster live;
  private final PunchReader punches;
  private final RequestStore requests;
  private final UndeliveredPunches undelivered;
  private final StartOfUse start;
  private final PoliciesInForce policies;
  private final ZoneId zone;

  /**
   * Creates a checklist.
   *
   * @param undelivered terminals that may not have delivered all punches
   * @param start the start of use; of the days before it, only those of people with a result count
   * @param policies the policies in force, which say who must sign
   */
  public CheckList(
      LedgerReader ledger,
      LiveRoster roster,
      PunchReader punches,
      RequestStore requests,
      UndeliveredPunches undelivered,
      StartOfUse start,
      PoliciesInForce policies) {
    this.ledger = ledger;
    this.live = roster;
    this.punches = punches;
    this.requests = requests;
    this.undelivered = undelivered;
    this.start = start;
    this.policies = policies;
    this.zone = start.zone();
  }

  /** Returns all points for a month, in the order in which the office deals with them. */
  public List<CheckPoint> of(YearMonth month, Instant now) {
    LocalDate first = month.atDay(1);
    LocalDate last = month.atEndOfMonth();
    RosterSnapshot roster = live.snapshot();
    Instant end = last.plusDays(1).atStartOfDay(zone).toInstant();
    List<LedgerEntry> standing = ledger.standing(first, last);
    List<LocalDate> open =
        first
            .datesUntil(last.plusDays(1))
            .filter(date -> openSheet(roster, date, counted(roster, date, standing)))
            .toList();
    String sheet = "/sheet/" + (open.isEmpty() ? first : open.get(0));
    String dates = "?from=" + first + "&to=" + last;
    return List.of(
        new CheckPoint("not-over", toCome(month, now), true, "/report/days" + dates),
        new CheckPoint("terminals", undelivered(first, end, now), true, "/terminals"),
        new CheckPoint("sheets", open.size(), true, sheet),
        new CheckPoint(
            "unsettled", unsettled(roster, first, last, standing), true, "/report/days" + dates),
        new CheckPoint("held", held(standing), true, "/held" + dates),
        new CheckPoint("requests", requests(first, last), true, "/requests"),
        new CheckPoint("cards", punches.unknownCards(first, last).size(), false, "/cards"));
  }

  /** Returns the number of terminals whose punches of a month's days in use may be missing. */
  private long undelivered(LocalDate first, Instant end, Instant now) {
    Instant from = start.after(first).orElse(first).atStartOfDay(zone).toInstant();
    return from.isBefore(end) ? undelivered.count(from, end, now) : 0;
  }

  /**
   * Returns the people whose services of a date must be settled: all with a service, but before the
   * start of use only those with a result, since the others are never judged.
   */
  private List<String> counted(RosterSnapshot roster, LocalDate date, List<LedgerEntry> standing) {
    List<String> assigned = roster.assignedOn(date);
    if (start.after(date).isEmpty()) {
      return assigned;
    }
    Set<String> judged =
        standing.stream()
            .filter(entry -> entry.date().equals(date))
            .map(LedgerEntry::staff)
            .collect(Collectors.toSet());
    return assigned.stream().filter(judged::contains).toList();
  }

  /** Returns the number of days of a month that are not over. */
  private long toCome(YearMonth month, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    LocalDate from = today.isBefore(month.atDay(1)) ? month.atDay(1) : today;
    return Math.max(0, ChronoUnit.DAYS.between(from, month.atEndOfMonth().plusDays(1)));
  }

  private static long held(List<LedgerEntry> standing) {
    return standing.stream().filter(entry -> entry.status() == ServiceStatus.HELD).count();
  }

  private long requests(LocalDate first, LocalDate last) {
    return requests.open().stream()
        .filter(r -> !r.from().isAfter(last) && !r.to().isBefore(first))
        .count();
  }

  /** Returns whether the sign-in sheet of a date lacks somebody who must sign it. */
  private boolean openSheet(RosterSnapshot roster, LocalDate date, List<String> counted) {
    SheetDuty duty = SheetDuty.of(roster, policies, date);
    return counted.stream()
        .filter(staff -> roster.signature(staff, date) == Signature.UNKNOWN)
        .anyMatch(duty::mustSign);
  }

  /** Returns the number of assigned services without a ledger posting that is not reversed. */
  private long unsettled(
      RosterSnapshot roster, LocalDate first, LocalDate last, List<LedgerEntry> standing) {
    Set<ServiceOfDay> settled = standing.stream().map(ServiceOfDay::of).collect(Collectors.toSet());
    long unsettled = 0;
    for (LocalDate date : first.datesUntil(last.plusDays(1)).toList()) {
      for (String staff : counted(roster, date, standing)) {
        unsettled +=
            roster.services(staff, date).stream()
                .filter(service -> !settled.contains(new ServiceOfDay(date, staff, service)))
                .count();
      }
    }
    return unsettled;
  }
}
