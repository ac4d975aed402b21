package afterclass.simulator.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests that the auditor finds exactly the planted differences. */
class AuditorTest {

  private static final LocalDate DATE = LocalDate.of(2026, 11, 23);
  private static final FoundOutcome NOON = new FoundOutcome("noon", 3, "earned", List.of());
  private static final FoundOutcome CLUB =
      new FoundOutcome("club", 1, "forfeited", List.of("sign-out-club 六.3 no-sign-out"));

  /** A day with noon earned, and the club forfeited because the sign-out is missing. */
  private static final GroundTruthDay TRUTH =
      new GroundTruthDay(
          "T001",
          DATE,
          true,
          false,
          List.of("club", "noon"),
          List.of(LocalTime.of(7, 5), LocalTime.of(11, 40), LocalTime.of(12, 40)),
          "yes",
          Set.of(),
          Map.of(),
          List.of(),
          DATE.plusDays(1).atStartOfDay());

  private record Planted(
      Map<String, List<FoundOutcome>> days,
      Map<String, List<FoundOutcome>> ledger,
      List<String> forfeits)
      implements ServiceResults {

    @Override
    public Map<String, List<FoundOutcome>> days(LocalDate date) {
      return days;
    }

    @Override
    public Map<String, List<FoundOutcome>> ledger(LocalDate date) {
      return ledger;
    }

    @Override
    public List<String> forfeits(LocalDate date) {
      return forfeits;
    }
  }

  private static List<String> differences(
      List<FoundOutcome> day, List<FoundOutcome> ledger, List<String> forfeits) {
    ServiceResults books = new Planted(Map.of("T001", day), Map.of("T001", ledger), forfeits);
    return Auditor.audit(List.of(TRUTH), books).differences().stream()
        .map(Difference::toString)
        .toList();
  }

  @Test
  void rightBooksAreRight() {
    ServiceResults books =
        new Planted(
            Map.of("T001", List.of(NOON, CLUB)),
            Map.of("T001", List.of(CLUB, NOON)),
            List.of("T001 club 1"));
    Verdict verdict = Auditor.audit(List.of(TRUTH), books);
    assertTrue(verdict.right());
    assertEquals(new Verdict(1, 2, 4, List.of()), verdict);
  }

  @Test
  void aPaidForfeitIsFound() {
    FoundOutcome paid = new FoundOutcome("club", 1, "earned", List.of());
    assertEquals(
        List.of("2026-11-23 T001 club: ledger status must be forfeited, is earned"),
        differences(List.of(NOON, CLUB), List.of(NOON, paid), List.of("T001 club 1")));
  }

  @Test
  void aWrongReasonIsFound() {
    FoundOutcome late = new FoundOutcome("club", 1, "forfeited", List.of("morning-check 六.1 late"));
    assertEquals(
        List.of(
            "2026-11-23 T001 club: day reasons must be [sign-out-club 六.3 no-sign-out],"
                + " is [morning-check 六.1 late]"),
        differences(List.of(NOON, late), List.of(NOON, CLUB), List.of("T001 club 1")));
  }

  @Test
  void wrongHoursAndAMissingEntryAreFound() {
    FoundOutcome two = new FoundOutcome("noon", 2, "earned", List.of());
    assertEquals(
        List.of(
            "2026-11-23 T001 noon: day lesson hours must be 3, is 2",
            "2026-11-23 T001 club: ledger must be forfeited, is not there"),
        differences(List.of(two, CLUB), List.of(NOON), List.of("T001 club 1")));
  }

  @Test
  void aDoubledEntryIsFound() {
    assertEquals(
        List.of("2026-11-23 T001 noon: ledger must be one entry, is more than one"),
        differences(List.of(NOON, CLUB), List.of(NOON, NOON, CLUB), List.of("T001 club 1")));
  }

  @Test
  void theReportMustHaveEachForfeitOnce() {
    assertEquals(
        List.of(
            "2026-11-23 T001: forfeit report must be a line 'T001 club 1', is none",
            "2026-11-23 T001: forfeit report must be no such line, is 'T001 noon 3'"),
        differences(List.of(NOON, CLUB), List.of(NOON, CLUB), List.of("T001 noon 3")));
  }

  @Test
  void whoTookNoPartMustNotBeInTheBooks() {
    ServiceResults books =
        new Planted(
            Map.of("T001", List.of(NOON, CLUB), "T009", List.of(NOON)),
            Map.of("T001", List.of(NOON, CLUB)),
            List.of("T001 club 1"));
    assertEquals(
        List.of("2026-11-23 T009: day must be nothing: nobody of that number took part, is judged"),
        Auditor.audit(List.of(TRUTH), books).differences().stream()
            .map(Difference::toString)
            .toList());
  }
}
