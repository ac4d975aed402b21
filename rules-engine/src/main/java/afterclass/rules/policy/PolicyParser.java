package afterclass.rules.policy;

import afterclass.rules.requirement.PolicyDeclarations;
import afterclass.rules.requirement.RequirementHeader;
import afterclass.rules.requirement.RequirementKind;
import afterclass.rules.requirement.RequirementKinds;
import afterclass.rules.requirement.ServiceTable;
import afterclass.rules.source.Dated;
import afterclass.rules.source.DatedReader;
import afterclass.rules.source.ListReader;
import afterclass.rules.source.Node;
import afterclass.rules.source.Problems;
import afterclass.rules.source.Section;
import afterclass.rules.source.ValueReader;
import afterclass.rules.source.Values;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The parser of a policy file's keys; it collects every problem. */
final class PolicyParser {

  private static final Map<String, Boolean> GRANULARITY = Map.of("minute", true, "second", false);

  private final Problems problems;
  private final Map<String, Integer> lineOfId = new HashMap<>();

  PolicyParser(Problems problems) {
    this.problems = problems;
  }

  /** Reads a whole file. The result is valid only if no problem was added. */
  PolicyContent read(Node file) {
    Section section = Section.of(file, "the policy", problems);
    String id = section.read("policy", Values.ID);
    String version = section.read("version", Values.TEXT);
    Names names = Names.read(section);
    String document = section.read("document", Values.TEXT, "");
    ZoneId zone = section.read("zone", Values.ZONE);
    boolean wholeMinutes = section.read("granularity", Values.oneOf(true, GRANULARITY));
    List<Season> seasons = Seasons.read(section);
    Map<String, Clause> clauses = clauses(section);
    List<String> clauseIds = List.copyOf(clauses.keySet());
    Dated<Duration> lesson =
        section.read("lessonLength", new DatedReader<>(lessonLength(), clauseIds));
    Dated<Integer> fen =
        section.optional("fenPerLessonHour") == null
            ? null
            : section.read(
                "fenPerLessonHour",
                new DatedReader<>(Values.whole(0, PlainRules.MOST_FEN), clauseIds));
    List<String> seasonIds = seasons.stream().map(Season::id).toList();
    List<String> blocks = ServiceSource.BLOCK_IDS;
    ServiceTable none = new ServiceTable(List.of());
    PolicyDeclarations before =
        new PolicyDeclarations(seasonIds, clauseIds, blocks, wholeMinutes, none);
    List<ServiceSource> services = services(section, before);
    ServiceTable table = new ServiceTable(services.stream().map(ServiceSource::row).toList());
    PolicyDeclarations declarations =
        new PolicyDeclarations(seasonIds, clauseIds, blocks, wholeMinutes, table);
    List<RequirementKind.Source> requirements = requirements(section, declarations);
    RequestRules requests = requests(section);
    AssessmentSource assessment = AssessmentSource.read(section, clauseIds, problems);
    section.end();
    return new PolicyContent(
        id,
        version,
        names.zh(),
        names.en(),
        document,
        zone,
        wholeMinutes,
        seasons,
        Collections.unmodifiableMap(clauses),
        lesson,
        fen,
        table,
        services,
        requirements,
        requests,
        assessment);
  }

  private RequestRules requests(Section policy) {
    Node node = policy.optional("requests");
    if (node == null) {
      return RequestRules.NONE;
    }
    Section section = Section.of(node, "requests", problems);
    Map<String, String> kinds = new LinkedHashMap<>();
    RequestRules.KINDS.forEach(kind -> kinds.put(kind, kind));
    List<String> allowed = section.read("kinds", new ListReader<>(Values.oneOf("", kinds)));
    int punches = section.read("punchesAMonth", Values.whole(0, PlainRules.MOST_REQUESTS));
    int days = section.read("workingDays", Values.whole(0, PlainRules.MOST_REQUESTS));
    section.end();
    return new RequestRules(allowed, punches, days);
  }

  private static ValueReader<Duration> lessonLength() {
    return ValueReader.scalar(
        "a length of time from PT1M to PT4H",
        Duration.ofMinutes(1),
        text -> {
          Duration length = Duration.parse(text);
          if (length.compareTo(Duration.ofMinutes(1)) < 0
              || length.compareTo(Duration.ofHours(4)) > 0) {
            throw new IllegalArgumentException(text);
          }
          return length;
        });
  }

  private Map<String, Clause> clauses(Section policy) {
    Map<String, Clause> clauses = new LinkedHashMap<>();
    Node node = policy.optional("clauses");
    if (!(node instanceof Node.Mapping mapping)) {
      int line = node == null ? policy.line() : node.line();
      String found = node == null ? "no clauses" : node.shown() + " as clauses";
      problems.add(line, found, "every clause with its text", "quote the document's clauses");
      return clauses;
    }
    for (Node.Field field : mapping.fields()) {
      Section section = Section.of(field.value(), "clause " + field.key(), problems);
      String zh = section.read("zh", Values.TEXT);
      String en = section.read("en", Values.TEXT);
      section.end();
      clauses.put(field.key(), new Clause(field.key(), zh, en));
    }
    return clauses;
  }

  private List<ServiceSource> services(Section policy, PolicyDeclarations declarations) {
    List<ServiceSource> services = new ArrayList<>();
    eachWithId(
        policy,
        "services",
        "service",
        (id, section) -> services.add(ServiceSource.read(id, section, declarations)));
    if (services.size() > ServiceTable.MOST) {
      problems.add(
          policy.line(),
          services.size() + " services",
          "at most " + ServiceTable.MOST,
          "make a second policy of some");
      return services.subList(0, ServiceTable.MOST);
    }
    return services;
  }

  private List<RequirementKind.Source> requirements(
      Section policy, PolicyDeclarations declarations) {
    List<RequirementKind.Source> requirements = new ArrayList<>();
    Map<String, RequirementKind> kinds = RequirementKinds.byName();
    Map<String, String> kindNames = new LinkedHashMap<>();
    kinds.keySet().forEach(name -> kindNames.put(name, name));
    eachWithId(
        policy,
        "requirements",
        "requirement",
        (id, section) -> {
          Names names = Names.read(section);
          List<String> clauses =
              section.read(
                  "clauses", new ListReader<>(Values.reference("clause", declarations.clauses())));
          String kind = section.read("kind", Values.oneOf("", kindNames));
          RequirementKind known = kinds.get(kind);
          if (known != null) {
            RequirementHeader header =
                RequirementHeader.of(id, kind, names.zh(), names.en(), clauses);
            requirements.add(known.read(header, section, declarations));
            section.end();
          }
        });
    return requirements;
  }

  /** Reads a list of items with ids; services and requirements share one id namespace. */
  private void eachWithId(
      Section policy, String key, String kind, BiConsumer<String, Section> read) {
    Node node = policy.optional(key);
    if (!(node instanceof Node.Sequence sequence)) {
      int line = node == null ? policy.line() : node.line();
      String found = node == null ? "no " + key : node.shown() + " as " + key;
      problems.add(line, found, "a list, each item with its id", "write one");
      return;
    }
    for (Node item : sequence.items()) {
      String id = idOf(item);
      Section section = Section.of(item, kind + (id.isEmpty() ? "" : " " + id), problems);
      section.read("id", Values.ID);
      Integer earlier = id.isEmpty() ? null : lineOfId.putIfAbsent(id, item.line());
      if (earlier != null) {
        problems.add(
            item.line(),
            "the id " + id + " a second time",
            "an id that no other service or requirement has (line " + earlier + " has it)",
            "rename or remove one");
      }
      read.accept(id, section);
    }
  }

  private static String idOf(Node item) {
    if (item instanceof Node.Mapping mapping) {
      for (Node.Field field : mapping.fields()) {
        if (field.key().equals("id") && field.value() instanceof Node.Scalar scalar) {
          return scalar.text();
        }
      }
    }
    return "";
  }
}
