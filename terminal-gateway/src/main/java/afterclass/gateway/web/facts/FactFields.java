package afterclass.gateway.web.facts;

import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.Fact;
import afterclass.gateway.roster.FileWording;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.web.form.Choice;
import afterclass.gateway.web.form.FormFaults;
import afterclass.gateway.web.page.PageContext;
import afterclass.rules.policy.Season;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The form fields of a fact, in the reader's language.
 *
 * @param frame page with the reader's language
 * @param sources source of names
 * @param today date of the policy whose names are offered
 */
public record FactFields(PageContext frame, ReportSources sources, LocalDate today) {
  private static final Set<String> DATES = Set.of("date", "from", "to");
  private static final Set<String> PEOPLE = Set.of("staffNo", "substitute");

  /**
   * A field of a form.
   *
   * @param name English name of the column
   * @param label label of the field
   * @param type type of the input, or {@code select}
   * @param value value of the field
   * @param options options of a select
   * @param required whether the field must be filled in
   */
  public record Field(
      String name,
      String label,
      String type,
      String value,
      List<Choice> options,
      boolean required) {

    /** Tells whether the field holds a staff number. */
    public boolean person() {
      return FactFields.person(name);
    }

    /** Returns the step of the input: one second for a time, else none. */
    public @Nullable String step() {
      return type.equals("time") ? "1" : null;
    }
  }

  /** Tells whether a column holds a staff number. */
  static boolean person(String column) {
    return PEOPLE.contains(column);
  }

  /**
   * Returns the fields of a kind.
   *
   * @param fact the fact to correct; empty for a new one
   * @param said the values to fill in, by column
   */
  List<Field> of(ImportKind kind, Optional<Fact> fact, Map<String, String> said) {
    Set<String> had = fact.map(one -> one.row().keySet()).orElse(Set.of());
    List<Field> fields = new ArrayList<>();
    for (String column : kind.columns()) {
      // The row of a line for every week leaves out its weeks, which the form can change.
      if (fact.isEmpty() || had.contains(column) || column.equals("weeks")) {
        fields.add(field(kind, column, said.getOrDefault(column, "")));
      }
    }
    return List.copyOf(fields);
  }

  /** Returns some empty fields of a kind, for a form that knows the others. */
  public List<Field> some(ImportKind kind, String... columns) {
    return Arrays.stream(columns).map(column -> field(kind, column, "")).toList();
  }

  private Field field(ImportKind kind, String column, String value) {
    boolean range = column.equals("to") || (column.equals("from") && kind == ImportKind.STAFF);
    boolean needed =
        !range
            && !Set.of("site", "substitute", "note", "time", "type", "season", "follows", "weeks")
                .contains(column);
    boolean time = column.equals("time") && kind == ImportKind.MADE_UP;
    Map<String, String> options = options(column, value);
    String type =
        !options.isEmpty() ? "select" : DATES.contains(column) ? "date" : time ? "time" : "text";
    return new Field(
        column,
        frame.text("facts.column." + column),
        type,
        shown(column, value),
        options.entrySet().stream()
            .map(option -> new Choice(option.getKey(), option.getValue()))
            .toList(),
        needed || time);
  }

  /** Returns a value as shown; the ids that leave covers are replaced by names. */
  private String shown(String column, String value) {
    return column.equals("covers")
        ? new FileWording(sources.policy(), today, frame.words()).cell(column, value)
        : value;
  }

  private Map<String, String> options(String column, String value) {
    Map<String, String> options = new LinkedHashMap<>();
    switch (column) {
      case "service" ->
          sources
              .policy()
              .on(today)
              .services()
              .forEach(s -> options.put(s.id(), frame.words().pick(s.nameZh(), s.nameEn())));
      case "season" -> {
        options.put("", frame.text("known.by-plan"));
        for (Season season : sources.policy().at(today).seasons()) {
          options.put(season.id(), frame.words().pick(season.nameZh(), season.nameEn()));
        }
      }
      case "weekday", "follows" -> {
        if (column.equals("follows")) {
          options.put("", "–");
        }
        for (int day = 1; day <= 7; day++) {
          options.put(String.valueOf(day), frame.text("roster.weekday." + day));
        }
      }
      default -> {
        if (column.equals("type")) {
          options.put("", "–");
        }
        FormFaults.words(column)
            .forEach(word -> options.put(word, frame.text("roster.value." + word)));
      }
    }
    if (!options.isEmpty() && !options.containsKey(value) && !value.isEmpty()) {
      options.put(value, value);
    }
    return options;
  }
}
