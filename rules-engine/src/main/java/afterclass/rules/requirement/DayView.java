package afterclass.rules.requirement;

import afterclass.rules.model.DayFacts;
import afterclass.rules.model.Inspection;
import afterclass.rules.model.Outage;
import afterclass.rules.model.Signature;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

/** A day as requirements look at it: what is known at {@code asOf}, as sets and plain numbers. */
public final class DayView {

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
   * A day with its facts.
   *
   * @param facts everything known
   * @param services the plan's services
   * @param positions the positions of the services assigned, in the order of the assignments
   * @param excused the set of services that leave covers, assigned or not
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

  /** Nanoseconds since the business date's midnight; -1 before that date, the most after it. */
  private static long asOf(DayFacts facts) {
    int order = facts.asOf().toLocalDate().compareTo(facts.date());
    if (order != 0) {
      return order < 0 ? -1 : Long.MAX_VALUE;
    }
    return facts.asOf().toLocalTime().toNanoOfDay();
  }

  /**
   * The same punches; sorted where they are many. Insertion is quickest for the handful of an
   * ordinary day, and would take seconds for a day of tens of thousands.
   */
  private static List<LocalTime> eased(List<LocalTime> punches) {
    return punches.size() <= FEW ? punches : punches.stream().sorted().toList();
  }

  /** The punches up to asOf, ascending, equal times once. */
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

  /** The set of services assigned. */
  public long assigned() {
    return assigned;
  }

  /** The set of assigned services that no leave covers. */
  public long working() {
    return assigned & ~excused;
  }

  /** Whether leave names that requirement, or everything. */
  public boolean leaveNames(String requirement) {
    return !facts.leave().isEmpty()
        && (facts.leave().contains(requirement) || facts.leave().contains("*"));
  }

  /** Whether an administrator refused what would be held of a service. */
  public boolean refused(String service) {
    return !facts.refused().isEmpty() && facts.refused().contains(service);
  }

  /** How many punches are known, equal times once. */
  public int punches() {
    return nanos.length;
  }

  /** The time of a punch, ascending from 0. */
  public LocalTime time(int punch) {
    return times[punch];
  }

  /** The nanosecond of the day of a punch, ascending from 0. */
  public long nano(int punch) {
    return nanos[punch];
  }

  /** Whether asOf is at or past an instant of the day. */
  public boolean reached(long nanoOfDay) {
    return asOf >= nanoOfDay;
  }

  /** What the sign-in sheet says. */
  public Signature signature() {
    return facts.signature();
  }

  /** What the inspectors entered. */
  public List<Inspection> inspections() {
    return facts.inspections();
  }

  /** The position of a service, or -1 if the plan has none of that id. */
  int position(String service) {
    return services.position(service);
  }

  /** Whether a reported outage shares an instant with a window. */
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

  /** The ids of the assigned services in a set, in the order of the assignments. */
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
