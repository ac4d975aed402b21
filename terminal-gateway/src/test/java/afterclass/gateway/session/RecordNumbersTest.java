package afterclass.gateway.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RecordNumbersTest {
  private final RecordNumbers numbers = new RecordNumbers();

  private void stored(long... all) {
    for (long number : all) {
      numbers.stored(Long.toString(number), false);
    }
  }

  private boolean completeAfterClaiming(long newest) {
    numbers.claimed(newest);
    return numbers.complete();
  }

  @Test
  void whoHoldsNothingIsComplete() {
    assertTrue(completeAfterClaiming(0));
  }

  @Test
  void everythingFromTheLastKnownToTheNewestMustBeHere() {
    stored(1, 2, 3);
    numbers.begin();
    assertFalse(completeAfterClaiming(6));
    stored(4, 6);
    assertFalse(numbers.complete());
    stored(5);
    assertTrue(numbers.complete());
  }

  @Test
  void withNothingKnownFromBeforeARunWithoutGapsIsComplete() {
    assertFalse(completeAfterClaiming(19));
    stored(17);
    assertFalse(numbers.complete());
    stored(19);
    assertFalse(numbers.complete());
    stored(18);
    assertTrue(numbers.complete());
  }

  @Test
  void whatWasClaimedBeforeIsCompleteOnceItIsHere() {
    stored(1, 2, 3, 4, 5);
    numbers.begin();
    numbers.claimedBefore(3);
    assertTrue(numbers.complete());
    numbers.claimedBefore(7);
    assertFalse(numbers.complete());
  }

  @Test
  void anOldRecordWhoseAcknowledgementWasLostComesAgain() {
    stored(1, 2, 3, 4, 5);
    numbers.begin();
    assertFalse(completeAfterClaiming(3));
    numbers.stored("3", true);
    assertTrue(numbers.complete());
    stored(6);
    assertTrue(completeAfterClaiming(6));
  }

  @Test
  void aTerminalThatCountsFromTheBeginningAgainIsFollowed() {
    stored(500, 501);
    numbers.begin();
    assertFalse(completeAfterClaiming(3));
    stored(1, 2);
    assertFalse(numbers.complete());
    stored(3);
    assertTrue(numbers.complete());
    stored(4);
    assertTrue(completeAfterClaiming(4));
  }

  @Test
  void gapsThatTheTerminalDoesNotHoldAreGivenUp() {
    stored(1, 2, 5);
    numbers.begin();
    numbers.claimed(0);
    numbers.giveUp();
    stored(6);
    assertTrue(completeAfterClaiming(6));
    assertFalse(completeAfterClaiming(9));
    numbers.giveUp();
    stored(10);
    assertTrue(completeAfterClaiming(10));
  }

  @Test
  void countsTheMissingNumbers() {
    assertEquals(0, numbers.missing());
    stored(4);
    assertEquals(0, numbers.missing(), "what lies before the first is not known");
    stored(7);
    assertEquals(2, numbers.missing());
    numbers.claimed(9);
    assertEquals(4, numbers.missing());
    stored(5);
    assertEquals(3, numbers.missing());
    numbers.giveUp();
    assertEquals(0, numbers.missing());
  }

  @Test
  void whatIsNoNumberTellsNothing() {
    numbers.stored(null, false);
    numbers.stored("A7", false);
    assertTrue(completeAfterClaiming(0));
    assertFalse(completeAfterClaiming(1));
  }
}
