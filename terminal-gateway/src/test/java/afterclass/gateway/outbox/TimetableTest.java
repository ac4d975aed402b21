package afterclass.gateway.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of when messages are sent. */
class TimetableTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  /** Minutes from now; the last digest may never have been. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # urgent | queued | next  | digest | due
          false    | -4     | -4    |        | false
          false    | -5     | -5    |        | true
          false    | -30    | -30   | -59    | false
          false    | -30    | -30   | -60    | true
          false    | -90    | 1     |        | false
          true     | 0      | 0     | -1     | true
          true     | 0      | 10    |        | false
          # The clock was set back by days: nothing waits for them to pass again.
          false    | 9000   | 9000  |        | true
          false    | -30    | -30   | 9000   | true
          true     | 9000   | 9000  |        | true
          """)
  void digestsGatherAndKeepTheirHour(
      boolean urgent, int queued, int next, @Nullable Integer digest, boolean due) {
    Delivery head =
        new Delivery(
            1,
            1,
            Way.MAIL,
            "li",
            urgent,
            NOW.plus(Duration.ofMinutes(queued)),
            0,
            NOW.plus(Duration.ofMinutes(next)),
            "");
    Optional<Instant> last =
        Optional.ofNullable(digest).map(minutes -> NOW.plus(Duration.ofMinutes(minutes)));
    assertEquals(due, Timetable.due(head, last, NOW));
  }

  @Test
  void pausesDoubleUpToAnHourAndEndAfterNearlyTwoDays() {
    assertEquals(
        "1 2 4 8 16 32 60 60",
        IntStream.rangeClosed(1, 8)
            .mapToObj(attempts -> String.valueOf(Timetable.pause(attempts).toMinutes()))
            .collect(Collectors.joining(" ")));
    long minutes =
        IntStream.range(1, Timetable.MOST_ATTEMPTS)
            .mapToLong(attempts -> Timetable.pause(attempts).toMinutes())
            .sum();
    assertEquals(44, minutes / 60);
  }
}
