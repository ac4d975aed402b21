package afterclass.rules.requirement;

import afterclass.rules.source.BySeason;
import afterclass.rules.source.Dated;
import afterclass.rules.source.DatedReader;
import afterclass.rules.source.ValueReader;
import java.util.List;

/**
 * The declarations of a policy file that its requirements may refer to.
 *
 * @param seasons ids of the seasons, in the order of the file
 * @param clauses ids of the clauses
 * @param blocks ids of the parts of the day
 * @param wholeMinutes whether a window includes its whole last minute
 * @param services the services
 */
public record PolicyDeclarations(
    List<String> seasons,
    List<String> clauses,
    List<String> blocks,
    boolean wholeMinutes,
    ServiceTable services) {

  /** Returns a reader of values that change on dates. */
  public <T> ValueReader<Dated<T>> dated(ValueReader<T> value) {
    return new DatedReader<>(value, clauses);
  }

  /** Returns a reader of values that change on dates and by season. */
  public <T> ValueReader<Dated<BySeason<T>>> seasonal(ValueReader<T> value) {
    return new DatedReader<>(BySeason.reader(value, seasons), clauses);
  }
}
