package afterclass.gateway.web.outcome;

import afterclass.gateway.i18n.Messages;
import afterclass.rules.model.Incident;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/**
 * A safety-responsibility incident.
 *
 * @param kind {@code late} or {@code absent}
 * @param kindLabel the same in words
 * @param clause the clause that makes it one
 * @param requirement the requirement that caused it
 */
@Serdeable
public record IncidentView(String kind, String kindLabel, String clause, String requirement) {

  public static IncidentView of(Incident incident, Messages words) {
    String kind = incident.kind().name().toLowerCase(Locale.ROOT);
    return new IncidentView(
        kind, words.text("incident." + kind), incident.clause(), incident.requirement());
  }
}
