package afterclass.gateway.days;

import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.policy.PolicyVersion;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffDay;
import afterclass.gateway.roster.StaffMember;
import afterclass.gateway.roster.UnknownName;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.TerminalOutage;
import afterclass.rules.AttendanceEngine;
import afterclass.rules.model.DayFacts;
import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.Outage;
import afterclass.rules.policy.PolicyInForce;
import afterclass.rules.policy.ServiceDefinition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The assembler of all facts about a staff member's day, as input of the engine. */
public final class FactsAssembler {

  /** The input of the rules engine for one day. */
  record Assembled(DayFacts facts, PolicyInForce policy) {

    /** Returns the outcome of the day. */
    DayOutcome outcome() {
      return AttendanceEngine.evaluate(facts, policy);
    }
  }

  private final TerminalCoverage coverage;
  private final OutagesSeen outagesSeen;
  private final PoliciesInForce policies;
  private final ZoneId zone;
  private final String homeSite;
  private final Supplier<Optional<Instant>> opened;

  /**
   * Creates an assembler.
   *
   * @param coverage when punches may be missing
   * @param policies the policies in force
   * @param zone the school's time zone
   * @param homeSite site of staff members without a site of their own
   * @param opened when the service began to account for punches, as {@link WorkList#openedAt}
   */
  public FactsAssembler(
      TerminalCoverage coverage,
      PoliciesInForce policies,
      ZoneId zone,
      String homeSite,
      Supplier<Optional<Instant>> opened) {
    this(coverage, coverage.outages()::between, policies, zone, homeSite, opened);
  }

  private FactsAssembler(
      TerminalCoverage coverage,
      OutagesSeen outagesSeen,
      PoliciesInForce policies,
      ZoneId zone,
      String homeSite,
      Supplier<Optional<Instant>> opened) {
    this.coverage = coverage;
    this.outagesSeen = outagesSeen;
    this.policies = policies;
    this.zone = zone;
    this.homeSite = homeSite;
    this.opened = opened;
  }

  /**
   * Returns an assembler for past days under other policies; it reads the outages once and queries
   * nothing more for each day.
   *
   * @param from first business date
   * @param to last business date, included
   */
  FactsAssembler bulk(PoliciesInForce other, LocalDate from, LocalDate to) {
    Instant first = from.atStartOfDay(zone).toInstant();
    Instant last = to.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
    BulkOutages read = new BulkOutages(outageLog().between(first, last));
    Optional<Instant> since = opened.get();
    return new FactsAssembler(coverage, read, other, zone, homeSite, () -> since);
  }

  /** Returns the policies used for judging. */
  PoliciesInForce policies() {
    return policies;
  }

  /** Returns the policy in force on a date, in the season set by the calendar. */
  PolicyInForce policyOn(RosterSnapshot roster, LocalDate date) {
    return policies.on(date, roster.season(date));
  }

  /** Returns names in the facts that a present or past policy does not define. */
  List<UnknownName> unknownNames(RosterSnapshot roster, Instant now) {
    return UnknownName.in(roster, begun(now));
  }

  /** Returns the policies that are or were in force; later ones have judged no day yet. */
  List<PolicyVersion> begun(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return policies.versions().stream().filter(plan -> !plan.from().isAfter(today)).toList();
  }

  Assembled assemble(RosterSnapshot roster, SeenCards punches, StaffDay day, Instant now) {
    LocalDate date = day.date();
    PolicyInForce inForce = policyOn(roster, date);
    LocalDateTime asOf = asOf(date, now);
    List<LocalTime> times = new ArrayList<>();
    List<Outage> out = outages(site(roster, day.staff()), date, now);
    notKnownYet(site(roster, day.staff()), date, now).ifPresent(out::add);
    nobodyListening(date, opened.get().orElse(now)).ifPresent(out::add);
    for (ResolvedPunch seen : punches.ofCards(date, roster.readings(day.staff(), date))) {
      if (seen.counts() && seen.date().equals(date)) {
        times.add(seen.at().toLocalTime());
      }
      if (seen.suspect() || seen.spread()) {
        // The person was there at an unknown time: requirements a punch could meet are held.
        out.add(within(date, seen.since(), seen.at()));
      }
    }
    roster.madeUp(day.staff(), date).forEach(made -> times.add(made.at()));
    DayFacts facts =
        new DayFacts(
            day.staff(),
            date,
            roster.dayType(date),
            policies.seasonOn(date, roster.season(date)).orElse(null),
            assignments(roster, day, inForce),
            times,
            roster.signature(day.staff(), date),
            roster.leave(day.staff(), date),
            roster.inspections(day.staff(), date),
            out,
            Set.of(),
            asOf);
    DayFacts ruled =
        roster
            .ruling(day.staff(), date)
            .map(
                ruling ->
                    RuledFacts.ruled(
                        facts, inForce, ruling, refused(roster, day, facts.assignments())))
            .orElse(facts);
    return new Assembled(ruled, inForce);
  }

  /** Returns the refused services that are still assigned and defined by the policy. */
  private static Set<String> refused(RosterSnapshot roster, StaffDay day, List<String> assigned) {
    Set<String> refused = new TreeSet<>(roster.refused(day.staff(), day.date()));
    refused.retainAll(assigned);
    return refused;
  }

  /** Returns the part of a span that lies on a date. */
  private static Outage within(LocalDate date, LocalDateTime from, LocalDateTime to) {
    return new Outage(
        from.toLocalDate().isBefore(date) ? LocalTime.MIN : from.toLocalTime(),
        to.toLocalDate().isAfter(date) ? LocalTime.MAX : to.toLocalTime());
  }

  /** Returns the outages during which terminals may have kept punches back. */
  OutageLog outageLog() {
    return coverage.outages();
  }

  /** Returns the watermarks, for which the day-keeper's deadlines wait too. */
  Watermarks watermarks() {
    return coverage.watermarks();
  }

  /**
   * Returns the part of a date whose punches a terminal may not have delivered, treated as an
   * outage; empty if all are known.
   */
  private Optional<Outage> notKnownYet(String site, LocalDate date, Instant now) {
    Instant first = date.atStartOfDay(zone).toInstant();
    Instant last = date.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
    return watermarks()
        .knownUpTo(site, now)
        .filter(known -> known.isBefore(now) && !known.isAfter(last) && !now.isBefore(first))
        .map(
            known ->
                onTheWall(known.isBefore(first) ? first : known, now.isAfter(last) ? last : now));
  }

  /**
   * Returns the part of a date before the service first listened, treated as an outage; empty if
   * there is none.
   */
  private Optional<Outage> nobodyListening(LocalDate date, Instant until) {
    LocalDate first = LocalDate.ofInstant(until, zone);
    if (date.isBefore(first)) {
      return Optional.of(new Outage(LocalTime.MIN, LocalTime.MAX));
    }
    boolean later = date.atStartOfDay(zone).toInstant().isBefore(until);
    return date.equals(first) && later
        ? Optional.of(new Outage(LocalTime.MIN, wall(until)))
        : Optional.empty();
  }

  /** Returns the assigned services that the policy defines, in the policy's order. */
  private static List<String> assignments(
      RosterSnapshot roster, StaffDay day, PolicyInForce inForce) {
    List<String> assigned = roster.services(day.staff(), day.date());
    return inForce.services().stream()
        .map(ServiceDefinition::id)
        .filter(assigned::contains)
        .toList();
  }

  /** Returns the wall-clock time, limited to the business date and the next date's start. */
  private LocalDateTime asOf(LocalDate date, Instant now) {
    LocalDateTime first = date.atStartOfDay();
    LocalDateTime last = date.plusDays(1).atStartOfDay();
    LocalDateTime wall = LocalDateTime.ofInstant(now, zone);
    if (wall.isAfter(last)) {
      return last;
    }
    return wall.isBefore(first) ? first : wall;
  }

  private String site(RosterSnapshot roster, String staff) {
    return roster.staff(staff).map(StaffMember::site).orElse(homeSite);
  }

  private List<Outage> outages(String site, LocalDate date, Instant now) {
    Instant first = date.atStartOfDay(zone).toInstant();
    Instant last = date.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
    List<Outage> out = new ArrayList<>(nobodyCouldPunch(site, first, last, now));
    for (TerminalOutage outage : outagesSeen.between(first, last)) {
      if (outage.mayHoldPunches() && outage.site().equals(site)) {
        Instant ended = outage.to();
        Instant to = ended == null ? now : ended;
        Instant from = outage.from().isBefore(first) ? first : outage.from();
        Instant until = to.isAfter(last) ? last : to;
        if (!until.isBefore(from)) {
          out.add(onTheWall(from, until));
        }
      }
    }
    return out;
  }

  /** Returns the times until now in which a site had no terminal, treated as outages. */
  private List<Outage> nobodyCouldPunch(String site, Instant first, Instant last, Instant now) {
    Instant until = now.isAfter(last) ? last : now;
    return until.isBefore(first)
        ? List.of()
        : coverage.directory().without(site, first, until).stream()
            .map(none -> onTheWall(none.from(), none.to()))
            .toList();
  }

  /** Converts a span to wall-clock times; covers both runs of an hour repeated in it. */
  private Outage onTheWall(Instant from, Instant until) {
    LocalTime began = wall(from);
    LocalTime ended = wall(until);
    ZoneOffsetTransition change = zone.getRules().nextTransition(from);
    if (change == null || !change.isOverlap() || change.getInstant().isAfter(until)) {
      return new Outage(began, ended);
    }
    LocalTime back = change.getDateTimeAfter().toLocalTime();
    LocalTime turned = change.getDateTimeBefore().toLocalTime();
    return new Outage(began.isBefore(back) ? began : back, ended.isAfter(turned) ? ended : turned);
  }

  private LocalTime wall(Instant at) {
    return LocalTime.ofInstant(at, zone);
  }
}
