package afterclass.gateway.days;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests of terminals' clock trails; arrivals are at 12:00 of the same day unless stated otherwise.
 */
class ClockTrailsTest {
  private static final Duration TOLERANCE = Duration.ofMinutes(2);

  private final ClockTrails trails = new ClockTrails(Map.of(), TOLERANCE);

  private boolean back(String number, String said) {
    return back(number, said, "12:00:00");
  }

  private boolean back(String number, String said, String arrived) {
    return trails.jumpedBack(
        new JournalRecord(
            JournalRecord.Kind.PUNCH,
            "school",
            "gate",
            "attendance",
            "1001",
            School.at("2026-11-23T" + said),
            number,
            School.at("2026-11-23T" + arrived),
            Bytes.empty(),
            0,
            null));
  }

  @ParameterizedTest
  @CsvSource({
    "8, 09:00:00, false", // goes on
    "8, 08:30:00, false", // at the same time
    "8, 08:28:00, false", // by as much as clocks may differ
    "8, 08:27:59, true", // by a second more
    "6, 08:00:00, false", // is only late
    "7, 08:00:00, false", // is said again
    "3, 09:00:00, false", // counts from the beginning again
    "'', 08:00:00, false", // has no number
    "A9, 08:00:00, false" // likewise
  })
  void afterNumberSevenAtHalfPastEight(String number, String said, boolean suspect) {
    assertEquals(false, back("7", "08:30:00"));
    assertEquals(suspect, back(number, said));
  }

  @Test
  void staysBackUntilItsClockIsPastWhereItWas() {
    back("7", "08:30:00");
    assertEquals(true, back("8", "06:00:00"));
    assertEquals(true, back("9", "07:00:00"));
    assertEquals(false, back("10", "08:31:00"));
    assertEquals(true, back("11", "07:00:00"));
  }

  @Test
  void whatSaysTheTimeOfItsArrivalIsRightAndItsClockTheMeasureFromThereOn() {
    back("7", "11:00:00");
    assertEquals(false, back("8", "08:00:00", "08:01:00"));
    assertEquals(false, back("9", "08:30:00"));
  }

  @Test
  void aTerminalThatWasResetIsWatchedFromItsNewNumbersOn() {
    back("500", "08:30:00");
    assertEquals(false, back("1", "09:00:00"));
    assertEquals(true, back("2", "08:00:00"));
  }

  @Test
  void goesOnWhereAnEarlierRunStopped() {
    back("7", "08:30:00");
    ClockTrails later = new ClockTrails(trails.moved(), TOLERANCE);
    assertEquals(Map.of(), later.moved());
    back("6", "07:00:00");
    assertEquals(
        Map.of("school/gate", new ClockTrail(7, School.at("2026-11-23T08:30:00"))), trails.moved());
  }
}
