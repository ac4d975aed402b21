package afterclass.rules.policy;

import java.util.Locale;

/** A figure of the performance assessment (九.4), which a policy may weigh. */
public enum AssessmentFigure {
  /** Credited lesson hours. */
  CREDITED,
  /** Forfeited lesson hours. */
  FORFEITED,
  /** Safety incidents of being late at a post. */
  LATE,
  /** Safety incidents of being absent from a post. */
  ABSENT;

  /** Returns the figure's key in a policy file, such as {@code credited}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
