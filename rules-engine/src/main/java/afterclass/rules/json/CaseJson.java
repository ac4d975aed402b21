package afterclass.rules.json;

import afterclass.rules.model.DayFacts;
import afterclass.rules.model.DayType;
import afterclass.rules.model.Inspection;
import afterclass.rules.model.Outage;
import afterclass.rules.model.Signature;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case, the facts of one day of one staff member, as a line of JSON.
 *
 * <p>{@code staff}, {@code date} and {@code dayType} are required. Defaults: lists are empty,
 * {@code signature} is {@code unknown}, {@code asOf} is the first instant after the date, and
 * {@code season} is the policy's own for that date.
 */
public final class CaseJson {

  private static final Map<String, DayType> DAY_TYPES = Words.map(DayType.values());
  private static final Map<String, Signature> SIGNATURES = Words.map(Signature.values());
  private static final Map<String, Inspection.Result> RESULTS =
      Words.map(Inspection.Result.values());

  private CaseJson() {}

  /**
   * Reads a case without checking whether the policy knows its services.
   *
   * @throws JsonException if the line is not a case
   */
  public static DayFacts read(String line) {
    JsonObject object = JsonObject.of(JsonReader.read(line), "the case");
    String staff = object.text("staff");
    LocalDate date = Times.date(object.text("date"), "date");
    DayType dayType = object.word("dayType", DAY_TYPES);
    String season = object.optionalText("season");
    List<String> assignments = object.texts("assignments");
    List<LocalTime> punches =
        object.list("punches", v -> Times.time(JsonObject.text(v, "punches"), "punches"));
    String signature = object.optionalText("signature");
    Set<String> leave = Set.copyOf(object.texts("leave"));
    List<Inspection> inspections = object.list("inspections", CaseJson::inspection);
    List<Outage> outages = object.list("outages", CaseJson::outage);
    Set<String> refused = Set.copyOf(object.texts("refused"));
    String asOf = object.optionalText("asOf");
    object.end();
    if (staff.isBlank()) {
      throw new JsonException("found an empty staff; expected a staff number");
    }
    return new DayFacts(
        staff,
        date,
        dayType,
        season,
        assignments,
        punches,
        signature(signature),
        leave,
        inspections,
        outages,
        refused,
        asOf == null ? endOf(date) : Times.dateTime(asOf, "asOf"));
  }

  private static LocalDateTime endOf(LocalDate date) {
    return date.plusDays(1).atStartOfDay();
  }

  private static Signature signature(@Nullable String word) {
    return word == null ? Signature.UNKNOWN : JsonObject.word(word, "signature", SIGNATURES);
  }

  private static Inspection inspection(Json value) {
    JsonObject object = JsonObject.of(value, "an item of inspections");
    Inspection inspection = new Inspection(object.text("service"), object.word("result", RESULTS));
    object.end();
    return inspection;
  }

  private static Outage outage(Json value) {
    JsonObject object = JsonObject.of(value, "an item of outages");
    LocalTime from = Times.time(object.text("from"), "from of outages");
    LocalTime to = Times.time(object.text("to"), "to of outages");
    object.end();
    if (to.isBefore(from)) {
      throw new JsonException(
          "found an outage from " + from + " to " + to + "; expected one that ends after it began");
    }
    return new Outage(from, to);
  }

  /** Writes a case without values equal to the defaults of {@link #read}. */
  public static String write(DayFacts facts) {
    JsonWriter out = new JsonWriter().open('{');
    out.key("staff").text(facts.staff()).key("date").text(facts.date().toString());
    out.key("dayType").text(Words.of(facts.dayType()));
    String season = facts.season();
    if (season != null) {
      out.key("season").text(season);
    }
    texts(out, "assignments", facts.assignments());
    texts(out, "punches", facts.punches().stream().map(Times::text).toList());
    out.key("signature").text(Words.of(facts.signature()));
    texts(out, "leave", facts.leave().stream().sorted().toList());
    inspections(out, facts.inspections());
    outages(out, facts.outages());
    texts(out, "refused", facts.refused().stream().sorted().toList());
    if (!facts.asOf().equals(endOf(facts.date()))) {
      out.key("asOf").text(Times.text(facts.asOf()));
    }
    return out.close('}').toString();
  }

  private static void texts(JsonWriter out, String key, List<String> texts) {
    if (!texts.isEmpty()) {
      out.key(key).texts(texts);
    }
  }

  private static void inspections(JsonWriter out, List<Inspection> inspections) {
    if (!inspections.isEmpty()) {
      out.key("inspections").open('[');
      for (Inspection one : inspections) {
        out.open('{').key("service").text(one.service());
        out.key("result").text(Words.of(one.result())).close('}');
      }
      out.close(']');
    }
  }

  private static void outages(JsonWriter out, List<Outage> outages) {
    if (!outages.isEmpty()) {
      out.key("outages").open('[');
      for (Outage one : outages) {
        out.open('{').key("from").text(Times.text(one.from()));
        out.key("to").text(Times.text(one.to())).close('}');
      }
      out.close(']');
    }
  }
}
