package afterclass.rules.policy;

import afterclass.rules.requirement.Requirement;
import afterclass.rules.requirement.RequirementHeader;
import afterclass.rules.requirement.ServiceTable;
import afterclass.rules.requirement.Window;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The policy's services and requirements between two changes and in one season, prepared for the
 * engine and shared by all days of that span. Immutable.
 */
public final class SeasonRules {

  private static final long DAY = LocalTime.MAX.toNanoOfDay() + 1;

  private final Season season;
  private final ServiceTable table;
  private final List<ServiceDefinition> services;
  private final List<Requirement> requirements;
  private final List<RequirementDefinition> definitions;
  private final List<Long> windowEnds;
  private final long lessonNanos;
  private final @Nullable Long fenPerLessonHour;

  SeasonRules(
      Season season,
      ServiceTable table,
      List<ServiceDefinition> services,
      List<Requirement> requirements,
      long lessonNanos,
      @Nullable Long fenPerLessonHour) {
    this.season = season;
    this.table = table;
    this.services = List.copyOf(services);
    this.requirements = List.copyOf(requirements);
    this.definitions = requirements.stream().map(r -> definition(r, table)).toList();
    this.windowEnds = windowEnds(requirements);
    this.lessonNanos = lessonNanos;
    this.fenPerLessonHour = fenPerLessonHour;
  }

  private static RequirementDefinition definition(Requirement requirement, ServiceTable table) {
    RequirementHeader header = requirement.header();
    Window window = requirement.window();
    return new RequirementDefinition(
        header.id(),
        header.kind(),
        header.nameZh(),
        header.nameEn(),
        header.clauses(),
        window == null ? null : window.from(),
        window == null ? null : window.to(),
        requirement.needed(),
        table.ids(requirement.scope().appliesTo()),
        table.ids(requirement.scope().guards()),
        requirement.details(table));
  }

  private static List<Long> windowEnds(List<Requirement> requirements) {
    TreeSet<Long> ends = new TreeSet<>();
    for (Requirement requirement : requirements) {
      Window window = requirement.window();
      if (window != null && window.end() < DAY) {
        ends.add(window.end());
      }
    }
    return List.copyOf(ends);
  }

  /** Returns the season. */
  public Season season() {
    return season;
  }

  /** Returns the services as positions and bit sets. */
  public ServiceTable table() {
    return table;
  }

  /** Returns the services, by position. */
  public List<ServiceDefinition> services() {
    return services;
  }

  /** Returns the requirements, in the order of the file. */
  public List<Requirement> requirements() {
    return requirements;
  }

  /** Returns the public definitions of the requirements, in the order of the file. */
  public List<RequirementDefinition> definitions() {
    return definitions;
  }

  /**
   * Returns the requirements for which a person must sign the sign-in sheet on a school day.
   *
   * @param assigned services of that day
   * @param leave service ids, requirement ids or {@code *} covered by leave
   */
  List<RequirementDefinition> signed(Collection<String> assigned, Set<String> leave) {
    long services = table.set(assigned);
    long excused = table.excused(leave);
    return IntStream.range(0, requirements.size())
        .filter(i -> requirements.get(i).signed())
        .filter(i -> concerns(requirements.get(i), services, excused, leave))
        .mapToObj(definitions::get)
        .toList();
  }

  /** Returns whether leave covers a service. */
  boolean excuses(Set<String> leave, String service) {
    int position = table.position(service);
    return position >= 0 && (table.excused(leave) >> position & 1) != 0;
  }

  private static boolean concerns(
      Requirement requirement, long assigned, long excused, Set<String> leave) {
    return requirement.scope().concerns(requirement.header().id(), assigned, excused, leave);
  }

  /**
   * Returns the first instant after each window that ends before the day does, in nanoseconds since
   * midnight, ascending.
   */
  public List<Long> windowEnds() {
    return windowEnds;
  }

  /** Returns the length of a lesson in nanoseconds. */
  public long lessonNanos() {
    return lessonNanos;
  }

  /** Returns the fen per lesson hour, or {@code null} if the policy states no rate. */
  public @Nullable Long fenPerLessonHour() {
    return fenPerLessonHour;
  }
}
