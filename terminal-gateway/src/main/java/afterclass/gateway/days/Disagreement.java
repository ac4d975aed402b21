package afterclass.gateway.days;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * All terminals of a site whose clocks are known say another time than the gateway, and about the
 * same: then the gateway's own clock is wrong, and nothing is forfeited until that is settled.
 *
 * @param site the site
 * @param since the first arrival that may have been stamped wrongly
 * @param noticed the arrival of the record that showed it
 * @param run when the service began that noticed it
 * @param ahead how far each terminal is ahead of the gateway, by its id; negative if it is behind
 */
public record Disagreement(
    String site, Instant since, Instant noticed, Instant run, Map<String, Duration> ahead) {

  public Disagreement {
    ahead = Map.copyOf(ahead);
  }

  /** How far the gateway's clock is behind that of the terminals: the one in the middle. */
  public Duration by() {
    return ahead.values().stream()
        .sorted()
        .skip((ahead.size() - 1) / 2)
        .findFirst()
        .orElse(Duration.ZERO);
  }

  /** The same with what another terminal says, or says by now. */
  Disagreement with(String terminal, Duration says) {
    Map<String, Duration> all = new TreeMap<>(ahead);
    all.put(terminal, says);
    return new Disagreement(site, since, noticed, run, all);
  }
}
