package afterclass.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.rules.ledger.LedgerEntry;
import afterclass.rules.ledger.Settlement;
import afterclass.rules.model.DayFacts;
import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.ServiceStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Tests that the ledger of a day judged repeatedly, each time with more known facts, shows exactly
 * the last judgement.
 */
class LedgerPropertiesTest {

  private static final int DAYS = 2_000;

  @Test
  void whatStandsIsAlwaysWhatTheLastOutcomeSays() {
    for (long seed = 1; seed <= DAYS; seed++) {
      RandomDays days = new RandomDays(seed);
      DayFacts facts = days.next();
      List<LedgerEntry> ledger = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        DayOutcome outcome = DayTrials.judged(DayTrials.asOf(facts, days.moment(facts.date())));
        List<LedgerEntry> added = settle(ledger, outcome);
        String where = "seed " + seed + ", judgement " + i;
        assertReversalsFirst(ledger, added, where);
        ledger.addAll(added);
        assertEquals(settled(outcome), standing(ledger), where);
        assertEquals(List.of(), settle(ledger, outcome), where);
        assertEquals(List.of(), settle(days.shuffled(ledger), outcome), where);
      }
    }
  }

  @Test
  void aReversalRepeatsTheContentOfWhatItReverses() {
    for (long seed = 1; seed <= DAYS; seed++) {
      RandomDays days = new RandomDays(seed);
      DayFacts facts = days.next();
      List<LedgerEntry> ledger = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        DayOutcome outcome = DayTrials.judged(DayTrials.asOf(facts, days.moment(facts.date())));
        ledger.addAll(settle(ledger, outcome));
      }
      for (LedgerEntry entry : ledger) {
        Long reverses = entry.reverses();
        if (reverses != null) {
          LedgerEntry reversed = ledger.get(Math.toIntExact(reverses) - 1);
          assertEquals(reversed.service(), entry.service(), "seed " + seed);
          assertEquals(reversed.status(), entry.status(), "seed " + seed);
          assertEquals(reversed.hours(), entry.hours(), "seed " + seed);
          assertEquals(reversed.because(), entry.because(), "seed " + seed);
          assertTrue(reversed.id() < entry.id(), "seed " + seed);
        }
      }
    }
  }

  private static List<LedgerEntry> settle(List<LedgerEntry> ledger, DayOutcome outcome) {
    long[] last = {ledger.size()};
    return Settlement.settle(ledger, outcome, () -> ++last[0]);
  }

  private static void assertReversalsFirst(
      List<LedgerEntry> ledger, List<LedgerEntry> added, String where) {
    boolean posted = false;
    for (int i = 0; i < added.size(); i++) {
      assertEquals(ledger.size() + i + 1, added.get(i).id(), where);
      boolean posting = added.get(i).reverses() == null;
      assertTrue(posting || !posted, where);
      posted |= posting;
    }
  }

  private static List<String> settled(DayOutcome outcome) {
    return outcome.services().stream()
        .filter(service -> service.status() != ServiceStatus.PENDING)
        .map(s -> s.service() + " " + s.status() + " " + s.hours() + " " + s.because())
        .sorted()
        .toList();
  }

  /** Returns the postings that no reversal names, computed independently of the engine. */
  private static List<String> standing(List<LedgerEntry> ledger) {
    return ledger.stream()
        .filter(entry -> entry.reverses() == null)
        .filter(entry -> ledger.stream().noneMatch(e -> Objects.equals(e.reverses(), entry.id())))
        .sorted(Comparator.comparingLong(LedgerEntry::id))
        .map(s -> s.service() + " " + s.status() + " " + s.hours() + " " + s.because())
        .sorted()
        .toList();
  }
}
