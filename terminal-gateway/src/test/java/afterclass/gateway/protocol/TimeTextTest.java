package afterclass.gateway.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of times as terminals and spreadsheets write them, in Shanghai. */
class TimeTextTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-23 07:05:33            | 2026-11-22T23:05:33Z
          2026-11-23T07:05:33            | 2026-11-22T23:05:33Z
          2026-11-23  07:05:33           | 2026-11-22T23:05:33Z
          2026/11/23 7:05                | 2026-11-22T23:05:00Z
          2026/1/3 7:05:09               | 2026-01-02T23:05:09Z
          2026.11.23 07:05               | 2026-11-22T23:05:00Z
          2026年11月23日 7:05              | 2026-11-22T23:05:00Z
          2026-11-23 07:05:33.25         | 2026-11-22T23:05:33.250Z
          2026-11-23T07:05:33+08:00      | 2026-11-22T23:05:33Z
          2026-11-23T07:05:33+0530       | 2026-11-23T01:35:33Z
          2026-11-23T07:05:33-05         | 2026-11-23T12:05:33Z
          2026-11-23T07:05:33Z           | 2026-11-23T07:05:33Z
          2026-11-23 07:05 AM            | 2026-11-22T23:05:00Z
          2026-11-23 12:05:33 am         | 2026-11-22T16:05:33Z
          2026-11-23 12:05:33 PM         | 2026-11-23T04:05:33Z
          2026-11-23 5:31:02 p.m.        | 2026-11-23T09:31:02Z
          2026/11/23 下午 5:31             | 2026-11-23T09:31:00Z
          2026/11/23 上午7:05:33           | 2026-11-22T23:05:33Z
          2026/11/23上午7:05:33            | 2026-11-22T23:05:33Z
          """)
  void aTimeIsReadInEachForm(String text, Instant meaning) {
    assertEquals(Optional.of(meaning), TimeText.of(text, ZONE));
    assertTrue(TimeText.appearsIn("0" + '\u0009' + text), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2026-02-29 07:05:33",
        "2026-11-23 24:00:00",
        "2026-11-23 07:60",
        "2026-11-23 07:05:3",
        "2026-11-23 7:5",
        "2026-11-23",
        "2026-11/23 07:05:33",
        "11/23/2026 07:05:33",
        "26-11-23 07:05:33",
        "0000-00-00 00:00:00",
        "1969-12-31 23:59:59",
        "2026-11-23 13:05 PM",
        "2026-11-23 0:05 AM",
        "2026-11-23 上午 7:05 AM",
        "2026-11-23 07:05:33+19:00",
        "2026-11-23 07:05:33 2026-11-23 07:05:34",
        "20261123070533"
      })
  void whatIsNoTimeIsNone(String text) {
    assertEquals(Optional.empty(), TimeText.of(text, ZONE));
  }

  @ParameterizedTest
  @CsvSource({"2026-11-23T07:05:33Z,true", "2026-11-23T07:05:33,false"})
  void oneThatMustSayItsOffsetDoes(String text, boolean read) {
    assertEquals(read, TimeText.withOffset(text).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "710011", "192.168.1.1:80", "36.2", "+28800", "eyJHUFNJbmZvIjp7In0="})
  void numbersAndCodesAreNoTimes(String text) {
    assertFalse(TimeText.appearsIn(text));
  }
}
