package afterclass.gateway.web.policies;

import afterclass.gateway.i18n.Codes;
import afterclass.gateway.i18n.Messages;
import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyItem;
import afterclass.rules.policy.PolicyItem.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The texts of policies in the reader's language. */
final class PolicyWords {
  private final Messages words;
  private final Map<String, String> names = new LinkedHashMap<>();

  /**
   * Creates the texts of some policies.
   *
   * @param policies source of the names; of two policies with the same id, the first
   */
  public PolicyWords(Messages words, List<Policy> policies) {
    this.words = words;
    for (Policy policy : policies) {
      policy
          .seasons()
          .forEach(s -> names.putIfAbsent("season " + s.id(), words.pick(s.nameZh(), s.nameEn())));
      var plan = policy.on(LocalDate.EPOCH);
      plan.services().forEach(s -> names.putIfAbsent(s.id(), words.pick(s.nameZh(), s.nameEn())));
      plan.requirements()
          .forEach(r -> names.putIfAbsent(r.id(), words.pick(r.nameZh(), r.nameEn())));
    }
  }

  /** Returns the name of a service or requirement. */
  public String name(String id) {
    return names.getOrDefault(id, id);
  }

  /** Returns the name of a season. */
  public String season(String id) {
    return names.getOrDefault("season " + id, id);
  }

  /** Returns what a rule is about, as 服务时段 早读. */
  public String subject(PolicyItem item) {
    String name = item.part() == PolicyItem.Part.SEASON ? season(item.id()) : name(item.id());
    return (words.text("policies.part." + Codes.of(item.part())) + " " + name).strip();
  }

  /** Returns the name of a rule. */
  public String key(PolicyItem item) {
    return words.text("policies.key." + item.key());
  }

  /** Returns the value of a rule in words; a dash for none. */
  public String value(PolicyItem item, @Nullable Value value) {
    if (value == null) {
      return "–";
    }
    if (value.allYear()) {
      return rows(item, value.seasons().values().iterator().next());
    }
    return value.seasons().entrySet().stream()
        .map(e -> words.text("policies.in-season", season(e.getKey()), rows(item, e.getValue())))
        .collect(separated());
  }

  private Collector<CharSequence, ?, String> separated() {
    return Collectors.joining(words.text("list.separator"));
  }

  private String rows(PolicyItem item, List<List<String>> rows) {
    return rows.stream().map(row -> row(item.key(), row)).collect(separated());
  }

  private String row(String key, List<String> cells) {
    String first = cells.get(0);
    return switch (key) {
      case "name", "text" -> words.pick(first, cells.get(1));
      case "granularity", "block", "kind", "signature" ->
          words.text("policies." + key + "." + first);
      case "request-kinds" -> words.text("requests.kind." + first);
      case "lesson-length", "min-gap" -> duration(first);
      case "fen" -> words.text("policies.yuan", BigDecimal.valueOf(Long.parseLong(first), 2));
      case "services",
          "requirements",
          "applies-to",
          "guards",
          "waived-with",
          "incidents-only-with" ->
          name(first);
      case "days", "time", "window" -> first + "–" + cells.get(1);
      case "hours" -> first.equals("computed") ? words.text("policies.computed") : first;
      case "duty", "lunch" -> words.text("policies.flag." + first);
      case "reasons" -> reason(cells);
      case "incidents" ->
          words.text(
              "policies.incident",
              words.text("reason." + first),
              words.text("incident." + cells.get(1)),
              cells.get(2));
      default -> String.join(" ", cells);
    };
  }

  private String duration(String text) {
    Duration length = Duration.parse(text);
    long seconds = length.toSeconds();
    if (!Duration.ofSeconds(seconds).equals(length)) {
      return text;
    }
    return seconds % 60 == 0 && seconds > 60
        ? words.text("policies.minutes", seconds / 60)
        : words.text("policies.seconds", seconds);
  }

  /** Returns a reason with its condition, as 迟到（考勤时间结束起、11:30之前有打卡）. */
  private String reason(List<String> cells) {
    String name = words.text("reason." + cells.get(0));
    String counted = cells.get(1);
    String from = instant(cells.get(2));
    String before = instant(cells.get(3));
    String when = "";
    if (!from.isEmpty() || !before.isEmpty()) {
      String form = from.isEmpty() ? "before" : before.isEmpty() ? "from" : "between";
      when = words.text("policies.punch-" + form, from, before);
    }
    if (!counted.isEmpty()) {
      String many = words.text("policies.counted", counted);
      when = when.isEmpty() ? many : many + words.text("list.separator") + when;
    }
    return when.isEmpty() ? name : words.text("policies.reason-when", name, when);
  }

  private String instant(String cell) {
    return cell.startsWith("window-") ? words.text("policies." + cell) : cell;
  }
}
