package afterclass.gateway.days;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A disagreement between a site's terminals and the gateway: all known clocks of the terminals
 * differ from the gateway's by about the same amount, so the gateway's clock is wrong, and nothing
 * is forfeited until that is settled.
 *
 * @param site the site
 * @param since first arrival that may be stamped wrongly
 * @param noticed arrival of the record that revealed it
 * @param run start of the service run that noticed it
 * @param ahead lead of each terminal over the gateway, by terminal id; negative if behind
 */
public record Disagreement(
    String site, Instant since, Instant noticed, Instant run, Map<String, Duration> ahead) {

  public Disagreement {
    ahead = Map.copyOf(ahead);
  }

  /** Returns the median lead of the terminals over the gateway's clock. */
  public Duration by() {
    return ahead.values().stream()
        .sorted()
        .skip((ahead.size() - 1) / 2)
        .findFirst()
        .orElse(Duration.ZERO);
  }

  /** Returns this disagreement with a terminal's new or updated lead. */
  Disagreement with(String terminal, Duration says) {
    Map<String, Duration> all = new TreeMap<>(ahead);
    all.put(terminal, says);
    return new Disagreement(site, since, noticed, run, all);
  }
}
