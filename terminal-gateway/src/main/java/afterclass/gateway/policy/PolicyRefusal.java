package afterclass.gateway.policy;

import java.util.Arrays;
import java.util.List;

/** Something that cannot be done with a draft; its code is a problem's name in the bundles. */
public final class PolicyRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String found;
  private final transient List<Object> values;

  /** Why something cannot be done. */
  public enum Kind {
    /** There is no draft of that number. */
    UNKNOWN("unknown-draft"),
    /** The same file is there already. */
    SAME("policy-same"),
    /** Another plan has that id and version already. */
    TAKEN("policy-taken"),
    /** Its zone is not the school's. */
    ZONE("policy-zone"),
    /** The draft does not stand so that this can be done. */
    STATE("policy-state"),
    /** The date is not in the future. */
    NOT_FUTURE("policy-not-future"),
    /** Another version begins then, or later. */
    OVERLAP("policy-overlap"),
    /** Who proposed it cannot agree to it. */
    SAME_PERSON("policy-same-person"),
    /** Somebody else proposed it. */
    NOT_YOURS("policy-not-yours"),
    /** A reason is asked. */
    NO_REASON("policy-no-reason");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** As bundles and interfaces write it. */
    public String code() {
      return code;
    }
  }

  PolicyRefusal(Kind kind, Object found, Object... values) {
    super(kind.code() + ": " + found);
    this.kind = kind;
    this.found = found.toString();
    this.values = Arrays.asList(values);
  }

  /** Why. */
  public Kind kind() {
    return kind;
  }

  /** What was said. */
  public String found() {
    return found;
  }

  /** What the texts are filled with, after what was found. */
  public Object[] values() {
    return values.toArray();
  }
}
