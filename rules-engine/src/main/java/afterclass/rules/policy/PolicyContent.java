package afterclass.rules.policy;

import afterclass.rules.requirement.Requirement;
import afterclass.rules.requirement.RequirementKind;
import afterclass.rules.requirement.ServiceTable;
import afterclass.rules.source.Dated;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The content of a policy file.
 *
 * @param id policy id
 * @param version version stated in the file
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param document title of the document that it implements, or empty
 * @param zone the school's time zone
 * @param wholeMinutes whether windows include their whole last minute
 * @param seasons the seasons
 * @param clauses clauses by id, in the order of the file
 * @param lessonLength length of a lesson
 * @param fenPerLessonHour fen per lesson hour, or {@code null}
 * @param table the services as positions and bit sets
 * @param services the services, by position
 * @param requirements the requirements, in the order of the file
 * @param requests rules for teachers' requests
 * @param assessment weights of the performance assessment
 */
record PolicyContent(
    String id,
    String version,
    String nameZh,
    String nameEn,
    String document,
    ZoneId zone,
    boolean wholeMinutes,
    List<Season> seasons,
    Map<String, Clause> clauses,
    Dated<Duration> lessonLength,
    @Nullable Dated<Integer> fenPerLessonHour,
    ServiceTable table,
    List<ServiceSource> services,
    List<RequirementKind.Source> requirements,
    RequestRules requests,
    AssessmentSource assessment) {

  /** Returns the dates on which any value changes, ascending. */
  List<LocalDate> changes() {
    TreeSet<LocalDate> changes = new TreeSet<>();
    lessonLength.changes(changes);
    if (fenPerLessonHour != null) {
      fenPerLessonHour.changes(changes);
    }
    assessment.changes(changes);
    services.forEach(service -> service.changes(changes));
    requirements.forEach(requirement -> requirement.changes(changes));
    return List.copyOf(changes);
  }

  /** Returns the rules of each season from a date to the next change. */
  List<SeasonRules> plansFrom(LocalDate date) {
    List<SeasonRules> plans = new ArrayList<>();
    for (int season = 0; season < seasons.size(); season++) {
      int at = season;
      List<ServiceDefinition> definitions = services.stream().map(s -> s.on(date, at)).toList();
      List<Requirement> inForce = requirements.stream().map(r -> r.on(date, at)).toList();
      Long fen = fenPerLessonHour == null ? null : Long.valueOf(fenPerLessonHour.on(date));
      long lesson = lessonLength.on(date).toNanos();
      plans.add(new SeasonRules(seasons.get(at), table, definitions, inForce, lesson, fen));
    }
    return List.copyOf(plans);
  }
}
