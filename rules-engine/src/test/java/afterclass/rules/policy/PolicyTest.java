package afterclass.rules.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.rules.AttendanceEngine;
import afterclass.rules.model.DayFacts;
import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.DayType;
import afterclass.rules.model.Signature;
import afterclass.rules.requirement.RequirementDetail;
import afterclass.rules.source.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a policy by date and season, and of the look-up of policy files. */
class PolicyTest {

  private static final LocalDate SUMMER = LocalDate.of(2026, 9, 30);
  private static final LocalDate WINTER = LocalDate.of(2026, 10, 1);

  @Test
  void aValueHoldsFromItsDate() {
    Policy policy = SmallPlan.good();
    assertEquals(2, hours(policy, LocalDate.of(1949, 10, 1)));
    assertEquals(2, hours(policy, LocalDate.of(2027, 8, 31)));
    assertEquals(3, hours(policy, LocalDate.of(2027, 9, 1)));
    assertEquals(3, hours(policy, LocalDate.of(2099, 1, 1)));
  }

  private static int hours(Policy policy, LocalDate date) {
    return policy.on(date).service("reading").orElseThrow().hours();
  }

  @Test
  void onlyWhoWorksSignsTheSheet() {
    PolicyInForce policy = PolicyReader.named("extended-service").on(SUMMER);
    assertEquals("morning-check", signed(policy, List.of("tutoring"), Set.of()));
    assertEquals("", signed(policy, List.of("overtime"), Set.of()));
    assertEquals("", signed(policy, List.of("tutoring"), Set.of("*")));
    assertEquals("", signed(policy, List.of("tutoring"), Set.of("morning-check")));
    assertEquals("", signed(policy, List.of("tutoring"), Set.of("tutoring")));
    assertEquals(
        "morning-check", signed(policy, List.of("tutoring", "club"), Set.of("club", "noon")));
  }

  private static String signed(PolicyInForce policy, List<String> services, Set<String> leave) {
    return String.join(
        " ", policy.signed(services, leave).stream().map(RequirementDefinition::id).toList());
  }

  @Test
  void whatMayBeAskedForIsThePlansToSay() {
    assertEquals(List.of(), SmallPlan.with("", "").requests().kinds());
    RequestRules rules = PolicyReader.named("extended-service").requests();
    assertEquals(new RequestRules(List.of("leave", "made-up", "appeal"), 2, 5), rules);
  }

  @Test
  void theAssessmentHasTheWeightsOfTheDate() {
    assertTrue(SmallPlan.with("", "").assessment(SUMMER).isEmpty(), "none is stated");
    Policy policy =
        SmallPlan.with(
            "lessonLength: PT40M",
            """
            lessonLength: PT40M
            assessment:
              credited: 0.1
              absent:
                - {value: -1, clause: 一.1}
                - {from: 2026-10-01, value: -2.25, clause: 一.1}""");
    assertEquals(
        Map.of(
            AssessmentFigure.CREDITED, 10,
            AssessmentFigure.FORFEITED, 0,
            AssessmentFigure.LATE, 0,
            AssessmentFigure.ABSENT, -100),
        policy.assessment(SUMMER));
    assertEquals(-225, policy.assessment(WINTER).get(AssessmentFigure.ABSENT));
    assertEquals(List.of(WINTER, LocalDate.of(2027, 9, 1)), policy.changes());
    assertTrue(
        policy
            .said(WINTER)
            .containsKey(new PolicyItem(PolicyItem.Part.POLICY, "", "assessment-absent")));
  }

  @Test
  void aSeasonFollowsTheDateUnlessTheCalendarSetsIt() {
    Policy policy = PolicyReader.named("extended-service");
    assertEquals("summer", policy.on(SUMMER).season());
    assertEquals("winter", policy.on(WINTER).season());
    assertEquals("winter", policy.on(LocalDate.of(2028, 2, 29)).season());
    assertEquals("winter", policy.on(LocalDate.of(2026, 4, 30)).season());
    assertEquals("summer", policy.on(LocalDate.of(2026, 5, 1)).season());
    assertEquals("summer", policy.on(WINTER, "summer").season());
    IllegalArgumentException unknown =
        assertThrows(IllegalArgumentException.class, () -> policy.on(WINTER, "autumn"));
    assertEquals(
        "found the season \"autumn\"; expected one of summer, winter of extended-service",
        unknown.getMessage());
  }

  @Test
  void deadlinesAreTheFirstInstantsAfterWindowsAndTheDate() {
    Policy policy = PolicyReader.named("extended-service");
    assertEquals(
        List.of(
            LocalDateTime.parse("2026-11-23T07:11:00"),
            LocalDateTime.parse("2026-11-23T13:31:00"),
            LocalDateTime.parse("2026-11-24T00:00:00")),
        policy.on(LocalDate.of(2026, 11, 23)).deadlines());
    assertEquals(
        List.of(
            LocalDateTime.parse("2026-11-23T07:31:00"),
            LocalDateTime.parse("2026-11-23T09:01:00"),
            LocalDateTime.parse("2026-11-23T12:31:00"),
            LocalDateTime.parse("2026-11-23T14:11:00"),
            LocalDateTime.parse("2026-11-23T16:16:00"),
            LocalDateTime.parse("2026-11-23T18:01:00"),
            LocalDateTime.parse("2026-11-24T00:00:00")),
        PolicyReader.named("after-class-plan").on(LocalDate.of(2026, 11, 23)).deadlines());
  }

  @Test
  void aServiceKnowsItsTimesInEachSeason() {
    Policy policy = PolicyReader.named("extended-service");
    ServiceDefinition summer = policy.on(SUMMER).service("tutoring").orElseThrow();
    ServiceDefinition winter = policy.on(WINTER).service("tutoring").orElseThrow();
    assertEquals(LocalTime.of(16, 45), summer.from());
    assertEquals(LocalTime.of(17, 30), summer.to());
    assertEquals(LocalTime.of(16, 15), winter.from());
    assertEquals(LocalTime.of(17, 0), winter.to());
    assertEquals(List.of("四.4", "五.4"), winter.clauses());
  }

  @Test
  void aRequirementSaysWhomItConcerns() {
    RequirementDefinition signOut =
        PolicyReader.named("extended-service").on(WINTER).requirements().get(2);
    assertEquals(
        new RequirementDefinition(
            "sign-out-duty",
            "punch-count",
            "值班签退",
            "Sign-out after duty",
            List.of("六.3"),
            LocalTime.of(17, 0),
            LocalTime.of(23, 59),
            1,
            List.of("tutoring"),
            List.of("club", "tutoring"),
            List.of(
                new RequirementDetail("needed", List.of(List.of("1"))),
                new RequirementDetail("window-ends", List.of(List.of("24:00"))),
                new RequirementDetail(
                    "reasons",
                    List.of(
                        List.of("early-sign-out", "", "13:31", "window-begin"),
                        List.of("no-sign-out", "", "", ""))))),
        signOut);
  }

  @Test
  void theSameFileHasTheSameStampByPathAndByName() {
    Path file =
        Path.of(System.getProperty("project.root"), "config/policies/extended-service.yaml");
    Policy byPath = PolicyReader.read(file);
    assertEquals(byPath.stamp(), PolicyReader.named("extended-service").stamp());
    assertEquals(byPath.stamp(), PolicyReader.named("extended-service.yaml").stamp());
    assertEquals(byPath.stamp(), PolicyReader.named(file.toString()).stamp());
  }

  @Test
  void aFileBesideUsComesBeforeTheNameInside(@TempDir Path dir) throws IOException {
    Path file = dir.resolve("extended-service");
    Files.writeString(file, SmallPlan.TEXT);
    assertEquals("small", PolicyReader.named(file.toString()).stamp().id());
  }

  @Test
  void aByteOrderMarkIsNoPartOfThePlan() {
    assertEquals("small", SmallPlan.parse("\uFEFF" + SmallPlan.TEXT).stamp().id());
  }

  @Test
  void whatIsNowhereIsRefused(@TempDir Path dir) {
    assertEquals(
        "no-such: found no such file and no policy of that name; expected the path of a policy"
            + " file, or extended-service or after-class-plan; correct the name or the path",
        problems(() -> PolicyReader.named("no-such")));
    Path file = dir.resolve("none.yaml");
    assertEquals(
        file
            + ": found no such file; expected a readable policy file; correct the name or the path",
        problems(() -> PolicyReader.read(file)));
    assertEquals(
        dir
            + ": found a file that cannot be read; expected a readable policy file; correct the"
            + " name or the path",
        problems(() -> PolicyReader.read(dir)));
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    byte[] bytes = SmallPlan.TEXT.getBytes(Charset.forName("GB18030"));
    assertEquals(
        "gb.yaml: found bytes that are not UTF-8; expected a file in UTF-8; save it as UTF-8",
        problems(() -> PolicyReader.parse("gb.yaml", bytes)));
    assertEquals(
        "empty.yaml: found 0 documents; expected one policy in the file; write exactly one",
        problems(() -> PolicyReader.parse("empty.yaml", new byte[0])));
  }

  @Test
  void everyProblemIsListedByLine() {
    String broken =
        SmallPlan.TEXT
            .replace("granularity: minute", "granularity: hour")
            .replace("to: 09-30", "to: 09-29")
            .replace("07:00-07:10", "07:10-07:00")
            .replace("clauses: [一.1]", "clauses: [一.9]");
    PolicyException refused =
        assertThrows(
            PolicyException.class,
            () -> PolicyReader.parse("b.yaml", broken.getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        List.of(5, 8, 25, 36, 41, 46), refused.problems().stream().map(Problem::line).toList());
  }

  private static String problems(org.junit.jupiter.api.function.Executable reads) {
    return String.valueOf(assertThrows(PolicyException.class, reads).getMessage());
  }

  @Test
  void theLunchListHasDutyAndTheLeaderInCharge() {
    assertTrue(lunch("noon", Set.of()));
    assertTrue(lunch("duty-leader", Set.of()));
    assertFalse(lunch("club", Set.of()));
    assertFalse(lunch("overtime", Set.of()));
    assertFalse(lunch("noon", Set.of("noon")));
  }

  private static boolean lunch(String service, Set<String> leave) {
    PolicyInForce policy = PolicyReader.named("extended-service").on(WINTER);
    DayOutcome day =
        AttendanceEngine.evaluate(
            new DayFacts(
                "T001",
                WINTER,
                DayType.SCHOOL,
                null,
                List.of(service),
                List.of(),
                Signature.UNKNOWN,
                leave,
                List.of(),
                List.of(),
                Set.of(),
                WINTER.atStartOfDay()),
            policy);
    return LunchList.includes(day, policy);
  }
}
