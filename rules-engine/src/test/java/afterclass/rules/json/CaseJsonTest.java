package afterclass.rules.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import afterclass.rules.model.DayFacts;
import afterclass.rules.model.DayType;
import afterclass.rules.model.Inspection;
import afterclass.rules.model.Outage;
import afterclass.rules.model.Signature;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests of cases as JSON: reading, writing, and the exact error messages. */
class CaseJsonTest {

  private static final String LEAST =
      "{\"staff\":\"T001\",\"date\":\"2026-11-23\",\"dayType\":\"school\"}";

  private static void refused(String line, String message) {
    assertEquals(
        message, assertThrows(JsonException.class, () -> CaseJson.read(line)).getMessage());
  }

  private static String with(String more) {
    return LEAST.replace("}", "," + more + "}");
  }

  @Test
  void whatIsLeftOutIsTakenAsGiven() {
    assertEquals(
        new DayFacts(
            "T001",
            LocalDate.of(2026, 11, 23),
            DayType.SCHOOL,
            null,
            List.of(),
            List.of(),
            Signature.UNKNOWN,
            Set.of(),
            List.of(),
            List.of(),
            Set.of(),
            LocalDateTime.parse("2026-11-24T00:00:00")),
        CaseJson.read(LEAST));
  }

  @Test
  void everythingComesBackAsItWasWritten() {
    DayFacts facts =
        new DayFacts(
            "王\"\\\u0001\uD83D\uDE00",
            LocalDate.of(2026, 11, 23),
            DayType.OFF,
            "summer",
            List.of("noon", "club"),
            List.of(LocalTime.parse("07:10:59.999"), LocalTime.of(7, 0)),
            Signature.NO,
            Set.of("noon", "*"),
            List.of(new Inspection("noon", Inspection.Result.ABSENT)),
            List.of(new Outage(LocalTime.of(13, 0), LocalTime.of(13, 0))),
            Set.of("overtime"),
            LocalDateTime.parse("2026-11-23T12:00:00.5"));
    String line = CaseJson.write(facts);
    assertEquals(
        "{\"staff\":\"王\\\"\\\\\\u0001\uD83D\uDE00\",\"date\":\"2026-11-23\",\"dayType\":\"off\","
            + "\"season\":\"summer\",\"assignments\":[\"noon\",\"club\"],"
            + "\"punches\":[\"07:10:59.999\",\"07:00:00\"],\"signature\":\"no\","
            + "\"leave\":[\"*\",\"noon\"],"
            + "\"inspections\":[{\"service\":\"noon\",\"result\":\"absent\"}],"
            + "\"outages\":[{\"from\":\"13:00:00\",\"to\":\"13:00:00\"}],"
            + "\"refused\":[\"overtime\"],"
            + "\"asOf\":\"2026-11-23T12:00:00.5\"}",
        line);
    assertEquals(facts, CaseJson.read(line));
  }

  @Test
  void escapesMeanTheirCharacters() {
    assertEquals(
        "王/\n\uD83D\uDE00",
        CaseJson.read(LEAST.replace("T001", "\\u738b\\/\\n\\ud83d\\uDE00")).staff());
  }

  @Test
  void timesHaveThreeForms() {
    assertEquals(
        List.of(LocalTime.of(7, 3), LocalTime.of(7, 3, 10), LocalTime.of(7, 3, 10, 500_000_000)),
        CaseJson.read(with("\"punches\":[\"07:03\",\"07:03:10\",\"07:03:10.5\"]")).punches());
    assertEquals(
        LocalDateTime.parse("2026-11-23T07:03:00"),
        CaseJson.read(with("\"asOf\":\"2026-11-23T07:03\"")).asOf());
  }

  @Test
  void timesInAnyOtherFormAreRefused() {
    List<String> bad =
        List.of(
            "7:03",
            "24:00",
            "07:60",
            "07:03:60",
            "0703",
            "07:03:10.",
            "07:03:10,5",
            "07:03:1",
            "07:03 ",
            "",
            "07:03:10Z",
            "07:03:10.1234567891");
    for (String time : bad) {
      refused(
          with("\"punches\":[\"" + time + "\"]"),
          "found \""
              + time
              + "\" in punches; expected a time such as 07:03, 07:03:10 or 07:03:10.5");
    }
    refused(
        LEAST.replace("2026-11-23", "2026-02-29"),
        "found \"2026-02-29\" in date; expected a date such as 2026-11-23");
    refused(
        LEAST.replace("2026-11-23", "2026-1-23"),
        "found \"2026-1-23\" in date; expected a date such as 2026-11-23");
    refused(
        with("\"asOf\":\"2026-11-23 07:03\""),
        "found \"2026-11-23 07:03\" in asOf; expected a date and time as 2026-11-23T12:00:00");
    refused(
        with("\"asOf\":\"2026-11-23T07:03+08:00\""),
        "found \"07:03+08:00\" in asOf; expected a time such as 07:03, 07:03:10 or 07:03:10.5");
  }

  @Test
  void keysAreKnownOnceAndOfTheirType() {
    refused(
        with("\"punch\":[]"),
        "found the unknown key \"punch\" in the case; expected one of staff, date, dayType, season,"
            + " assignments, punches, signature, leave, inspections, outages, refused, asOf");
    refused(
        with("\"staff\":\"T002\""),
        "found the key \"staff\" a second time at character 56; expected each key once");
    refused("{}", "found no staff in the case; expected it");
    refused("[]", "found a list as the case; expected an object");
    refused(LEAST.replace("\"T001\"", "1"), "found a number in staff; expected text");
    refused(LEAST.replace("T001", " "), "found an empty staff; expected a staff number");
    refused(
        LEAST.replace("school", "sunday"),
        "found \"sunday\" as dayType; expected one of off, school");
    refused(
        with("\"signature\":\"maybe\""),
        "found \"maybe\" as signature; expected one of no, unknown, yes");
    refused(with("\"signature\":null"), "found null in signature; expected text");
    refused(with("\"punches\":\"07:03\""), "found text as punches; expected a list");
    refused(with("\"punches\":[true]"), "found true in punches; expected text");
    refused(
        with("\"inspections\":[{\"service\":\"noon\"}]"),
        "found no result in an item of inspections; expected it");
    refused(
        with("\"outages\":[{\"from\":\"13:20\",\"to\":\"13:00\"}]"),
        "found an outage from 13:20 to 13:00; expected one that ends after it began");
    refused(
        with("\"outages\":[{\"from\":\"13:20\",\"to\":\"13:30\",\"why\":\"\"}]"),
        "found the unknown key \"why\" in an item of outages; expected one of from, to");
  }

  @Test
  void whatIsNotJsonIsRefused() {
    refused("", "found an empty line; expected a JSON object");
    refused(" \t\r", "found an empty line; expected a JSON object");
    refused("{", "found the end at character 2; expected a key in quotes");
    refused("{\"a\"", "found the end at character 5; expected \":\"");
    refused("{\"a\":1,}", "found \"}\" at character 8; expected a key in quotes");
    refused("{\"a\":[1,]}", "found \"]\" at character 9; expected a JSON value");
    refused("{\"a\":1 \"b\"}", "found \"\"\" at character 8; expected \",\"");
    refused("{\"a\":tru}", "found \"t\" at character 6; expected a JSON value");
    refused(
        "{\"a\":1.5}", "found \"1\" at character 6; expected a whole number of at most 18 digits");
    refused(
        "{\"a\":01}", "found \"0\" at character 6; expected a whole number of at most 18 digits");
    refused(LEAST + "x", "found \"x\" at character 56; expected nothing more behind the value");
    refused("\"a", "found the end at character 3; expected a quote that ends the text");
    refused("\"\t\"", "found \"\t\" at character 2; expected no control character inside a text");
    refused("\"\\x\"", "found \"x\" at character 3; expected an escape of JSON");
    refused("\"\\u12g4\"", "found \"g\" at character 6; expected four hexadecimal digits");
    refused(
        "\"\\ud83d\"", "found \"\"\" at character 8; expected the second half of a surrogate pair");
    refused("[".repeat(17), "found \"[\" at character 17; expected at most 16 levels of nesting");
  }
}
