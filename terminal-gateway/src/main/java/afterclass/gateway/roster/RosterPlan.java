package afterclass.gateway.roster;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.rules.model.DayType;
import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyInForce;
import afterclass.rules.policy.Season;
import afterclass.rules.policy.ServiceDefinition;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The roster as people read it: the posts on each date, and their conflicts. */
public final class RosterPlan {
  /** Maximum number of days between the two halves of a swap. */
  private static final int SWAP_DAYS = 31;

  private static final String ALL = "*";

  private final RosterSnapshot facts;
  private final PoliciesInForce policies;

  /** The staff who may have a post on some date. */
  private final List<StaffMember> people;

  /** Creates a roster from facts. */
  public RosterPlan(RosterSnapshot facts, PoliciesInForce policies) {
    this.facts = facts;
    this.policies = policies;
    Set<String> rostered = facts.rostered();
    this.people = facts.staff().stream().filter(m -> rostered.contains(m.no())).toList();
  }

  private PolicyInForce inForce(LocalDate date) {
    Policy plan = policies.at(date);
    List<String> seasons = plan.seasons().stream().map(Season::id).toList();
    return plan.on(date, facts.season(date).filter(seasons::contains).orElse(null));
  }

  /** Returns the service's name in the date's policy; its id if the policy does not define it. */
  Phrase name(String service, LocalDate date) {
    return policies
        .on(date)
        .service(service)
        .map(s -> new Phrase.Both(s.nameZh(), s.nameEn()))
        .orElseGet(() -> new Phrase.Both(service, service));
  }

  /** Returns the services that count on a date, in the policy's order. */
  private List<ServiceDefinition> services(LocalDate date) {
    boolean off = facts.dayType(date) == DayType.OFF;
    return inForce(date).services().stream().filter(s -> s.computed() || !off).toList();
  }

  /**
   * Returns the posts by the weekly pattern of a date's weekday and week, ignoring all exceptions.
   */
  public List<Post> pattern(LocalDate date) {
    Map<String, Map<String, Weeks>> pattern = new HashMap<>();
    int weekday = date.getDayOfWeek().getValue();
    people.forEach(m -> pattern.put(m.no(), facts.pattern().services(m.no(), date, weekday)));
    List<Post> posts = new ArrayList<>();
    for (ServiceDefinition service : inForce(date).services()) {
      for (StaffMember member : people) {
        Weeks weeks = pattern.getOrDefault(member.no(), Map.of()).get(service.id());
        if (weeks != null) {
          posts.add(new Post(member.no(), service.id(), Post.Origin.PATTERN, "", false, weeks));
        }
      }
    }
    return posts;
  }

  /** Returns a date with its exceptions applied. */
  public DayRoster on(LocalDate date) {
    Map<String, List<String>> assigned = new TreeMap<>();
    people.forEach(m -> assigned.put(m.no(), facts.services(m.no(), date)));
    List<Post> posts = new ArrayList<>();
    for (ServiceDefinition service : services(date)) {
      assigned.forEach(
          (staff, has) -> {
            if (has.contains(service.id())) {
              posts.add(present(staff, service.id(), date));
            }
            posts.addAll(givenUp(staff, service.id(), date));
          });
    }
    return day(date, posts);
  }

  /** Returns the posts that one person has on a date, in the policy's order. */
  public List<OwnPost> own(String staff, LocalDate date) {
    List<String> has = facts.services(staff, date);
    if (has.isEmpty()) {
      return List.of();
    }
    return services(date).stream()
        .filter(service -> has.contains(service.id()))
        .map(service -> new OwnPost(present(staff, service.id(), date), service))
        .toList();
  }

  /** Returns a date's calendar entries, without posts. */
  public DayRoster calendar(LocalDate date) {
    return day(date, List.of());
  }

  private DayRoster day(LocalDate date, List<Post> posts) {
    return new DayRoster(
        date,
        facts.dayType(date),
        inForce(date).season(),
        facts.note(date).orElse(""),
        facts.weekday(date),
        facts.week(date),
        List.copyOf(posts));
  }

  /** Returns the roster exceptions between two dates, both included. */
  public List<Reassignment> exceptions(LocalDate from, LocalDate to) {
    return from.datesUntil(to.plusDays(1)).flatMap(d -> facts.exceptionsOn(d).stream()).toList();
  }

  private List<Post> givenUp(String staff, String service, LocalDate date) {
    return facts.exceptionsOn(date).stream()
        .filter(c -> c.about(staff, service) && !c.adds())
        .map(c -> new Post(staff, service, Post.Origin.GIVEN_UP, c.substitute(), false))
        .toList();
  }

  private Post present(String staff, String service, LocalDate date) {
    boolean excused = excused(staff, service, date);
    for (Reassignment change : facts.exceptionsOn(date)) {
      if (change.service().equals(service)) {
        if (change.substitute().equals(staff)) {
          Post.Origin origin = swapped(change) ? Post.Origin.SWAPPED : Post.Origin.STANDS_IN;
          return new Post(staff, service, origin, change.staff(), excused);
        }
        if (change.staff().equals(staff) && change.adds()) {
          return new Post(staff, service, Post.Origin.ADDED, "", excused);
        }
      }
    }
    Weeks weeks =
        facts
            .pattern()
            .services(staff, date, facts.weekday(date))
            .getOrDefault(service, Weeks.EVERY);
    return new Post(staff, service, Post.Origin.PATTERN, "", excused, weeks);
  }

  /** Returns whether the substituted person takes over a post of the substitute in return. */
  private boolean swapped(Reassignment change) {
    LocalDate first = change.date().minusDays(SWAP_DAYS);
    for (int day = 0; day <= 2 * SWAP_DAYS; day++) {
      for (Reassignment other : facts.exceptionsOn(first.plusDays(day))) {
        if (other.staff().equals(change.substitute())
            && other.substitute().equals(change.staff())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean excused(String staff, String service, LocalDate date) {
    Set<String> leave = facts.leave(staff, date);
    return leave.contains(ALL) || leave.contains(service);
  }

  /** Returns the conflicts between two dates, both included. */
  public List<Conflict> conflicts(LocalDate from, LocalDate to) {
    TreeSet<Conflict> found = new TreeSet<>();
    for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
      List<ServiceDefinition> services = services(date);
      for (StaffMember member : people) {
        found.addAll(booking(member, services, date));
      }
      found.addAll(deserted(services, date, found));
    }
    return List.copyOf(found);
  }

  private List<Conflict> booking(
      StaffMember member, List<ServiceDefinition> services, LocalDate date) {
    List<Conflict> found = new ArrayList<>();
    List<ServiceDefinition> has = new ArrayList<>();
    for (ServiceDefinition service : services) {
      int claims = claims(member.no(), service.id(), date);
      if (claims > 0 && !member.activeOn(date)) {
        found.add(conflict(date, ConflictType.NOT_IN_SERVICE, member, service, ""));
      } else if (claims > 0 && excused(member.no(), service.id(), date)) {
        found.add(conflict(date, ConflictType.ON_LEAVE, member, service, ""));
      } else if (claims > 0) {
        if (claims > 1) {
          found.add(conflict(date, ConflictType.DOUBLE_BOOKING, member, service, service.id()));
        }
        has.stream()
            .filter(earlier -> overlap(earlier, service))
            .map(
                earlier ->
                    conflict(date, ConflictType.DOUBLE_BOOKING, member, earlier, service.id()))
            .forEach(found::add);
        has.add(service);
      }
    }
    return found;
  }

  private static Conflict conflict(
      LocalDate date,
      ConflictType kind,
      StaffMember member,
      ServiceDefinition service,
      String other) {
    return new Conflict(date, kind, member.no(), service.id(), other);
  }

  /**
   * Returns how often a person has a post: once as the person's own post, and once for each
   * substitution.
   */
  private int claims(String staff, String service, LocalDate date) {
    boolean own = facts.patterned(staff, date, facts.weekday(date)).contains(service);
    int standsIn = 0;
    for (Reassignment change : facts.exceptionsOn(date)) {
      if (change.service().equals(service)) {
        if (change.staff().equals(staff)) {
          own = change.adds();
        }
        if (change.substitute().equals(staff) && !facts.handedOn(change)) {
          standsIn++;
        }
      }
    }
    return (own ? 1 : 0) + standsIn;
  }

  private static boolean overlap(ServiceDefinition one, ServiceDefinition other) {
    LocalTime from = one.from();
    LocalTime to = one.to();
    LocalTime otherFrom = other.from();
    LocalTime otherTo = other.to();
    return from != null
        && to != null
        && otherFrom != null
        && otherTo != null
        && from.isBefore(otherTo)
        && otherFrom.isBefore(to);
  }

  /** Returns the posts from which all persons were removed, except those of known conflicts. */
  private List<Conflict> deserted(
      List<ServiceDefinition> services, LocalDate date, Set<Conflict> known) {
    List<Conflict> found = new ArrayList<>();
    for (ServiceDefinition service : services) {
      Optional<Reassignment> change =
          facts.exceptionsOn(date).stream()
              .filter(exception -> exception.service().equals(service.id()))
              .findFirst();
      boolean told =
          change.isEmpty()
              || known.stream()
                  .anyMatch(c -> c.date().equals(date) && c.service().equals(service.id()));
      if (!told && people.stream().noneMatch(m -> claims(m.no(), service.id(), date) > 0)) {
        String staff = change.orElseThrow().staff();
        found.add(new Conflict(date, ConflictType.NOBODY, staff, service.id(), ""));
      }
    }
    return found;
  }
}
