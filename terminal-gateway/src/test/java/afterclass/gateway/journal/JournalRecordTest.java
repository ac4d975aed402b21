package afterclass.gateway.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalRecordTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0", "17, 17", "999999999999999999, 999999999999999999", "1000000000000000000, -1",
    "-1, -1", "1.0, -1", "x, -1", "'', -1"
  })
  void readsNumbers(String text, long number) {
    assertEquals(number, JournalRecord.number(text));
  }
}
