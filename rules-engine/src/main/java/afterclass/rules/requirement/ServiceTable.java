package afterclass.rules.requirement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The services of a plan as positions and sets of positions: bit {@code n} of a set is the service
 * at position {@code n} of the file. Immutable.
 */
public final class ServiceTable {

  /** The most services that a plan may have: one for each bit of a set. */
  public static final int MOST = 64;

  private final List<String> ids;
  private final Map<String, Integer> positions;
  private final Map<String, Long> blocks;
  private final long duty;
  private final long computed;

  /**
   * The table of a plan's services.
   *
   * @param rows one a service, in the order of the file, at most {@link #MOST}
   */
  public ServiceTable(List<Row> rows) {
    Map<String, Integer> at = new HashMap<>();
    Map<String, Long> inBlock = new HashMap<>();
    long dutySet = 0;
    long computedSet = 0;
    for (int position = 0; position < rows.size(); position++) {
      Row row = rows.get(position);
      long bit = 1L << position;
      at.putIfAbsent(row.id(), position);
      inBlock.merge(row.block(), bit, (a, b) -> a | b);
      dutySet |= row.duty() ? bit : 0;
      computedSet |= row.computed() ? bit : 0;
    }
    ids = rows.stream().map(Row::id).toList();
    positions = Map.copyOf(at);
    blocks = Map.copyOf(inBlock);
    duty = dutySet;
    computed = computedSet;
  }

  /**
   * What the table must know of a service.
   *
   * @param id service id
   * @param block id of the part of the day
   * @param duty whether the safety clause holds for it
   * @param computed whether its hours are computed from the punches, so that nothing guards it
   */
  public record Row(String id, String block, boolean duty, boolean computed) {}

  /** The ids of all services, by position. */
  public List<String> ids() {
    return ids;
  }

  /** The position of a service, or -1 if the plan has none of that id. */
  public int position(String id) {
    Integer position = positions.get(id);
    return position == null ? -1 : position;
  }

  /** The set of every service that requirements can guard: all but the computed ones. */
  public long guardable() {
    long all = ids.size() == MOST ? -1L : (1L << ids.size()) - 1;
    return all & ~computed;
  }

  /** The set of services that are computed from the punches. */
  public long computed() {
    return computed;
  }

  /** The set of services that the safety clause holds for. */
  public long duty() {
    return duty;
  }

  /** The set of services in a part of the day; empty if there is none. */
  public long block(String block) {
    Long set = blocks.get(block);
    return set == null ? 0 : set;
  }

  /** The ids of the services in a set, by position. */
  public List<String> ids(long set) {
    return ids.stream().filter(id -> (set >> position(id) & 1) != 0).toList();
  }
}
