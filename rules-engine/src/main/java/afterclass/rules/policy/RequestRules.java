package afterclass.rules.policy;

import java.util.List;
import java.util.Set;

/**
 * The rules for teachers' requests and their time limits. The documents do not state them; a school
 * adds them to its policy under {@code requests}.
 *
 * @param kinds allowed kinds: {@code leave}, {@code made-up} (a forgotten punch), {@code appeal};
 *     empty if the policy allows no requests
 * @param punchesAMonth maximum number of make-up punches per staff member and calendar month
 * @param workingDays number of school days after a day within which a make-up punch or an appeal
 *     may be requested
 */
public record RequestRules(List<String> kinds, int punchesAMonth, int workingDays) {
  /** All kinds of request. */
  public static final List<String> KINDS = List.of("leave", "made-up", "appeal");

  /** The rules of a policy that allows no requests. */
  static final RequestRules NONE = new RequestRules(List.of(), 0, 0);

  public RequestRules {
    kinds = List.copyOf(kinds);
  }

  /** Returns whether both say the same, whatever the order of the kinds. */
  boolean same(RequestRules other) {
    return Set.copyOf(kinds).equals(Set.copyOf(other.kinds))
        && punchesAMonth == other.punchesAMonth
        && workingDays == other.workingDays;
  }
}
