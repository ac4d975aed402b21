package afterclass.rules.policy;

import afterclass.rules.requirement.PolicyDeclarations;
import afterclass.rules.requirement.ServiceTable;
import afterclass.rules.source.BySeason;
import afterclass.rules.source.Dated;
import afterclass.rules.source.ListReader;
import afterclass.rules.source.Section;
import afterclass.rules.source.Span;
import afterclass.rules.source.Values;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A service with all its dated values.
 *
 * @param id service id
 * @param names name in both languages
 * @param block part of the day
 * @param duty whether the safety clause applies to it
 * @param lunch whether it includes lunch at school
 * @param computed whether its hours are computed from the punches
 * @param clauses source clauses
 * @param time begin and end, or {@code null} if the policy states none
 * @param hours lesson hours; 0 if they are computed
 */
record ServiceSource(
    String id,
    Names names,
    ServiceDefinition.Block block,
    boolean duty,
    boolean lunch,
    boolean computed,
    List<String> clauses,
    @Nullable Dated<BySeason<Span>> time,
    Dated<Integer> hours) {

  private static final Map<String, ServiceDefinition.Block> BLOCKS =
      Stream.of(ServiceDefinition.Block.values())
          .collect(Collectors.toUnmodifiableMap(ServiceSource::id, Function.identity()));

  /** The ids of the blocks (parts of the day) in policy files. */
  static final List<String> BLOCK_IDS =
      Stream.of(ServiceDefinition.Block.values()).map(ServiceSource::id).toList();

  private static String id(ServiceDefinition.Block block) {
    return block.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads the keys of one service.
   *
   * @param id service id, already read
   * @param declarations declarations of the file, without its services
   */
  static ServiceSource read(String id, Section section, PolicyDeclarations declarations) {
    Names names = Names.read(section);
    ServiceDefinition.Block block =
        section.read("block", Values.oneOf(ServiceDefinition.Block.OTHER, BLOCKS));
    boolean duty = section.read("duty", Values.FLAG);
    boolean lunch = section.read("lunch", Values.FLAG, duty);
    boolean computed = section.read("computed", Values.FLAG, false);
    List<String> clauses =
        section.read(
            "clauses", new ListReader<>(Values.reference("clause", declarations.clauses())));
    Dated<BySeason<Span>> time =
        section.optional("time") == null
            ? null
            : section.read("time", declarations.seasonal(Span.READER));
    Dated<Integer> hours =
        computed ? Dated.always(0) : section.read("hours", declarations.dated(Values.whole(0, 99)));
    section.end();
    return new ServiceSource(id, names, block, duty, lunch, computed, clauses, time, hours);
  }

  ServiceTable.Row row() {
    return new ServiceTable.Row(id, id(block), duty, computed);
  }

  ServiceDefinition on(LocalDate date, int season) {
    Span span = time == null ? null : time.on(date).values().get(season);
    return new ServiceDefinition(
        id,
        names.zh(),
        names.en(),
        block,
        span == null ? null : span.from(),
        span == null ? null : span.to(),
        hours.on(date),
        computed,
        duty,
        lunch,
        clauses);
  }

  void changes(Set<LocalDate> into) {
    hours.changes(into);
    if (time != null) {
      time.changes(into);
    }
  }
}
