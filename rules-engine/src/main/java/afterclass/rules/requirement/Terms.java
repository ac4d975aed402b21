package afterclass.rules.requirement;

import afterclass.rules.source.BySeason;
import afterclass.rules.source.Dated;
import afterclass.rules.source.DatedReader;
import afterclass.rules.source.ValueReader;
import java.util.List;

/**
 * What the rest of the file says that a requirement may refer to.
 *
 * @param seasons ids of the seasons, in the order of the file
 * @param clauses ids of the clauses
 * @param blocks ids of the parts of the day
 * @param wholeMinutes whether a window runs to the end of its last minute
 * @param services the services
 */
public record Terms(
    List<String> seasons,
    List<String> clauses,
    List<String> blocks,
    boolean wholeMinutes,
    ServiceTable services) {

  /** Reads a value that changes on dates. */
  public <T> ValueReader<Dated<T>> dated(ValueReader<T> value) {
    return new DatedReader<>(value, clauses);
  }

  /** Reads a value that changes on dates and with the season. */
  public <T> ValueReader<Dated<BySeason<T>>> seasonal(ValueReader<T> value) {
    return new DatedReader<>(BySeason.reader(value, seasons), clauses);
  }
}
