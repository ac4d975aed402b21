package afterclass.gateway.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.roster.DayTypeEntry;
import afterclass.gateway.roster.Fact;
import afterclass.gateway.roster.Leave;
import afterclass.gateway.roster.Reassignment;
import afterclass.gateway.roster.Reassignment.Action;
import afterclass.gateway.roster.RosterPlan;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffMember;
import afterclass.gateway.roster.WeeklyPost;
import afterclass.gateway.roster.Weeks;
import afterclass.rules.model.DayType;
import afterclass.rules.policy.PolicyReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Tests of which posts a person's calendar shows. 2026-11-23 is a Monday of week 13, in winter. */
class OwnDutyTest {
  private static final LocalDate AUTUMN = LocalDate.of(2026, 9, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final List<Fact> facts = new ArrayList<>();

  OwnDutyTest() {
    for (String no : List.of("T1", "T2", "T3")) {
      facts.add(new StaffMember(no, no, null, Fact.ALWAYS, Fact.NEVER));
    }
    facts.add(new WeeklyPost("T1", 1, "morning-reading", AUTUMN, Fact.NEVER));
  }

  private static LocalDate december(int day) {
    return LocalDate.of(2026, 12, day);
  }

  private void exception(int day, String staff, String service, Action action, String by) {
    facts.add(new Reassignment(december(day), staff, service, action, by));
  }

  private List<DutyEvent> events(LocalDate today, Messages words) {
    RosterPlan plan =
        new RosterPlan(
            RosterSnapshot.of(facts), PoliciesInForce.only(PolicyReader.named("extended-service")));
    return new OwnDuty(plan, "T1", words).around(today);
  }

  private static String line(DutyEvent event) {
    String times = event.from() == null ? "all day" : event.from() + "-" + event.to();
    String text = event.date() + " " + times + " " + event.summary() + " " + event.description();
    return text.strip();
  }

  /** Returns the events from 2026-11-23 to 2026-12-27. */
  private List<String> lines(Messages words) {
    return events(TODAY, words).stream()
        .filter(event -> !event.date().isBefore(LocalDate.of(2026, 11, 23)))
        .filter(event -> event.date().isBefore(december(28)))
        .map(OwnDutyTest::line)
        .toList();
  }

  private void plan() {
    facts.add(new WeeklyPost("T1", 5, "club", Weeks.ODD, AUTUMN, Fact.NEVER));
    facts.add(new WeeklyPost("T2", 3, "noon", AUTUMN, Fact.NEVER));
    facts.add(new WeeklyPost("T3", 3, "noon", AUTUMN, Fact.NEVER));
    facts.add(new Leave("T1", december(7), december(7), new TreeSet<>(Set.of("*"))));
    facts.add(new DayTypeEntry(december(11), DayType.OFF, 0, "holiday"));
    facts.add(new DayTypeEntry(december(12), DayType.SCHOOL, 1, "made up"));
    exception(9, "T2", "noon", Action.SUBSTITUTE, "T1");
    exception(14, "T1", "morning-reading", Action.SUBSTITUTE, "T3");
    exception(16, "T3", "noon", Action.SUBSTITUTE, "T1");
    exception(21, "T1", "morning-reading", Action.REMOVE, "");
    exception(22, "T1", "stair-duty", Action.ADD, "");
  }

  @Test
  void itIsThePlanWithItsWeeksAndExceptionsAndWithoutLeaveAndDaysOff() {
    plan();
    assertEquals(
        List.of(
            "2026-11-23 07:00-08:10 早读",
            "2026-11-27 15:50-16:15 社团活动",
            "2026-11-30 07:00-08:10 早读",
            "2026-12-09 11:30-12:50 午间服务（代班）",
            "2026-12-12 07:00-08:10 早读 调休上课，按周一排班",
            "2026-12-16 11:30-12:50 午间服务（换班）",
            "2026-12-22 all day 楼梯值班",
            "2026-12-25 15:50-16:15 社团活动"),
        lines(Messages.ZH));
  }

  @Test
  void englishSaysTheSame() {
    plan();
    assertEquals(
        List.of(
            "2026-11-23 07:00-08:10 Morning reading",
            "2026-11-27 15:50-16:15 Club",
            "2026-11-30 07:00-08:10 Morning reading",
            "2026-12-09 11:30-12:50 Noon service (substitution)",
            "2026-12-12 07:00-08:10 Morning reading Make-up day, roster as Mon",
            "2026-12-16 11:30-12:50 Noon service (swap)",
            "2026-12-22 all day Stair duty",
            "2026-12-25 15:50-16:15 Club"),
        lines(Messages.EN));
  }

  @Test
  void itReachesFromTheWeekAMonthAgoOverHalfAYearInTheTimesOfEachSeason() {
    facts.add(new WeeklyPost("T1", 1, "tutoring", AUTUMN, Fact.NEVER));
    List<String> all = events(TODAY, Messages.ZH).stream().map(OwnDutyTest::line).toList();
    assertEquals("2026-10-19 07:00-08:10 早读", all.get(0));
    assertEquals("2026-10-19 16:15-17:00 作业辅导", all.get(1));
    assertEquals("2027-05-24 16:45-17:30 作业辅导", all.get(all.size() - 1));
    assertEquals(2 * 32, all.size(), "32 Mondays");
    assertEquals(
        all,
        events(LocalDate.of(2026, 11, 29), Messages.ZH).stream().map(OwnDutyTest::line).toList(),
        "to the end of a week it stays");
  }

  @Test
  void theLeapDayIsADayLikeOthers() {
    facts.clear();
    facts.add(new StaffMember("T1", "T1", null, Fact.ALWAYS, Fact.NEVER));
    facts.add(new WeeklyPost("T1", 2, "noon", Weeks.ODD, AUTUMN, Fact.NEVER));
    // The spring term of 2028 begins on Tuesday 15 February, so the 29th lies in its third week.
    assertEquals(
        List.of("2028-02-15", "2028-02-29", "2028-03-14"),
        events(LocalDate.of(2028, 2, 29), Messages.ZH).stream()
            .map(event -> event.date().toString())
            .filter(date -> date.compareTo("2028-02-15") >= 0 && date.compareTo("2028-03-20") < 0)
            .toList());
  }

  @Test
  void whoLeavesHasNoDutyAfterTheLastDay() {
    facts.clear();
    facts.add(new StaffMember("T1", "T1", null, Fact.ALWAYS, december(7)));
    facts.add(new WeeklyPost("T1", 1, "noon", AUTUMN, Fact.NEVER));
    List<DutyEvent> all = events(TODAY, Messages.ZH);
    assertEquals(december(7), all.get(all.size() - 1).date());
  }
}
