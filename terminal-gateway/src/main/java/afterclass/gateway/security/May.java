package afterclass.gateway.security;

import java.util.List;

/** What can be allowed, by the names that methods of pages and interfaces ask for. */
public final class May {
  /** See everybody's days, punches and reports, the terminals and the policies. */
  public static final String SEE = "see";

  /** See one's own days. */
  public static final String SEE_OWN = "see-own";

  /** Say what the office knows: sheet, leave, substitutes, cards, roster, calendar, held cases. */
  public static final String ENTER = "enter";

  /** Say who was at a post. */
  public static final String INSPECT = "inspect";

  /** Agree to what somebody else asked for or proposed. */
  public static final String APPROVE = "approve";

  /** Ask for leave or a made-up punch for oneself. */
  public static final String ASK = "ask";

  /** Draft policies, and propose that one be in force. */
  public static final String POLICIES = "policies";

  /** Put terminals into service and take them out. */
  public static final String TERMINALS = "terminals";

  /** Say who may sign in, and end anybody's sessions. */
  public static final String PEOPLE = "people";

  /** Read what anybody did. */
  public static final String AUDIT = "audit";

  /** Change one's own password, sessions and tokens: whoever is signed in with a password. */
  public static final String SELF = "self";

  /** All of them. */
  public static final List<String> ALL =
      List.of(SEE, SEE_OWN, ENTER, INSPECT, APPROVE, ASK, POLICIES, TERMINALS, PEOPLE, AUDIT, SELF);

  /** Those that a token may have: who people are is changed by people alone. */
  public static final List<String> OF_TOKENS =
      ALL.stream().filter(may -> !may.equals(PEOPLE) && !may.equals(SELF)).toList();

  private May() {}
}
