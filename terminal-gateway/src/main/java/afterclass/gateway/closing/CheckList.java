package afterclass.gateway.closing;

import afterclass.gateway.days.PunchBook;
import afterclass.gateway.days.Watermarks;
import afterclass.gateway.ledger.LedgerBook;
import afterclass.gateway.requests.RequestStore;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.roster.RosterBook;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.TerminalOutage;
import afterclass.rules.ledger.LedgerEntry;
import afterclass.rules.model.DayType;
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

/** What is to be done before a month can be closed. */
public final class CheckList {
  private final LedgerBook ledger;
  private final LiveRoster live;
  private final PunchBook punches;
  private final RequestStore requests;
  private final OutageLog outages;
  private final Watermarks watermarks;
  private final String site;
  private final ZoneId zone;

  /** A check list over the rooms that know. */
  public CheckList(
      LedgerBook ledger,
      LiveRoster roster,
      PunchBook punches,
      RequestStore requests,
      OutageLog outages,
      Watermarks watermarks,
      String site,
      ZoneId zone) {
    this.ledger = ledger;
    this.live = roster;
    this.punches = punches;
    this.requests = requests;
    this.outages = outages;
    this.watermarks = watermarks;
    this.site = site;
    this.zone = zone;
  }

  /** Every point for a month, in the order in which the office deals with them. */
  public List<CheckPoint> of(YearMonth month, Instant now) {
    LocalDate first = month.atDay(1);
    LocalDate last = month.atEndOfMonth();
    RosterBook roster = live.snapshot();
    Instant end = last.plusDays(1).atStartOfDay(zone).toInstant();
    List<LedgerEntry> standing = ledger.standing(first, last);
    List<LocalDate> open =
        first.datesUntil(last.plusDays(1)).filter(date -> openSheet(roster, date)).toList();
    String sheet = "/sheet/" + (open.isEmpty() ? first : open.get(0));
    String dates = "?from=" + first + "&to=" + last;
    return List.of(
        new CheckPoint("not-over", toCome(month, now), true, "/report/days" + dates),
        new CheckPoint("terminals", terminals(first, end, now), true, "/terminals"),
        new CheckPoint("sheets", open.size(), true, sheet),
        new CheckPoint(
            "unsettled", unsettled(roster, first, last, standing), true, "/report/days" + dates),
        new CheckPoint("held", held(standing), true, "/held" + dates),
        new CheckPoint("requests", requests(first, last), true, "/requests"),
        new CheckPoint("cards", punches.unknownCards(first, last).size(), false, "/cards"));
  }

  /** How many days of a month are not over. */
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

  /** Terminals that are out of reach and may hold punches of the month. */
  private long terminals(LocalDate first, Instant end, Instant now) {
    long down =
        outages.between(first.atStartOfDay(zone).toInstant(), end).stream()
            .filter(TerminalOutage::mayHoldPunches)
            .filter(outage -> outage.to() == null)
            .count();
    boolean behind = watermarks.knownUpTo(site, now).map(upTo -> upTo.isBefore(end)).orElse(false);
    return down > 0 ? down : behind && !now.isBefore(end) ? 1 : 0;
  }

  /** Whether the sheet of a school day says nothing of somebody who had a service. */
  private static boolean openSheet(RosterBook roster, LocalDate date) {
    return roster.dayType(date) == DayType.SCHOOL
        && roster.assignedOn(date).stream()
            .anyMatch(staff -> roster.signature(staff, date) == Signature.UNKNOWN);
  }

  /** Services that somebody had and nothing stands for. */
  private static long unsettled(
      RosterBook roster, LocalDate first, LocalDate last, List<LedgerEntry> standing) {
    Set<String> settled =
        standing.stream()
            .map(e -> String.join("|", e.date().toString(), e.staff(), e.service()))
            .collect(Collectors.toSet());
    return first
        .datesUntil(last.plusDays(1))
        .flatMap(
            date ->
                roster.assignedOn(date).stream()
                    .flatMap(
                        staff ->
                            roster.services(staff, date).stream()
                                .map(service -> String.join("|", date.toString(), staff, service))))
        .filter(key -> !settled.contains(key))
        .count();
  }
}
