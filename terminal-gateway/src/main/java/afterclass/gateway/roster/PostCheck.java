package afterclass.gateway.roster;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.rules.model.DayType;
import afterclass.rules.policy.PolicyInForce;
import afterclass.rules.policy.RequirementDefinition;
import afterclass.rules.policy.ServiceDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** A finder of rows about a service that the person does not have on that date. */
final class PostCheck {
  /** Number of days before today at which the search of a range's dates begins. */
  private static final int LOOKED_BACK = 200;

  private static final int LOOKED_AHEAD = 366;

  /** Maximum number of dates searched for posts for one file; later rows get no warning. */
  private static final int MOST_DATES = 400_000;

  private static final String INSPECTION = "post-inspection";

  private final RosterSnapshot roster;
  private final PoliciesInForce policies;
  private final LocalDate today;
  private final Map<LocalDate, PolicyInForce> plans = new HashMap<>();
  private final SortedSet<LocalDate> assumed = new TreeSet<>();
  private int dates;

  PostCheck(RosterSnapshot roster, PoliciesInForce policies, LocalDate today) {
    this.roster = roster;
    this.policies = policies;
    this.today = today;
  }

  private PolicyInForce plan(LocalDate date) {
    return plans.computeIfAbsent(date, policies::on);
  }

  /** Returns whether a service counts on a date: on a day off only computed services do. */
  private boolean counts(String service, LocalDate date) {
    return roster.dayType(date) == DayType.SCHOOL || computed(service, date);
  }

  private boolean computed(String service, LocalDate date) {
    return plan(date).service(service).map(ServiceDefinition::computed).orElse(false);
  }

  private Set<String> counting(String staff, LocalDate date) {
    Set<String> services = new TreeSet<>(roster.services(staff, date));
    services.removeIf(service -> !counts(service, date));
    return services;
  }

  private Phrase named(String id, LocalDate date) {
    return plan(date)
        .service(id)
        .map(s -> new Phrase.Both(s.nameZh(), s.nameEn()))
        .or(
            () ->
                plan(date).requirements().stream()
                    .filter(r -> r.id().equals(id))
                    .findFirst()
                    .map(r -> new Phrase.Both(r.nameZh(), r.nameEn())))
        .orElse(new Phrase.Both(id, id));
  }

  /** Returns the warning for a day without any service that counts. */
  private RowProblem nothing(Row row, Column column, Fact fact) {
    boolean off = !roster.services(fact.staff(), fact.from()).isEmpty();
    return off
        ? row.problem(column, "warn-day-off", dates(fact))
        : row.problem(Column.STAFF_NO, "warn-no-service", fact.staff(), dates(fact));
  }

  private static Object dates(Fact fact) {
    return fact.from().equals(fact.to()) ? fact.from() : fact.from() + " – " + fact.to();
  }

  /**
   * Returns a warning if the person has no service that counts on that day; otherwise empty.
   *
   * @param computed whether overtime services count too
   */
  Optional<RowProblem> any(Row row, DayFact fact, boolean computed) {
    Set<String> services = counting(fact.staff(), fact.from());
    if (!computed) {
      services.removeIf(service -> computed(service, fact.from()));
    }
    return services.isEmpty() ? Optional.of(nothing(row, Column.DATE, fact)) : Optional.empty();
  }

  /** Returns a warning if an inspection has no effect; otherwise empty. */
  Optional<RowProblem> inspection(Row row, InspectionEntry fact) {
    LocalDate date = fact.from();
    boolean inspected =
        plan(date).requirements().stream()
            .filter(r -> r.kind().equals(INSPECTION))
            .anyMatch(r -> r.appliesTo().contains(fact.service()));
    if (!inspected) {
      return Optional.of(
          row.problem(Column.SERVICE, "warn-not-inspected", named(fact.service(), date)));
    }
    return roster.services(fact.staff(), date).contains(fact.service())
        ? dayOff(row, fact, fact.service())
        : Optional.of(without(row, fact, fact.service()));
  }

  private Optional<RowProblem> dayOff(Row row, DayFact fact, String service) {
    return counts(service, fact.date())
        ? Optional.empty()
        : Optional.of(row.problem(Column.DATE, "warn-day-off", fact.from()));
  }

  private RowProblem without(Row row, DayFact fact, String service) {
    return row.problem(
        Column.SERVICE,
        "warn-not-the-post",
        fact.staff(),
        named(service, fact.date()),
        fact.date());
  }

  /** Returns a warning if a roster exception has no effect; otherwise empty. */
  Optional<RowProblem> exception(Row row, Reassignment fact) {
    LocalDate date = fact.from();
    boolean usual =
        roster.patterned(fact.staff(), date, roster.weekday(date)).contains(fact.service());
    boolean standsIn =
        roster.exceptionsOn(date).stream()
            .anyMatch(
                c -> c.substitute().equals(fact.staff()) && c.service().equals(fact.service()));
    if (fact.adds() && usual) {
      return Optional.of(
          row.problem(
              Column.SERVICE, "warn-has-post", fact.staff(), named(fact.service(), date), date));
    }
    return !fact.adds() && !usual && !standsIn
        ? Optional.of(without(row, fact, fact.service()))
        : dayOff(row, fact, fact.service());
  }

  private List<LocalDate> looked(Fact fact) {
    LocalDate early = today.minusDays(LOOKED_BACK);
    LocalDate late = today.plusDays(LOOKED_AHEAD);
    boolean near = !fact.to().isBefore(early) && !fact.from().isAfter(late);
    LocalDate first = near && fact.from().isBefore(early) ? early : fact.from();
    LocalDate last = first.plusDays(LOOKED_BACK + LOOKED_AHEAD);
    List<LocalDate> looked = new ArrayList<>();
    for (LocalDate d = first; !d.isAfter(fact.to()) && !d.isAfter(last); d = d.plusDays(1)) {
      looked.add(d);
    }
    return looked;
  }

  /** Returns a warning if a line of the weekly pattern has no effect; otherwise empty. */
  Optional<RowProblem> pattern(Row row, WeeklyPost fact) {
    for (LocalDate date : looked(fact)) {
      if (++dates > MOST_DATES) {
        return Optional.empty();
      }
      if (roster.weekday(date) == fact.weekday()
          && roster.pattern().applies(fact, date)
          && counts(fact.service(), date)) {
        assumed(fact, date);
        return Optional.empty();
      }
    }
    return Optional.of(row.problem(Column.WEEKDAY, "warn-no-such-day", fact.from(), fact.end()));
  }

  private void assumed(WeeklyPost fact, LocalDate date) {
    if (fact.alternates() && !roster.week(date).stated()) {
      assumed.add(roster.week(date).first());
    }
  }

  /**
   * Returns the first school days from which the weeks of pattern lines were counted although the
   * calendar does not state that a term begins there, ascending.
   */
  SortedSet<LocalDate> assumed() {
    return Collections.unmodifiableSortedSet(assumed);
  }

  /**
   * Returns a warning if a part of the leave concerns no service of the person on its dates;
   * otherwise empty.
   */
  Optional<RowProblem> leave(Row row, Leave fact) {
    Set<String> covers = new TreeSet<>(fact.parts());
    boolean any = false;
    for (LocalDate date : looked(fact)) {
      Set<String> services = counting(fact.staff(), date);
      any |= !services.isEmpty();
      covers.removeIf(id -> concerns(id, services, date));
      if (covers.isEmpty() || ++dates > MOST_DATES) {
        return Optional.empty();
      }
    }
    if (!any) {
      return Optional.of(nothing(row, Column.FROM, fact));
    }
    String left = covers.iterator().next();
    return Optional.of(
        row.problem(
            Column.COVERS,
            "warn-not-the-post",
            fact.staff(),
            named(left, fact.from()),
            dates(fact)));
  }

  private boolean concerns(String id, Set<String> services, LocalDate date) {
    return services.contains(id)
        || (id.equals("*") && !services.isEmpty())
        || plan(date).requirements().stream()
            .filter(r -> r.id().equals(id))
            .map(RequirementDefinition::appliesTo)
            .anyMatch(ids -> ids.stream().anyMatch(services::contains));
  }
}
