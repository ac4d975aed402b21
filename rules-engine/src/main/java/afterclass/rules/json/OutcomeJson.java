package afterclass.rules.json;

import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.FenTotals;
import afterclass.rules.model.HourTotals;
import afterclass.rules.model.Incident;
import afterclass.rules.model.Justification;
import afterclass.rules.model.PolicyStamp;
import afterclass.rules.model.RequirementTrace;
import afterclass.rules.model.ServiceOutcome;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An outcome as a line of JSON. Equal outcomes give equal bytes. */
public final class OutcomeJson {

  private OutcomeJson() {}

  /**
   * Returns the outcome as printed by the command line. If the policy states a rate, {@code fen}
   * follows {@code hours}.
   */
  public static String line(DayOutcome outcome) {
    JsonWriter out = new JsonWriter().open('{');
    decision(out, outcome, false);
    return out.close('}').toString();
  }

  /** Returns the complete outcome, with policy, asOf, trace, and the amount of each service. */
  public static String full(DayOutcome outcome) {
    JsonWriter out = new JsonWriter().open('{');
    decision(out, outcome, true);
    PolicyStamp policy = outcome.policy();
    out.key("policy").open('{').key("id").text(policy.id());
    out.key("version").text(policy.version()).key("sha256").text(policy.sha256()).close('}');
    out.key("asOf").text(Times.text(outcome.asOf()));
    out.key("trace").open('[');
    outcome.trace().forEach(trace -> trace(out, trace));
    return out.close(']').close('}').toString();
  }

  /**
   * Reads the result of {@link #full}.
   *
   * @throws JsonException if it is anything else
   */
  public static DayOutcome readFull(String json) {
    return OutcomeReader.read(json);
  }

  /** Returns the line printed for a case that cannot be judged. */
  public static String error(long line, String error) {
    return new JsonWriter()
        .open('{')
        .key("line")
        .whole(line)
        .key("error")
        .text(error)
        .close('}')
        .toString();
  }

  /**
   * Returns the line for a service whose outcomes under two policies differ.
   *
   * @param line line number of the case
   * @param before the day under the first policy
   * @param was the service under the first policy
   * @param is the service under the second
   */
  public static String change(long line, DayOutcome before, ServiceOutcome was, ServiceOutcome is) {
    JsonWriter out = new JsonWriter().open('{');
    out.key("line").whole(line).key("staff").text(before.staff());
    out.key("date").text(before.date().toString()).key("service").text(was.service());
    side(out.key("from"), was);
    side(out.key("to"), is);
    return out.close('}').toString();
  }

  private static void side(JsonWriter out, ServiceOutcome service) {
    out.open('{').key("hours").whole(service.hours());
    out.key("status").text(Words.of(service.status()));
    because(out, service.because());
    out.close('}');
  }

  private static void decision(JsonWriter out, DayOutcome outcome, boolean full) {
    out.key("staff").text(outcome.staff()).key("date").text(outcome.date().toString());
    out.key("season").text(outcome.season()).key("services").open('[');
    outcome.services().forEach(service -> service(out, service, full));
    out.close(']');
    HourTotals hours = outcome.hours();
    totals(
        out.key("hours"),
        hours.earned(),
        hours.forfeited(),
        hours.excused(),
        hours.held(),
        hours.pending());
    FenTotals fen = outcome.fen();
    if (fen != null) {
      totals(
          out.key("fen"), fen.earned(), fen.forfeited(), fen.excused(), fen.held(), fen.pending());
    }
    out.key("incidents").open('[');
    outcome.incidents().forEach(incident -> incident(out, incident));
    out.close(']');
  }

  private static void service(JsonWriter out, ServiceOutcome service, boolean full) {
    out.open('{').key("service").text(service.service()).key("hours").whole(service.hours());
    Long fen = service.fen();
    if (full && fen != null) {
      out.key("fen").whole(fen);
    }
    out.key("status").text(Words.of(service.status()));
    because(out, service.because());
    out.close('}');
  }

  private static void incident(JsonWriter out, Incident incident) {
    out.open('{').key("kind").text(Words.of(incident.kind()));
    out.key("clause").text(incident.clause());
    out.key("requirement").text(incident.requirement()).close('}');
  }

  private static void totals(
      JsonWriter out, long earned, long forfeited, long excused, long held, long pending) {
    out.open('{').key("earned").whole(earned).key("forfeited").whole(forfeited);
    out.key("excused").whole(excused).key("held").whole(held);
    out.key("pending").whole(pending).close('}');
  }

  private static void because(JsonWriter out, List<Justification> rows) {
    out.key("because").open('[');
    for (Justification row : rows) {
      out.open('{');
      optional(out, "requirement", row.requirement());
      optional(out, "clause", row.clause());
      out.key("reason").text(row.reason().code()).close('}');
    }
    out.close(']');
  }

  private static void trace(JsonWriter out, RequirementTrace trace) {
    LocalTime from = trace.from();
    LocalTime to = trace.to();
    out.open('{').key("requirement").text(trace.requirement());
    out.key("clauses").texts(trace.clauses()).key("state").text(Words.of(trace.state()));
    optional(out, "reason", trace.reason() == null ? null : trace.reason().code());
    optional(out, "from", from == null ? null : Times.text(from));
    optional(out, "to", to == null ? null : Times.text(to));
    out.key("needed").whole(trace.needed());
    out.key("counted").texts(trace.counted().stream().map(Times::text).toList());
    out.key("passedOver").texts(trace.passedOver().stream().map(Times::text).toList());
    out.key("guards").texts(trace.guards()).close('}');
  }

  private static void optional(JsonWriter out, String key, @Nullable String text) {
    if (text != null) {
      out.key(key).text(text);
    }
  }
}
