package afterclass.gateway.roster;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.rules.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words in which the cells of a file state values, in a language: the inverse of reading. A
 * value whose name would be read as something else is written as its id.
 */
public final class FileWording {
  private static final Map<String, String> ZH =
      Map.ofEntries(
          Map.entry("add", "增加"),
          Map.entry("remove", "取消"),
          Map.entry("substitute", "代班"),
          Map.entry(FactForm.CLEAR, "撤销"),
          Map.entry("odd", "单周"),
          Map.entry("even", "双周"),
          Map.entry("school", "上学"),
          Map.entry("off", "放假"),
          Map.entry("yes", "是"),
          Map.entry("no", "否"),
          Map.entry("unknown", "未知"),
          Map.entry("present", "在岗"),
          Map.entry("late", "迟到"),
          Map.entry("absent", "不到岗"),
          Map.entry("accept", "计课时"),
          Map.entry("forfeit", "取消课时"),
          Map.entry(Leave.ALL, "全部"));

  private final PoliciesInForce policies;
  private final LocalDate today;
  private final Messages words;
  private final NameResolver names;

  /**
   * Creates the words of a language.
   *
   * @param policies the policies that name services, requirements and seasons
   * @param today the day whose policy names them first
   */
  public FileWording(PoliciesInForce policies, LocalDate today, Messages words) {
    this.policies = policies;
    this.today = today;
    this.words = words;
    this.names = NameResolver.of(RosterSnapshot.NOTHING, List.of(), policies, today);
  }

  /**
   * Returns the cell that states a value.
   *
   * @param column the column's English name
   * @param value the value in {@link Fact#row()}
   */
  public String cell(String column, String value) {
    if (value.isEmpty()) {
      return "";
    }
    return switch (column) {
      case "service" -> service(value);
      case "weekday", "follows" -> weekday(Integer.parseInt(value));
      case "season" -> first(seasonNames(value), value, names::seasonId);
      case "covers" ->
          Stream.of(value.split(";", -1))
              .map(this::covered)
              .collect(Collectors.joining(words.pick("；", ";")));
      case "action", "type", "signed", "result", "ruling", "weeks" -> word(value);
      default -> value;
    };
  }

  /** Returns the name of a service as files state it. */
  public String service(String id) {
    return first(serviceNames(id), id, names::serviceId);
  }

  /** Returns the name of a weekday, 1 to 7 from Monday. */
  public String weekday(int day) {
    return CellWords.weekday(day, words);
  }

  private String word(String code) {
    return words.pick(ZH.getOrDefault(code, code), code);
  }

  private String covered(String id) {
    return id.equals(Leave.ALL)
        ? word(id)
        : first(
            Stream.concat(serviceNames(id).stream(), requirementNames(id).stream()).toList(),
            id,
            name ->
                NameResolver.parts(name).size() == 1 ? names.coveredId(name) : Optional.empty());
  }

  /** Returns the first name that is read as the id; the id if there is none. */
  private static String first(
      List<String> candidates, String id, Function<String, Optional<String>> read) {
    return candidates.stream()
        .filter(name -> read.apply(name).equals(Optional.of(id)))
        .findFirst()
        .orElse(id);
  }

  private Stream<Policy> all() {
    return Stream.concat(
        Stream.of(policies.at(today)), policies.versions().stream().map(v -> v.policy()));
  }

  private List<String> serviceNames(String id) {
    return all()
        .flatMap(policy -> policy.on(today).services().stream())
        .filter(service -> service.id().equals(id))
        .map(service -> words.pick(service.nameZh(), service.nameEn()))
        .distinct()
        .toList();
  }

  private List<String> requirementNames(String id) {
    return all()
        .flatMap(policy -> policy.on(today).requirements().stream())
        .filter(requirement -> requirement.id().equals(id))
        .map(requirement -> words.pick(requirement.nameZh(), requirement.nameEn()))
        .distinct()
        .toList();
  }

  private List<String> seasonNames(String id) {
    return all()
        .flatMap(policy -> policy.seasons().stream())
        .filter(season -> season.id().equals(id))
        .map(season -> words.pick(season.nameZh(), season.nameEn()))
        .distinct()
        .toList();
  }

  /**
   * Returns the cells to choose from in a column; empty if it takes any text.
   *
   * @param column the column's English name
   */
  public List<String> choices(ImportKind kind, String column) {
    return switch (column) {
      case "service" -> services();
      case "weekday", "follows" -> IntStream.rangeClosed(1, 7).mapToObj(this::weekday).toList();
      case "season" ->
          policies.at(today).seasons().stream()
              .map(season -> cell(column, season.id()))
              .distinct()
              .toList();
      case "covers" -> coverings();
      case "action" -> actions(kind).map(this::word).toList();
      case "weeks" -> Stream.of("odd", "even").map(this::word).toList();
      case "type" -> Stream.of("school", "off").map(this::word).toList();
      case "signed" -> Stream.of("yes", "no", "unknown").map(this::word).toList();
      case "result" ->
          Stream.of("present", "late", "absent", FactForm.CLEAR).map(this::word).toList();
      case "ruling" -> Stream.of("accept", "forfeit", FactForm.CLEAR).map(this::word).toList();
      default -> List.of();
    };
  }

  private static Stream<String> actions(ImportKind kind) {
    return switch (kind) {
      case EXCEPTIONS -> Stream.of("add", "remove", "substitute", FactForm.CLEAR);
      case MADE_UP -> Stream.of("add", FactForm.CLEAR);
      default -> Stream.of(FactForm.CLEAR);
    };
  }

  private List<String> services() {
    return policies.on(today).services().stream().map(each -> service(each.id())).toList();
  }

  private List<String> coverings() {
    List<String> all = new ArrayList<>();
    all.add(word(Leave.ALL));
    all.addAll(services());
    policies.on(today).requirements().forEach(each -> all.add(covered(each.id())));
    return all.stream().distinct().toList();
  }
}
