package afterclass.rules.policy;

import java.util.List;

/**
 * What teachers may ask for, and until when. The documents do not say; a school writes it into its
 * plan under {@code requests}.
 *
 * @param kinds {@code leave}, {@code made-up} (a forgotten punch), {@code appeal}; empty where the
 *     plan says nothing: then nobody may ask
 * @param punchesAMonth how many made-up punches a staff member may have in a calendar month
 * @param workingDays how many school days after a day a punch or an appeal may be asked for
 */
public record RequestRules(List<String> kinds, int punchesAMonth, int workingDays) {
  /** Every kind that there is. */
  public static final List<String> KINDS = List.of("leave", "made-up", "appeal");

  /** Where the plan says nothing. */
  static final RequestRules NONE = new RequestRules(List.of(), 0, 0);

  public RequestRules {
    kinds = List.copyOf(kinds);
  }
}
