package afterclass.gateway.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests of the times in which a site has no terminal. */
class TimesWithoutTerminalTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private static Instant hour(int hour) {
    return MONDAY.atStartOfDay(ZoneOffset.UTC).plusHours(hour).toInstant();
  }

  private static TerminalSpan gate(int from, @Nullable Integer until) {
    return new TerminalSpan(
        "school", "gate", null, false, hour(from), until == null ? null : hour(until));
  }

  private static String none(TerminalSpan... all) {
    return String.join(
        ", ",
        TerminalSpan.without(List.of(all), hour(6), hour(20), ZoneOffset.UTC).stream()
            .map(none -> none.from().toString() + " " + none.to())
            .map(text -> text.replace("2026-11-23T", "").replace(":00:00Z", ""))
            .toList());
  }

  @Test
  void aSiteThatNeverHadOneIsWithoutAllTheTime() {
    assertEquals("06 20", none());
    assertEquals("06 20", none(gate(20, null)).replace("20 20", ""), "registered at the very end");
    assertEquals("06 20", none(gate(2, 6)), "it ended as the time began");
  }

  @Test
  void registrationsThatFollowEachOtherLeaveNoTime() {
    assertEquals("", none(gate(0, 9), gate(9, 12), gate(12, null)));
    assertEquals("", none(gate(12, null), gate(0, 15)), "in any order");
    assertEquals("", none(gate(0, null)));
  }

  @Test
  void theTimesBeforeBetweenAndAfterAreFound() {
    assertEquals("06 08, 10 12, 14 20", none(gate(12, 14), gate(8, 10)));
    assertEquals("06 08, 16 20", none(gate(8, 16), gate(9, 10)), "one within another");
  }

  @Test
  void oneWhoseRecordsComeInFilesCountsFromItsFirstDate() {
    TerminalSpan stick = new TerminalSpan("school", "stick", MONDAY, true, hour(18), null);
    TerminalSpan line = new TerminalSpan("school", "line", MONDAY, false, hour(18), null);
    assertEquals("", none(stick));
    assertEquals("06 18", none(line), "what it read before it was registered is not known");
  }
}
