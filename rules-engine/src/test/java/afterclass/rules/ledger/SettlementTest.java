package afterclass.rules.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.HourTotals;
import afterclass.rules.model.Justification;
import afterclass.rules.model.PolicyStamp;
import afterclass.rules.model.Reason;
import afterclass.rules.model.ServiceOutcome;
import afterclass.rules.model.ServiceStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Tests that a settlement adds nothing twice, puts reversals first, and leaves the last outcome
 * standing.
 */
class SettlementTest {

  private static final LocalDate DATE = LocalDate.of(2026, 11, 23);
  private static final PolicyStamp FIRST = new PolicyStamp("plan", "1", "aa");
  private static final PolicyStamp SECOND = new PolicyStamp("plan", "2", "bb");
  private static final List<Justification> LATE =
      List.of(new Justification("morning-check", "六.1", Reason.LATE));

  private static final List<ServiceStatus> STATUSES = List.of(ServiceStatus.values());

  private final AtomicLong ids = new AtomicLong();

  private static DayOutcome outcome(PolicyStamp policy, ServiceOutcome... services) {
    return new DayOutcome(
        "T001",
        DATE,
        "winter",
        List.of(services),
        new HourTotals(0, 0, 0, 0, 0),
        null,
        List.of(),
        List.of(),
        policy,
        DATE.plusDays(1).atStartOfDay());
  }

  private static ServiceOutcome noon(ServiceStatus status) {
    return new ServiceOutcome("noon", 3, status, status == ServiceStatus.EARNED ? List.of() : LATE);
  }

  private static ServiceOutcome club(int hours) {
    return new ServiceOutcome("club", hours, ServiceStatus.EARNED, List.of());
  }

  private static LedgerEntry entry(
      long id, ServiceOutcome service, PolicyStamp policy, @Nullable Long reverses) {
    return new LedgerEntry(
        id,
        "T001",
        DATE,
        service.service(),
        service.status(),
        service.hours(),
        service.fen(),
        service.because(),
        policy,
        reverses);
  }

  private List<LedgerEntry> settle(List<LedgerEntry> entries, DayOutcome outcome) {
    return Settlement.settle(entries, outcome, ids::incrementAndGet);
  }

  @Test
  void theFirstOutcomeIsPostedExceptWhatIsPending() {
    ServiceOutcome pending = new ServiceOutcome("tutoring", 1, ServiceStatus.PENDING, LATE);
    assertEquals(
        List.of(
            entry(1, noon(ServiceStatus.FORFEITED), FIRST, null), entry(2, club(1), FIRST, null)),
        settle(List.of(), outcome(FIRST, noon(ServiceStatus.FORFEITED), pending, club(1))));
  }

  @Test
  void theSameDecisionIsNotPostedAgainEvenUnderANewVersion() {
    DayOutcome outcome = outcome(FIRST, noon(ServiceStatus.FORFEITED), club(1));
    List<LedgerEntry> posted = settle(List.of(), outcome);
    assertEquals(List.of(), settle(posted, outcome));
    assertEquals(
        List.of(), settle(posted, outcome(SECOND, noon(ServiceStatus.FORFEITED), club(1))));
  }

  @Test
  void reversalsComeBeforePostings() {
    List<LedgerEntry> posted =
        settle(List.of(), outcome(FIRST, noon(ServiceStatus.FORFEITED), club(1)));
    assertEquals(
        List.of(
            entry(3, noon(ServiceStatus.FORFEITED), FIRST, 1L),
            entry(4, club(1), FIRST, 2L),
            entry(5, noon(ServiceStatus.EARNED), SECOND, null),
            entry(6, club(2), SECOND, null)),
        settle(posted, outcome(SECOND, noon(ServiceStatus.EARNED), club(2))));
  }

  @Test
  void anotherReasonOrAmountIsAnotherDecision() {
    List<LedgerEntry> posted = settle(List.of(), outcome(FIRST, noon(ServiceStatus.FORFEITED)));
    ServiceOutcome unsigned =
        new ServiceOutcome(
            "noon",
            3,
            ServiceStatus.FORFEITED,
            List.of(new Justification("morning-check", "六.1", Reason.UNSIGNED)));
    assertEquals(2, settle(posted, outcome(FIRST, unsigned)).size());
    ServiceOutcome paid = new ServiceOutcome("noon", 3, 9000L, ServiceStatus.FORFEITED, LATE);
    assertEquals(2, settle(posted, outcome(FIRST, paid)).size());
  }

  @Test
  void whatIsPendingAgainOrAssignedNoMoreIsTakenBack() {
    List<LedgerEntry> posted =
        settle(List.of(), outcome(FIRST, noon(ServiceStatus.FORFEITED), club(1)));
    assertEquals(
        List.of(entry(3, noon(ServiceStatus.FORFEITED), FIRST, 1L), entry(4, club(1), FIRST, 2L)),
        settle(posted, outcome(SECOND, noon(ServiceStatus.PENDING))));
  }

  @Test
  void twoStandingEntriesOfOneServiceAreBothTakenBack() {
    List<LedgerEntry> doubled =
        List.of(entry(10, club(1), FIRST, null), entry(11, club(1), FIRST, null));
    assertEquals(
        List.of(
            entry(1, club(1), FIRST, 10L),
            entry(2, club(1), FIRST, 11L),
            entry(3, club(1), FIRST, null)),
        settle(doubled, outcome(FIRST, club(1))));
  }

  @Test
  void whatStandsIsAlwaysTheLastOutcome() {
    long seed = 20261123L;
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      List<LedgerEntry> ledger = new ArrayList<>();
      for (int step = 0; step < 12; step++) {
        DayOutcome outcome = randomOutcome(random);
        List<LedgerEntry> shuffled = new ArrayList<>(ledger);
        Collections.shuffle(shuffled, random);
        ledger.addAll(settle(shuffled, outcome));
        String where = "seed " + seed + ", round " + round + ", step " + step;
        assertEquals(settled(outcome), standing(ledger), where);
        assertEquals(hours(outcome), sum(ledger), where);
        assertEquals(List.of(), settle(ledger, outcome), where);
      }
    }
  }

  private static DayOutcome randomOutcome(Random random) {
    List<ServiceOutcome> services = new ArrayList<>();
    for (String id : List.of("morning-reading", "noon", "club")) {
      if (random.nextInt(4) > 0) {
        ServiceStatus status = STATUSES.get(random.nextInt(STATUSES.size()));
        List<Justification> because = status == ServiceStatus.EARNED ? List.of() : LATE;
        services.add(new ServiceOutcome(id, random.nextInt(3), status, because));
      }
    }
    return outcome(random.nextBoolean() ? FIRST : SECOND, services.toArray(ServiceOutcome[]::new));
  }

  private static List<ServiceOutcome> settled(DayOutcome outcome) {
    return outcome.services().stream()
        .filter(service -> service.status() != ServiceStatus.PENDING)
        .toList();
  }

  /** Returns the standing outcome of each service, in the order of the outcome's services. */
  private static List<ServiceOutcome> standing(List<LedgerEntry> ledger) {
    List<String> order = List.of("morning-reading", "noon", "club");
    return Settlement.standing(ledger).stream()
        .map(e -> new ServiceOutcome(e.service(), e.hours(), e.fen(), e.status(), e.because()))
        .sorted(Comparator.comparingInt(s -> order.indexOf(s.service())))
        .toList();
  }

  /** Returns the sum of all postings minus that of all reversals. */
  private static int sum(List<LedgerEntry> ledger) {
    return ledger.stream().mapToInt(e -> e.reverses() == null ? e.hours() : -e.hours()).sum();
  }

  private static int hours(DayOutcome outcome) {
    return settled(outcome).stream().mapToInt(ServiceOutcome::hours).sum();
  }
}
