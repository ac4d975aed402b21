package afterclass.gateway.roster;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.policy.PolicyVersion;
import afterclass.gateway.workbook.SheetCell;
import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyInForce;
import afterclass.rules.policy.RequirementDefinition;
import afterclass.rules.policy.Season;
import afterclass.rules.policy.ServiceDefinition;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A resolver of the names in a row: staff, services, requirements. */
final class NameResolver {
  private static final Pattern PARTED = Pattern.compile("[;；、|]");

  /** A staff number with the person's name behind it, as a template's list offers them. */
  private static final Pattern WITH_NAME = Pattern.compile("(\\S+)\\s+(\\S.*)");

  private final RosterSnapshot known;
  private final PoliciesInForce policies;
  private final Set<String> staff = new TreeSet<>();
  private final LostZeros staffZeros;
  private final Map<Column, LostZeros> zeros = new EnumMap<>(Column.class);
  private final List<ServiceDefinition> services;
  private final List<RequirementDefinition> requirements;
  private final List<Season> seasons;

  private NameResolver(
      RosterSnapshot known,
      List<Row> rows,
      PoliciesInForce policies,
      List<PolicyInForce> plans,
      List<Season> seasons) {
    this.known = known;
    this.policies = policies;
    known.staff().forEach(member -> staff.add(member.no()));
    this.staffZeros = new LostZeros(staff, List.of());
    zeros.put(Column.STAFF_NO, new LostZeros(staff, texts(rows, Column.STAFF_NO)));
    zeros.put(
        Column.CARD,
        new LostZeros(known.cards().map(CardAssignment::card).toList(), texts(rows, Column.CARD)));
    this.services = plans.stream().flatMap(plan -> plan.services().stream()).toList();
    this.requirements = plans.stream().flatMap(plan -> plan.requirements().stream()).toList();
    this.seasons = List.copyOf(seasons);
  }

  private static List<String> texts(List<Row> rows, Column column) {
    return rows.stream().map(row -> row.plain(column)).filter(text -> !text.isEmpty()).toList();
  }

  /**
   * Returns the names in all past, present and future policies; today's policy has priority.
   *
   * @param known stored facts
   * @param rows rows of the file
   */
  static NameResolver of(
      RosterSnapshot known, List<Row> rows, PoliciesInForce policies, LocalDate today) {
    Policy first = policies.at(today);
    List<Policy> all =
        Stream.concat(Stream.of(first), policies.versions().stream().map(PolicyVersion::policy))
            .distinct()
            .toList();
    List<PolicyInForce> plans = all.stream().map(policy -> policy.on(today)).toList();
    List<Season> seasons = all.stream().flatMap(policy -> policy.seasons().stream()).toList();
    return new NameResolver(known, rows, policies, plans, seasons);
  }

  /** Returns the ids of a day's assigned services whose hours are computed from punches. */
  List<String> computed(StaffDay day) {
    List<String> assigned = known.services(day.staff(), day.date());
    return policies.on(day.date()).services().stream()
        .filter(service -> service.computed() && assigned.contains(service.id()))
        .map(ServiceDefinition::id)
        .toList();
  }

  /** Returns the stored fact with a row's key; empty if none is stored or it has another type. */
  <F extends Fact> Optional<F> stored(FactKey key, Class<F> type) {
    return known.fact(key).map(type::cast);
  }

  /** Reads a card or staff number that a row introduces. */
  String number(Row row, Column column) {
    LostZeros others = Objects.requireNonNull(zeros.get(column));
    return column == Column.CARD ? row.card(column, others) : row.number(column, others);
  }

  String staff(Row row, Column column) {
    String no = row.label(column);
    if (staff.contains(no)) {
      return no;
    }
    String plain = row.plain(column);
    Optional<String> named = named(plain);
    if (named.isPresent()) {
      return named.get();
    }
    if (!staff.contains(plain)) {
      staffZeros
          .nearest(plain)
          .ifPresentOrElse(
              nearest -> row.bad(column, "staff-zeros", nearest), () -> row.bad(column, "staff"));
    }
    return plain;
  }

  /** Returns the number in "number name", if the person with that number has that name. */
  private Optional<String> named(String text) {
    Matcher both = WITH_NAME.matcher(text);
    return both.matches()
        ? known
            .staff(both.group(1))
            .filter(member -> SheetCell.plain(member.name()).equals(both.group(2)))
            .map(StaffMember::no)
        : Optional.empty();
  }

  String service(Row row, Column column) {
    String text = row.required(column);
    return serviceId(text)
        .orElseGet(
            () -> {
              row.bad(column, "service", serviceNames());
              return text;
            });
  }

  /** Returns the id of the service that a text names, by id or name. */
  Optional<String> serviceId(String text) {
    return services.stream()
        .filter(s -> means(text, s.id(), s.nameZh(), s.nameEn()))
        .map(ServiceDefinition::id)
        .findFirst();
  }

  private static boolean means(String text, String... names) {
    String plain = SheetCell.plain(text);
    return Stream.of(names).anyMatch(name -> SheetCell.plain(name).equalsIgnoreCase(plain));
  }

  /** Reads the ids or names of services and requirements, or everything; returns the ids. */
  Set<String> covers(Row row) {
    Set<String> ids = new TreeSet<>();
    for (String text : parts(row.required(Column.COVERS))) {
      ids.add(covered(row, text));
    }
    return ids;
  }

  /** Returns the names in a cell that may hold several. */
  static List<String> parts(String cell) {
    return PARTED
        .splitAsStream(cell)
        .map(SheetCell::plain)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** Returns the id of the service or requirement that a text names, by id or name. */
  Optional<String> coveredId(String text) {
    return serviceId(text).or(() -> requirement(text));
  }

  private String covered(Row row, String text) {
    if (text.equals("*") || text.equals("全部")) {
      return "*";
    }
    return coveredId(text)
        .orElseGet(
            () -> {
              row.bad(Column.COVERS, "covers", serviceNames(), requirementNames());
              return text;
            });
  }

  private Optional<String> requirement(String text) {
    return requirements.stream()
        .filter(r -> means(text, r.id(), r.nameZh(), r.nameEn()))
        .map(RequirementDefinition::id)
        .findFirst();
  }

  String season(Row row) {
    String text = row.required(Column.SEASON);
    Optional<String> id = seasonId(text);
    if (id.isEmpty()) {
      row.bad(
          Column.SEASON,
          "word",
          new Phrase.Both(
              String.join("、", seasons.stream().map(Season::nameZh).distinct().toList()),
              String.join(", ", seasons.stream().map(Season::nameEn).distinct().toList())));
    }
    return id.orElse(text);
  }

  /** Returns the id of the season that a text names, by id or name. */
  Optional<String> seasonId(String text) {
    String plain =
        switch (text) {
          case "夏季" -> "summer";
          case "春秋冬季", "冬季" -> "winter";
          default -> text;
        };
    return seasons.stream()
        .filter(s -> means(plain, s.id()) || means(text, s.nameZh(), s.nameEn()))
        .map(Season::id)
        .findFirst();
  }

  private Phrase serviceNames() {
    return new Phrase.Both(
        String.join("、", services.stream().map(ServiceDefinition::nameZh).distinct().toList()),
        String.join(", ", services.stream().map(ServiceDefinition::nameEn).distinct().toList()));
  }

  private Phrase requirementNames() {
    return new Phrase.Both(
        String.join("、", requirements.stream().map(r -> r.nameZh()).distinct().toList()),
        String.join(", ", requirements.stream().map(r -> r.nameEn()).distinct().toList()));
  }
}
