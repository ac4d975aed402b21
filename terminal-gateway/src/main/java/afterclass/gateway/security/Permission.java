package afterclass.gateway.security;

import java.util.List;

/** The permissions, by the names that pages and interfaces require. */
public final class Permission {
  /** See all days, punches and reports, the terminals and the policies. */
  public static final String SEE = "see";

  /** See one's own days. */
  public static final String SEE_OWN = "see-own";

  /** Enter the office's facts: sheet, leave, substitutes, cards, roster, calendar, held cases. */
  public static final String ENTER = "enter";

  /** Enter inspections of posts. */
  public static final String INSPECT = "inspect";

  /** Approve what another person requested or proposed. */
  public static final String APPROVE = "approve";

  /** Request leave or a make-up punch for oneself. */
  public static final String ASK = "ask";

  /** Write the duty log of one's own services. */
  public static final String LOG = "log";

  /** Draft policies and propose to put them into force. */
  public static final String POLICIES = "policies";

  /** Register and retire terminals. */
  public static final String TERMINALS = "terminals";

  /** Manage accounts and end other people's sessions. */
  public static final String PEOPLE = "people";

  /** Read the audit log. */
  public static final String AUDIT = "audit";

  /** Change one's own password, sessions and tokens; requires signing in with a password. */
  public static final String SELF = "self";

  /**
   * Replace a first password; all that an account may do until then. No role and no token has it.
   */
  public static final String RENEW = "renew";

  /** All permissions of roles. */
  public static final List<String> ALL =
      List.of(
          SEE, SEE_OWN, ENTER, INSPECT, APPROVE, ASK, LOG, POLICIES, TERMINALS, PEOPLE, AUDIT,
          SELF);

  /** Permissions that a token may have; only people can manage accounts. */
  public static final List<String> OF_TOKENS =
      ALL.stream().filter(may -> !may.equals(PEOPLE) && !may.equals(SELF)).toList();

  private Permission() {}
}
