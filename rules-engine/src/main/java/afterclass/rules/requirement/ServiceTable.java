package afterclass.rules.requirement;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The services of a policy as positions and bit sets: bit {@code n} of a set is the service at
 * position {@code n} of the file. Immutable.
 */
public final class ServiceTable {

  /** Maximum number of services of a policy: one per bit of a set. */
  public static final int MOST = 64;

  private final List<String> ids;
  private final Map<String, Integer> positions;
  private final Map<String, Long> blocks;
  private final long duty;
  private final long computed;

  /**
   * Creates the table of a policy's services.
   *
   * @param rows one row per service, in the order of the file, at most {@link #MOST}
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
   * A row of the table.
   *
   * @param id service id
   * @param block id of the part of the day
   * @param duty whether the safety clause applies to it
   * @param computed whether its hours are computed from the punches, so that no requirement guards
   *     it
   */
  public record Row(String id, String block, boolean duty, boolean computed) {}

  /** Returns the ids of all services, by position. */
  public List<String> ids() {
    return ids;
  }

  /** Returns the position of a service, or -1 if the policy does not define it. */
  public int position(String id) {
    Integer position = positions.get(id);
    return position == null ? -1 : position;
  }

  /** Returns the set of services that requirements can guard: all but the computed ones. */
  public long guardable() {
    long all = ids.size() == MOST ? -1L : (1L << ids.size()) - 1;
    return all & ~computed;
  }

  /** Returns the set of services whose hours are computed from the punches. */
  public long computed() {
    return computed;
  }

  /** Returns the set of services that the safety clause applies to. */
  public long duty() {
    return duty;
  }

  /** Returns the set of services in a part of the day; empty for an unknown block. */
  public long block(String block) {
    Long set = blocks.get(block);
    return set == null ? 0 : set;
  }

  /** Returns the set of the services with these ids; ids of no service are left out. */
  public long set(Collection<String> named) {
    long set = 0;
    for (String id : named) {
      int position = position(id);
      set |= position < 0 ? 0 : 1L << position;
    }
    return set;
  }

  /**
   * Returns the set of services that leave covers, assigned or not.
   *
   * @param leave service ids, requirement ids or {@code *} covered by leave
   */
  public long excused(Set<String> leave) {
    if (leave.isEmpty()) {
      return 0;
    }
    return leave.contains("*") ? -1L : set(leave);
  }

  /** Returns the ids of the services in a set, by position. */
  public List<String> ids(long set) {
    return ids.stream().filter(id -> (set >> position(id) & 1) != 0).toList();
  }
}
