package afterclass.rules.requirement;

import afterclass.rules.model.DayFacts;
import afterclass.rules.model.Inspection;
import afterclass.rules.model.Outage;
import afterclass.rules.model.Signature;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

/**
 * A view of a day for the evaluation of requirements: the facts known at {@code asOf}, as bit sets
 * and numbers.
 */
public final class DayView {

  /** Length of a list of punches up to which insertion sort alone is fast enough. */
  private static final int FEW = 32;

  private static final LocalTime[] NO_TIMES = {};
  private static final long[] NO_NANOS = {};

  private final DayFacts facts;
  private final ServiceTable services;
  private final int[] positions;
  private final long assigned;
  private final long excused;
  private final long asOf;
  private final LocalTime[] times;
  private final long[] nanos;

  /**
   * Creates the view of a day.
   *
   * @param facts all facts about the day
   * @param services the policy's services
   * @param positions positions of the assigned services, in the order of the assignments
   * @param excused set of services covered by leave, assigned or not
   */
  public DayView(DayFacts facts, ServiceTable services, int[] positions, long excused) {
    this.facts = facts;
    this.services = services;
    this.positions = positions.clone();
    this.assigned = set(positions);
    this.excused = excused;
    this.asOf = asOf(facts);
    LocalTime[] sorted = known(eased(facts.punches()), asOf);
    this.times = sorted;
    this.nanos = sorted.length == 0 ? NO_NANOS : new long[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      nanos[i] = sorted[i].toNanoOfDay();
    }
  }

  private static long set(int[] positions) {
    long set = 0;
    for (int position : positions) {
      set |= 1L << position;
    }
    return set;
  }

  /**
   * Returns {@code asOf} in nanoseconds since midnight of the business date; -1 before that date,
   * {@link Long#MAX_VALUE} after it.
   */
  private static long asOf(DayFacts facts) {
    int order = facts.asOf().toLocalDate().compareTo(facts.date());
    if (order != 0) {
      return order < 0 ? -1 : Long.MAX_VALUE;
    }
    return facts.asOf().toLocalTime().toNanoOfDay();
  }

  /**
   * Sorts long lists of punches beforehand: insertion is fastest for the few punches of an ordinary
   * day but would take seconds for tens of thousands.
   */
  private static List<LocalTime> eased(List<LocalTime> punches) {
    return punches.size() <= FEW ? punches : punches.stream().sorted().toList();
  }

  /** Returns the punches up to {@code asOf}, ascending and without duplicates. */
  private static LocalTime[] known(List<LocalTime> punches, long asOf) {
    int size = punches.size();
    if (size == 0) {
      return NO_TIMES;
    }
    LocalTime[] sorted = new LocalTime[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      LocalTime punch = punches.get(i);
      if (punch.toNanoOfDay() <= asOf) {
        count = insert(sorted, count, punch);
      }
    }
    return count == size ? sorted : Arrays.copyOf(sorted, count);
  }

  private static int insert(LocalTime[] sorted, int count, LocalTime punch) {
    int at = count;
    while (at > 0 && sorted[at - 1].isAfter(punch)) {
      at--;
    }
    if (at > 0 && sorted[at - 1].equals(punch)) {
      return count;
    }
    System.arraycopy(sorted, at, sorted, at + 1, count - at);
    sorted[at] = punch;
    return count + 1;
  }

  /** Returns the set of assigned services. */
  public long assigned() {
    return assigned;
  }

  /** Returns the set of assigned services that no leave covers. */
  public long working() {
    return assigned & ~excused;
  }

  /** Returns whether leave names the requirement, or everything. */
  public boolean leaveNames(String requirement) {
    return !facts.leave().isEmpty()
        && (facts.leave().contains(requirement) || facts.leave().contains("*"));
  }

  /** Returns whether an administrator refused the service. */
  public boolean refused(String service) {
    return !facts.refused().isEmpty() && facts.refused().contains(service);
  }

  /** Returns the number of known punches, without duplicates. */
  public int punches() {
    return nanos.length;
  }

  /**
   * Returns the time of a punch.
   *
   * @param punch index from 0, in ascending order of time
   */
  public LocalTime time(int punch) {
    return times[punch];
  }

  /**
   * Returns the time of a punch in nanoseconds since midnight.
   *
   * @param punch index from 0, in ascending order of time
   */
  public long nano(int punch) {
    return nanos[punch];
  }

  /**
   * Returns whether {@code asOf} has reached an instant of the day.
   *
   * @param nanoOfDay nanoseconds since midnight
   */
  public boolean reached(long nanoOfDay) {
    return asOf >= nanoOfDay;
  }

  /** Returns the signature on the sign-in sheet. */
  public Signature signature() {
    return facts.signature();
  }

  /** Returns the results of post inspections. */
  public List<Inspection> inspections() {
    return facts.inspections();
  }

  /** Returns the position of a service, or -1 if the policy does not define it. */
  int position(String service) {
    return services.position(service);
  }

  /** Returns whether a reported outage overlaps a window. */
  boolean outageTouches(Window window) {
    List<Outage> outages = facts.outages();
    for (int i = 0; i < outages.size(); i++) {
      Outage outage = outages.get(i);
      if (outage.from().toNanoOfDay() < window.end()
          && outage.to().toNanoOfDay() >= window.begin()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the ids of the assigned services in a set, in the order of the assignments. */
  List<String> assignedIn(long set) {
    List<String> ids = facts.assignments();
    int size = Long.bitCount(set & assigned);
    if (size == ids.size()) {
      return ids;
    }
    String[] in = new String[size];
    int count = 0;
    for (int i = 0; count < size; i++) {
      if ((set >> positions[i] & 1) != 0) {
        in[count++] = ids.get(i);
      }
    }
    return List.of(in);
  }
}
