package afterclass.rules.json;

import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.FenTotals;
import afterclass.rules.model.HourTotals;
import afterclass.rules.model.Incident;
import afterclass.rules.model.Justification;
import afterclass.rules.model.PolicyStamp;
import afterclass.rules.model.Reason;
import afterclass.rules.model.RequirementState;
import afterclass.rules.model.RequirementTrace;
import afterclass.rules.model.ServiceOutcome;
import afterclass.rules.model.ServiceStatus;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reader of complete outcomes. */
final class OutcomeReader {

  private static final Map<String, ServiceStatus> STATUSES = Words.map(ServiceStatus.values());
  private static final Map<String, RequirementState> STATES = Words.map(RequirementState.values());
  private static final Map<String, Reason> REASONS = Words.map(Reason.values());
  private static final Map<String, Incident.IncidentType> KINDS =
      Words.map(Incident.IncidentType.values());

  private OutcomeReader() {}

  static DayOutcome read(String json) {
    JsonObject object = JsonObject.of(JsonReader.read(json), "the outcome");
    Json fen = object.optional("fen");
    DayOutcome outcome =
        new DayOutcome(
            object.text("staff"),
            Times.date(object.text("date"), "date"),
            object.text("season"),
            object.list("services", OutcomeReader::service),
            hours(object.required("hours")),
            fen == null ? null : fen(fen),
            object.list("incidents", OutcomeReader::incident),
            object.list("trace", OutcomeReader::trace),
            policy(object.required("policy")),
            Times.dateTime(object.text("asOf"), "asOf"));
    object.end();
    return outcome;
  }

  private static ServiceOutcome service(Json value) {
    JsonObject object = JsonObject.of(value, "an item of services");
    Json fen = object.optional("fen");
    ServiceOutcome service =
        new ServiceOutcome(
            object.text("service"),
            object.small("hours"),
            fen instanceof Json.Whole whole ? whole.number() : null,
            object.word("status", STATUSES),
            object.list("because", OutcomeReader::because));
    object.end();
    return service;
  }

  private static Justification because(Json value) {
    JsonObject object = JsonObject.of(value, "an item of because");
    Justification because =
        new Justification(
            object.optionalText("requirement"),
            object.optionalText("clause"),
            object.word("reason", REASONS));
    object.end();
    return because;
  }

  private static HourTotals hours(Json value) {
    JsonObject object = JsonObject.of(value, "hours");
    HourTotals hours =
        new HourTotals(
            object.small("earned"),
            object.small("forfeited"),
            object.small("excused"),
            object.small("held"),
            object.small("pending"));
    object.end();
    return hours;
  }

  private static FenTotals fen(Json value) {
    JsonObject object = JsonObject.of(value, "fen");
    FenTotals fen =
        new FenTotals(
            object.whole("earned"),
            object.whole("forfeited"),
            object.whole("excused"),
            object.whole("held"),
            object.whole("pending"));
    object.end();
    return fen;
  }

  private static Incident incident(Json value) {
    JsonObject object = JsonObject.of(value, "an item of incidents");
    Incident incident =
        new Incident(object.word("kind", KINDS), object.text("clause"), object.text("requirement"));
    object.end();
    return incident;
  }

  private static PolicyStamp policy(Json value) {
    JsonObject object = JsonObject.of(value, "policy");
    PolicyStamp policy =
        new PolicyStamp(object.text("id"), object.text("version"), object.text("sha256"));
    object.end();
    return policy;
  }

  private static RequirementTrace trace(Json value) {
    JsonObject object = JsonObject.of(value, "an item of trace");
    String reason = object.optionalText("reason");
    RequirementTrace trace =
        new RequirementTrace(
            object.text("requirement"),
            object.texts("clauses"),
            object.word("state", STATES),
            reason == null ? null : JsonObject.word(reason, "reason", REASONS),
            time(object.optionalText("from"), "from"),
            time(object.optionalText("to"), "to"),
            object.small("needed"),
            times(object, "counted"),
            times(object, "passedOver"),
            object.texts("guards"));
    object.end();
    return trace;
  }

  private static @Nullable LocalTime time(@Nullable String text, String key) {
    return text == null ? null : Times.time(text, key);
  }

  private static List<LocalTime> times(JsonObject object, String key) {
    return object.list(key, value -> Times.time(JsonObject.text(value, key), key));
  }
}
