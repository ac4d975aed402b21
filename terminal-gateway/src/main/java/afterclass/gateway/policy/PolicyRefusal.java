package afterclass.gateway.policy;

import java.util.Arrays;
import java.util.List;

/**
 * Signals an operation on a draft that cannot be done; its code is a problem's name in the bundles.
 */
public final class PolicyRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final RefusalReason kind;
  private final String found;
  private final transient List<Object> values;

  /** The reason why an operation cannot be done. */
  public enum RefusalReason {
    /** No draft has that number. */
    UNKNOWN("unknown-draft"),
    /** The same file already exists. */
    SAME("policy-same"),
    /** Another policy already has that id and version. */
    TAKEN("policy-taken"),
    /** The policy's time zone is not the school's. */
    ZONE("policy-zone"),
    /** The draft's state does not allow the operation. */
    STATE("policy-state"),
    /** The date is not in the future. */
    NOT_FUTURE("policy-not-future"),
    /** Another version begins on or after that date. */
    OVERLAP("policy-overlap"),
    /** The change was made from a version that is no longer the last. */
    BASE("policy-base"),
    /** Another proposal waits for a decision. */
    WAITING("policy-waiting"),
    /** The proposer cannot approve their own proposal. */
    SAME_PERSON("policy-same-person"),
    /** Another person proposed it. */
    NOT_YOURS("policy-not-yours"),
    /** A reason is required. */
    NO_REASON("policy-no-reason");

    private final String code;

    RefusalReason(String code) {
      this.code = code;
    }

    /** Returns the code in bundles and interfaces. */
    public String code() {
      return code;
    }
  }

  PolicyRefusal(RefusalReason kind, Object found, Object... values) {
    super(kind.code() + ": " + found);
    this.kind = kind;
    this.found = found.toString();
    this.values = Arrays.asList(values);
  }

  /** Returns the reason. */
  public RefusalReason kind() {
    return kind;
  }

  /** Returns the rejected input. */
  public String found() {
    return found;
  }

  /** Returns the values of the texts' placeholders after {@code {0}}. */
  public Object[] values() {
    return values.toArray();
  }
}
