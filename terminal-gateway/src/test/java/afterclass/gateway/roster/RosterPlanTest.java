package afterclass.gateway.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.policy.PoliciesInForce;
import afterclass.rules.model.DayType;
import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests of posts and conflicts. 2026-11-23 is a Monday in winter. */
class RosterPlanTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Policy POLICY = PolicyReader.named("extended-service");

  private final List<Fact> facts = new ArrayList<>();

  RosterPlanTest() {
    for (String no : List.of("T1", "T2", "T3")) {
      facts.add(new StaffMember(no, no, null, Fact.ALWAYS, Fact.NEVER));
    }
  }

  private void weekly(String staff, int weekday, String service) {
    LocalDate from = LocalDate.of(2026, 9, 1);
    facts.add(new WeeklyPost(staff, weekday, service, from, Fact.NEVER));
  }

  private void weekly(String staff, int weekday, String service, Weeks weeks) {
    LocalDate from = LocalDate.of(2026, 9, 1);
    facts.add(new WeeklyPost(staff, weekday, service, weeks, from, Fact.NEVER));
  }

  private void exception(LocalDate date, String staff, String action, String service, String by) {
    facts.add(new Reassignment(date, staff, service, Reassignment.Action.valueOf(action), by));
  }

  private RosterPlan plan() {
    return new RosterPlan(RosterSnapshot.of(facts), PoliciesInForce.only(POLICY));
  }

  /** Returns posts as {@code staff service origin other}. */
  private List<String> posts(LocalDate date) {
    return plan().on(date).posts().stream()
        .map(p -> String.join(" ", p.staff(), p.service(), lower(p.origin()), p.other()).strip())
        .toList();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Returns conflicts as {@code date kind staff service other}. */
  private List<String> conflicts(LocalDate from, LocalDate to) {
    return plan().conflicts(from, to).stream()
        .map(
            c ->
                String.join(
                        " ",
                        c.date().toString(),
                        lower(c.kind()),
                        c.staff(),
                        c.service(),
                        c.other())
                    .strip())
        .toList();
  }

  @Test
  void aSubstituteIsMarkedAndTheAbsentStaysToBeSeen() {
    weekly("T1", 1, "noon");
    weekly("T2", 1, "tutoring");
    exception(MONDAY, "T1", "SUBSTITUTE", "noon", "T2");
    assertEquals(
        List.of("T1 noon given_up T2", "T2 noon stands_in T1", "T2 tutoring pattern"),
        posts(MONDAY));
    assertEquals(List.of("T1 noon pattern", "T2 tutoring pattern"), posts(MONDAY.plusDays(7)));
    assertEquals(List.of(), conflicts(MONDAY, MONDAY.plusDays(13)));
  }

  @Test
  void aSwapOfDatesIsMarkedAsOne() {
    weekly("T1", 1, "noon");
    weekly("T2", 3, "noon");
    exception(MONDAY, "T1", "SUBSTITUTE", "noon", "T2");
    exception(MONDAY.plusDays(2), "T2", "SUBSTITUTE", "noon", "T1");
    assertEquals(List.of("T1 noon given_up T2", "T2 noon swapped T1"), posts(MONDAY));
    assertEquals(List.of("T1 noon swapped T2", "T2 noon given_up T1"), posts(MONDAY.plusDays(2)));
  }

  @Test
  void onAnOffDayOnlyOvertimeCountsAndAMakeUpDayHasAnotherWeekday() {
    weekly("T1", 1, "noon");
    LocalDate saturday = MONDAY.plusDays(5);
    facts.add(new DayTypeEntry(MONDAY, DayType.OFF, 0, "校庆"));
    facts.add(new DayTypeEntry(saturday, DayType.SCHOOL, 1, ""));
    exception(MONDAY, "T2", "ADD", "overtime", "");
    assertEquals(List.of("T2 overtime added"), posts(MONDAY));
    assertEquals("校庆", plan().on(MONDAY).note());
    assertEquals(List.of("T1 noon pattern"), posts(saturday));
    assertEquals(true, plan().calendar(saturday).makeUp());
  }

  @Test
  void overlappingPostsOfOnePersonAreADoubleBooking() {
    weekly("T1", 1, "morning-reading");
    weekly("T1", 1, "noon");
    weekly("T1", 1, "tutoring");
    weekly("T2", 1, "noon");
    weekly("T1", 1, "stair-duty");
    assertEquals(List.of(), conflicts(MONDAY, MONDAY));
    exception(MONDAY, "T2", "SUBSTITUTE", "noon", "T1");
    assertEquals(List.of("2026-11-23 double_booking T1 noon noon"), conflicts(MONDAY, MONDAY));
  }

  @Test
  void postsOfOddAndEvenWeeksDoNotClash() throws IOException {
    weekly("T1", 1, "club", Weeks.ODD);
    weekly("T1", 1, "tutoring", Weeks.EVEN);
    weekly("T2", 1, "club", Weeks.ODD);
    weekly("T2", 1, "tutoring");
    PoliciesInForce book = PoliciesInForce.only(clubRunsIntoTutoringInWinter());
    RosterPlan plan = new RosterPlan(RosterSnapshot.of(facts), book);
    assertEquals(
        List.of(new Conflict(MONDAY, ConflictType.DOUBLE_BOOKING, "T2", "club", "tutoring")),
        plan.conflicts(MONDAY, MONDAY.plusDays(13)));
  }

  @Test
  void thePatternIsThatOfTheWeek() {
    weekly("T1", 1, "noon", Weeks.ODD);
    weekly("T2", 1, "noon", Weeks.EVEN);
    weekly("T3", 1, "noon", Weeks.ODD);
    weekly("T3", 1, "noon", Weeks.EVEN);
    Post odd = new Post("T1", "noon", Post.Origin.PATTERN, "", false, Weeks.ODD);
    Post even = new Post("T2", "noon", Post.Origin.PATTERN, "", false, Weeks.EVEN);
    Post third = new Post("T3", "noon", Post.Origin.PATTERN, "", false, Weeks.ODD);
    assertEquals(13, plan().on(MONDAY).week().number());
    assertEquals(List.of(odd, third), plan().pattern(MONDAY));
    assertEquals(List.of(odd, third), plan().on(MONDAY).posts());
    assertEquals(even, plan().pattern(MONDAY.plusDays(7)).get(0));
    assertEquals("T2 noon pattern", posts(MONDAY.plusDays(7)).get(0));
    exception(MONDAY.plusDays(7), "T2", "SUBSTITUTE", "noon", "T1");
    assertEquals(
        List.of("T1 noon stands_in T2", "T2 noon given_up T1", "T3 noon pattern"),
        posts(MONDAY.plusDays(7)));
  }

  @Test
  void aPostOfOtherWeeksIsNotMissed() {
    weekly("T1", 1, "noon", Weeks.ODD);
    weekly("T2", 1, "tutoring");
    RosterSnapshot roster = RosterSnapshot.of(facts);
    assertEquals(Set.of("noon", "tutoring"), UsualServices.on(MONDAY, roster));
    assertEquals(Set.of("tutoring"), UsualServices.on(MONDAY.plusDays(7), roster));
  }

  /** Returns a policy in which the club overlaps tutoring in winter, but not in summer. */
  private static Policy clubRunsIntoTutoringInWinter() throws IOException {
    Path file =
        Path.of(
            System.getProperty("project.root", ".."),
            "config",
            "policies",
            "extended-service.yaml");
    String changed = Files.readString(file).replace("winter: 15:50-16:15", "winter: 15:50-16:20");
    return PolicyReader.parse("changed", changed.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void postsAtTheSameTimeAreFoundByTheTimesOfThatDaysPlan() throws IOException {
    weekly("T1", 1, "club");
    weekly("T1", 1, "tutoring");
    weekly("T1", 1, "bus-duty");
    LocalDate inSummer = LocalDate.of(2026, 9, 21);
    assertEquals(List.of(), conflicts(MONDAY, MONDAY), "one ends as the other begins");
    PoliciesInForce book = PoliciesInForce.only(clubRunsIntoTutoringInWinter());
    RosterPlan plan = new RosterPlan(RosterSnapshot.of(facts), book);
    assertEquals(List.of(), plan.conflicts(inSummer, inSummer));
    assertEquals(
        List.of(new Conflict(MONDAY, ConflictType.DOUBLE_BOOKING, "T1", "club", "tutoring")),
        plan.conflicts(MONDAY, MONDAY));
  }

  @Test
  void aPostWithoutAPersonIsFoundForEachReason() {
    weekly("T1", 1, "noon");
    weekly("T2", 1, "tutoring");
    weekly("T3", 1, "bus-duty");
    facts.add(new StaffMember("T2", "T2", null, Fact.ALWAYS, MONDAY.minusDays(1)));
    facts.add(new Leave("T1", MONDAY, MONDAY, List.of("*")));
    exception(MONDAY, "T3", "REMOVE", "bus-duty", "");
    List<String> found =
        List.of(
            "2026-11-23 on_leave T1 noon",
            "2026-11-23 not_in_service T2 tutoring",
            "2026-11-23 nobody T3 bus-duty");
    assertEquals(found, conflicts(MONDAY.minusDays(1), MONDAY.plusDays(1)));
    exception(MONDAY, "T1", "SUBSTITUTE", "noon", "T2");
    assertEquals(
        List.of(
            "2026-11-23 not_in_service T2 noon",
            "2026-11-23 not_in_service T2 tutoring",
            "2026-11-23 nobody T3 bus-duty"),
        conflicts(MONDAY, MONDAY));
    exception(MONDAY, "T2", "SUBSTITUTE", "tutoring", "T3");
    assertEquals(
        List.of("2026-11-23 not_in_service T2 noon", "2026-11-23 nobody T3 bus-duty"),
        conflicts(MONDAY, MONDAY));
  }

  @Test
  void substitutionsAreRowsOfExceptions() {
    weekly("T1", 1, "noon");
    weekly("T1", 1, "tutoring");
    weekly("T2", 3, "noon");
    Substitutions substitutions = new Substitutions(plan());
    Substitutions.HandOver all = new Substitutions.HandOver(MONDAY, "T1", "");
    assertEquals(
        List.of("2026-11-23 T1 noon T3", "2026-11-23 T1 tutoring T3"),
        rows(substitutions.substitution(all, "T3")));
    Substitutions.HandOver noon = new Substitutions.HandOver(MONDAY, "T1", "noon");
    Substitutions.HandOver wednesday = new Substitutions.HandOver(MONDAY.plusDays(2), "T2", "");
    assertEquals(
        List.of("2026-11-23 T1 noon T2", "2026-11-25 T2 noon T1"),
        rows(substitutions.swap(noon, wednesday)));
    Substitutions.Rows none =
        substitutions.substitution(new Substitutions.HandOver(MONDAY, "T1", "club"), "T3");
    assertEquals(List.of(), none.rows());
    assertEquals("T1 2026-11-23", none.problems().get(0).found());
  }

  private static List<String> rows(Substitutions.Rows rows) {
    assertEquals(List.of(), rows.problems());
    return rows.rows().stream()
        .map(
            r ->
                String.join(
                    " ",
                    r.getOrDefault("date", ""),
                    r.getOrDefault("staffNo", ""),
                    r.getOrDefault("service", ""),
                    r.getOrDefault("substitute", "")))
        .toList();
  }
}
