package afterclass.rules.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the next version of a policy file: only what was asked for changes, to the byte. */
class PolicyRevisionTest {
  private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);
  private static final RequestRules SHIPPED =
      new RequestRules(List.of("leave", "made-up", "appeal"), 2, 5);

  private static Policy shipped() {
    return PolicyReader.named("extended-service");
  }

  private static Policy shipped(String piece, String by) {
    String text = text(shipped().file());
    assertTrue(text.contains(piece), piece);
    return policy(text.replace(piece, by));
  }

  private static Policy policy(String text) {
    return PolicyReader.parse("plan", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.UTF_8);
  }

  private static String revised(Policy base, int fen, RequestRules requests) {
    return text(PolicyRevision.of(base, new PlainRules(fen, requests), MARCH, "五.1", "2"));
  }

  /** Returns the lines that only one of two texts has, as a patch without places. */
  private static List<String> changed(String before, String after) {
    List<String> left = new ArrayList<>(before.lines().toList());
    List<String> changes = new ArrayList<>();
    for (String line : after.lines().toList()) {
      if (!left.remove(line)) {
        changes.add("+" + line);
      }
    }
    left.forEach(line -> changes.add("-" + line));
    return changes;
  }

  @Test
  void theFirstAmountStandsBehindItsExample() {
    String before = text(shipped().file());
    String after = revised(shipped(), 3500, SHIPPED);
    assertEquals(
        before
            .replace("version: \"1\"", "version: \"2\"")
            .replace(
                "#   - {value: 3000, clause: 五.1}\n",
                """
                #   - {value: 3000, clause: 五.1}
                fenPerLessonHour:
                  - {value: 3500, clause: 五.1}
                """),
        after);
    assertEquals(64, policy(after).stamp().sha256().length());
  }

  @Test
  void aFurtherAmountFollowsTheOldOneWithItsDate() {
    Policy base = policy(revised(shipped(), 3000, SHIPPED));
    String after = text(PolicyRevision.of(base, new PlainRules(3500, SHIPPED), MARCH, "五.2", "3"));
    assertEquals(
        List.of(
            "+version: \"3\"",
            "+  - {from: 2027-03-01, value: 3500, clause: 五.2}",
            "-version: \"2\""),
        changed(text(base.file()), after));
    Policy read = policy(after);
    assertEquals(3000, PlainRules.of(read, MARCH.minusDays(1)).fen());
    assertEquals(3500, PlainRules.of(read, MARCH).fen());
    assertEquals(3500, PlainRules.of(read.throughout(MARCH), LocalDate.of(2020, 1, 1)).fen());
    assertEquals("五.2", PolicyRevision.clauseOfPrice(read));
  }

  @Test
  void anAmountOfTheSameDateIsReplacedAndALaterOneStaysLast() {
    Policy base =
        shipped(
            "# fenPerLessonHour:",
            """
            fenPerLessonHour:
              - {value: 3000, clause: 五.1} # since ever
              - {from: 2027-03-01, value: 3200, clause: 五.1}
              - {from: 2027-09-01, value: 4000, clause: 五.1}
            # fenPerLessonHour:""");
    assertTrue(
        revised(base, 3500, SHIPPED).contains("  - {from: 2027-03-01, value: 3500, clause: 五.1}"));
    String between =
        text(
            PolicyRevision.of(
                base, new PlainRules(3100, SHIPPED), LocalDate.of(2026, 12, 1), "五.1", "2"));
    assertTrue(
        between.contains(
            """
              - {value: 3000, clause: 五.1} # since ever
              - {from: 2026-12-01, value: 3100, clause: 五.1}
              - {from: 2027-03-01, value: 3200, clause: 五.1}
            """),
        between);
  }

  @Test
  void anAmountWrittenAloneBecomesTheFirstOfTwo() {
    Policy base =
        shipped("lessonLength: PT40M", "lessonLength: PT40M\nfenPerLessonHour: 3000 # fee");
    assertTrue(
        revised(base, 3500, SHIPPED)
            .contains(
                """
                fenPerLessonHour: # fee
                  - {value: 3000, clause: 五.1}
                  - {from: 2027-03-01, value: 3500, clause: 五.1}
                """));
  }

  @Test
  void theRulesForRequestsAreReplacedInPlace() {
    RequestRules wanted = new RequestRules(List.of("leave", "appeal"), 3, 7);
    String before = text(shipped().file());
    PlainRules rules = new PlainRules(null, wanted);
    assertEquals(
        before
            .replace("version: \"1\"", "version: \"2\"")
            .replace("kinds: [leave, made-up, appeal]", "kinds: [leave, appeal]")
            .replace("punchesAMonth: 2", "punchesAMonth: 3")
            .replace("workingDays: 5", "workingDays: 7"),
        text(PolicyRevision.of(shipped(), rules, MARCH, "五.1", "2")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [leave, made-up]           | leave,appeal         | leave # own;appeal
          [leave, made-up, appeal]   | leave,made-up        | leave # own;made-up
          [leave]                    | leave,made-up,appeal | leave # own;made-up;appeal
          """)
  void kindsOneALineKeepTheirLines(String old, String wanted, String expected) {
    String lines = old.replaceAll("[\\[\\] ]", "").replace(",", "\n    - ");
    Policy base =
        shipped(
            "kinds: [leave, made-up, appeal]",
            "kinds:\n    - " + lines.replaceFirst("leave", "leave # own"));
    RequestRules rules = new RequestRules(List.of(wanted.split(",", -1)), 2, 5);
    String after = text(PolicyRevision.of(base, new PlainRules(null, rules), MARCH, "", "2"));
    String list = "  kinds:\n    - " + expected.replace(";", "\n    - ") + "\n  punchesAMonth: 2\n";
    assertTrue(after.contains(list), after);
  }

  @Test
  void aPolicyWithoutRulesForRequestsGetsThemBehindItsSeasons() {
    RequestRules wanted = new RequestRules(List.of("leave"), 0, 3);
    String after =
        text(PolicyRevision.of(SmallPlan.good(), new PlainRules(2500, wanted), MARCH, "一.1", "2"));
    assertTrue(
        after.contains(
            """
                to: 04-30

            requests:
              kinds: [leave]
              punchesAMonth: 0
              workingDays: 3
            clauses:
            """),
        after);
    assertTrue(
        after.contains("lessonLength: PT40M\nfenPerLessonHour:\n  - {value: 2500, clause: 一.1}\n"),
        after);
  }

  @Test
  void windowsLineEndsAByteOrderMarkAndRareCharactersStay() {
    String text = "\uFEFF" + text(shipped().file()).replace("# 小学", "# 𠮷小学").replace("\n", "\r\n");
    String after = revised(policy(text), 3500, new RequestRules(List.of("leave"), 2, 5));
    assertEquals(
        List.of(
            "+version: \"2\"",
            "+fenPerLessonHour:",
            "+  - {value: 3500, clause: 五.1}",
            "+  kinds: [leave]",
            "-version: \"1\"",
            "-  kinds: [leave, made-up, appeal]"),
        changed(text, after));
    assertEquals(after.chars().filter(c -> c == '\n').count(), after.split("\r\n", -1).length - 1L);
  }

  @Test
  void aFileInBracketsIsChangedToo() {
    String json =
        """
        {"policy": "p", "version": "1", "name": {"zh": "方", "en": "P"}, "zone": "Asia/Shanghai",
         "granularity": "minute", "lessonLength": "PT40M",
         "seasons": {"all": {"name": {"zh": "年", "en": "Year"}, "from": "01-01", "to": "12-31"}},
         "clauses": {"a b": {"zh": "文", "en": "Text"}},
         "services": [{"id": "s", "name": {"zh": "早", "en": "S"}, "block": "morning",
           "duty": true, "clauses": ["a b"], "hours": 1}],
         "requirements": []}
        """;
    PlainRules rules = new PlainRules(2000, new RequestRules(List.of("leave"), 1, 2));
    String first = text(PolicyRevision.of(policy(json), rules, MARCH, "a b", "2"));
    assertTrue(first.contains("\"PT40M\", \"fenPerLessonHour\": [{\"value\": 2000, "), first);
    PlainRules more = new PlainRules(2500, new RequestRules(List.of("leave", "appeal"), 1, 2));
    String second = text(PolicyRevision.of(policy(first), more, MARCH, "a b", "3"));
    assertTrue(second.contains("{\"from\": \"2027-03-01\", \"value\": 2500, "), second);
    assertTrue(second.contains("\"kinds\": [\"leave\", \"appeal\"]"), second);
  }

  @Test
  void aLayoutThatCannotBeChangedIsRefused() {
    Policy base = shipped("workingDays: 5", "workingDays: !!int\n    5");
    RequestRules wanted = new RequestRules(List.of("leave"), 2, 6);
    byte[] odd = PolicyRevision.of(base, new PlainRules(null, wanted), MARCH, "五.1", "2");
    assertEquals(6, policy(text(odd)).requests().workingDays());
    PolicyException refused =
        assertThrows(
            PolicyException.class,
            () ->
                PolicyRevision.of(
                    base, new PlainRules(null, wanted), MARCH, "五.1", "2\"\npolicy: x"));
    assertTrue(refused.toString().contains("upload it"), refused.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "1,2",
    "9,10",
    "2026-01,2026-02",
    "2026-99,2026-100",
    "spring,spring-2",
    "v1.9,v1.10"
  })
  void theNextVersionCountsOn(String version, String next) {
    assertEquals(next, PolicyRevision.next(version));
  }
}
