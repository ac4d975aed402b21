package afterclass.gateway.report;

import afterclass.gateway.i18n.Messages;
import afterclass.rules.json.CaseJson;
import afterclass.rules.model.DayFacts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The facts known when a day was decided.
 *
 * @param judged the decision
 * @param facts all facts given to the engine, in words, in a fixed order
 * @param changes differences from the facts of the previous decision; empty for the first
 */
public record KnowledgeAtDecision(JudgedDay judged, List<Fact> facts, List<Change> changes) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  /**
   * A known fact.
   *
   * @param key its subject, such as {@code punches}
   * @param what the subject in words
   * @param said the fact in words
   */
  public record Fact(String key, String what, String said) {}

  /**
   * A fact that changed.
   *
   * @param key its subject, such as {@code punches}
   * @param what the subject in words
   * @param before the earlier fact
   * @param after the later fact
   */
  public record Change(String key, String what, String before, String after) {}

  public KnowledgeAtDecision {
    facts = List.copyOf(facts);
    changes = List.copyOf(changes);
  }

  /** Returns what was known at each decision on a day, oldest first. */
  static List<KnowledgeAtDecision> of(
      List<JudgedDay> history, ReportSources sources, Messages words) {
    List<KnowledgeAtDecision> all = new ArrayList<>();
    DayFacts before = null;
    for (JudgedDay judged : history) {
      DayFacts facts = CaseJson.read(judged.decision().factsJson());
      List<Change> changes = before == null ? List.of() : changes(before, facts, sources, words);
      all.add(new KnowledgeAtDecision(judged, facts(facts, sources, words), changes));
      before = facts;
    }
    return List.copyOf(all);
  }

  /** Returns what became known after a decision without changing it. */
  static List<Change> since(JudgedDay judged, DayFacts now, ReportSources sources, Messages words) {
    return changes(CaseJson.read(judged.decision().factsJson()), now, sources, words);
  }

  private static List<Change> changes(
      DayFacts before, DayFacts after, ReportSources sources, Messages words) {
    Map<String, String> was = said(before, sources, words);
    Map<String, String> now = said(after, sources, words);
    Set<String> keys = new LinkedHashSet<>(now.keySet());
    keys.addAll(was.keySet());
    List<Change> changes = new ArrayList<>();
    for (String key : keys) {
      String nothing = words.text("known.nothing");
      String old = was.getOrDefault(key, nothing);
      String is = now.getOrDefault(key, nothing);
      if (!old.equals(is)) {
        changes.add(new Change(key, words.text("known." + key), old, is));
      }
    }
    return changes;
  }

  private static List<Fact> facts(DayFacts facts, ReportSources sources, Messages words) {
    return said(facts, sources, words).entrySet().stream()
        .map(e -> new Fact(e.getKey(), words.text("known." + e.getKey()), e.getValue()))
        .toList();
  }

  private static Map<String, String> said(DayFacts facts, ReportSources sources, Messages words) {
    LocalDate date = facts.date();
    Function<String, String> service = id -> sources.serviceName(id, date, words);
    Map<String, String> said = new LinkedHashMap<>();
    said.put("day", words.text("daytype." + facts.dayType().name()));
    String season = facts.season();
    said.put(
        "season",
        season == null ? words.text("known.by-plan") : sources.names(words).season(season, date));
    said.put("services", list(facts.assignments().stream().map(service), words));
    said.put(
        "punches", list(facts.punches().stream().sorted().map(KnowledgeAtDecision::time), words));
    said.put("sheet", words.text("sheet." + facts.signature().name().toLowerCase(Locale.ROOT)));
    said.put(
        "leave",
        list(
            facts.leave().stream().sorted().map(id -> sources.names(words).covered(id, date)),
            words));
    said.put(
        "inspections",
        list(
            facts.inspections().stream()
                .map(
                    one ->
                        service.apply(one.service())
                            + " "
                            + words.text(
                                "inspection." + one.result().name().toLowerCase(Locale.ROOT))),
            words));
    said.put(
        "outages",
        list(
            facts.outages().stream()
                .filter(o -> o.to().isAfter(o.from()))
                .map(o -> time(o.from()) + "–" + time(o.to())),
            words));
    if (!facts.refused().isEmpty()) {
      said.put("refused", list(facts.refused().stream().sorted().map(service), words));
    }
    return said;
  }

  private static String time(LocalTime at) {
    return TIME.format(at);
  }

  private static String list(Stream<String> parts, Messages words) {
    String joined = parts.collect(Collectors.joining(words.text("list.separator")));
    return joined.isEmpty() ? words.text("known.nothing") : joined;
  }
}
