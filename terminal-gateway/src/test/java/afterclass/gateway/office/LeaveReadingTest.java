package afterclass.gateway.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.office.reading.Answers;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.reading.Reading;
import afterclass.gateway.office.reading.School;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.roster.Fact;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffMember;
import afterclass.rules.policy.PolicyReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests how leave is read from registers, slips, statistics and grids of a month. */
class LeaveReadingTest {
  private static final String HALF = "上午=morning-check;morning-reading 中午=noon 下午=club;tutoring";
  private static final School SCHOOL =
      School.of(
          RosterSnapshot.of(List.of(member("2001", "程远"), member("2002", "杜鹃"))),
          PoliciesInForce.only(PolicyReader.named("extended-service")),
          LocalDate.of(2026, 11, 28));

  private static StaffMember member(String no, String name) {
    return new StaffMember(no, name, null, Fact.ALWAYS, Fact.NEVER);
  }

  private static Reading read(String csv, Map<String, String> answers) throws Exception {
    return OfficeReader.read(
            ImportKind.LEAVE,
            csv.getBytes(StandardCharsets.UTF_8),
            "请假.csv",
            new Answers(answers, Map.of()),
            SCHOOL)
        .orElseThrow();
  }

  private static List<String> rows(Reading reading) {
    return reading.rows().stream().map(row -> String.join(" ", row.values().values())).toList();
  }

  private static List<String> asked(Reading reading) {
    return reading.questions().stream().filter(Question::must).map(Question::id).toList();
  }

  @ParameterizedTest
  @CsvSource({"2026.11.16—", "2026年11月16日起", "11月16日至", "2026-11-16 ~"})
  void asksForTheEndOfALeaveThatHasNone(String days) throws Exception {
    Reading reading = read("姓名,请假时间,类别\n程远," + days + ",产假\n", Map.of());
    assertEquals(List.of(), rows(reading));
    assertEquals(1, asked(reading).size());
    assertTrue(asked(reading).get(0).startsWith("end:"), asked(reading).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "11月16日下午至18日上午 | 2 | 2001 2026-11-16 2026-11-16 club;tutoring,"
            + "2001 2026-11-17 2026-11-17 *,2001 2026-11-18 2026-11-18 morning-check;morning-reading",
        "11月2日、4日、6日 | 3 | 2001 2026-11-02 2026-11-02 *,2001 2026-11-04 2026-11-04 *,"
            + "2001 2026-11-06 2026-11-06 *",
        "9月7日起，158天 | 158 | 2001 2026-09-07 2027-02-11 *",
        "10月30日-11月2日 | 2 | 2001 2026-10-30 2026-11-02 *",
        "10月30日-11月2日 | 4 | 2001 2026-10-30 2026-11-02 *",
        "11月10日早上 | 0.5 | 2001 2026-11-10 2026-11-10 morning-check;morning-reading",
        "11月6日中午 | '' | 2001 2026-11-06 2026-11-06 noon",
        "11月25日全天 | 1 | 2001 2026-11-25 2026-11-25 *",
        "11月26日早读 | '' | 2001 2026-11-26 2026-11-26 morning-reading",
        "11月10日-12日上午 | 1.5 | 2001 2026-11-10 2026-11-12 morning-check;morning-reading",
        "11月10日-12日上午 | 2.5 | 2001 2026-11-10 2026-11-11 *,"
            + "2001 2026-11-12 2026-11-12 morning-check;morning-reading",
      })
  void readsDays(String when, String days, String expected) throws Exception {
    String csv = "2026年11月请假登记\n姓名,请假时间,天数\n程远,\"" + when + "\"," + days + "\n";
    assertEquals(List.of(expected.split(",", -1)), rows(read(csv, Map.of("half", HALF))));
  }

  @ParameterizedTest
  @CsvSource({
    "11月17日-18日,3,days:",
    "11月31日,1,no-such-day:",
    "11月20日至11月10日,1,backwards:",
    "11月2日至今,,end:",
    "11月27日下午第二节后,,lesson:",
    "11月5日14:00-16:00,,hours:",
    "11月12日,0.5,which-half:",
    "11月3日（周一）,1,weekday:",
    "待定,,when:",
    "每周三下午,,weekly:",
  })
  void asksAboutDays(String when, String days, String id) throws Exception {
    String number = days == null ? "" : days;
    String csv = "2026年11月请假登记\n姓名,请假时间,天数\n程远,\"" + when + "\"," + number + "\n";
    Reading reading = read(csv, Map.of());
    assertEquals(List.of(), rows(reading));
    assertTrue(asked(reading).get(0).startsWith(id), asked(reading)::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "25日下午提前返校 | 25日上午为止 | 2001 2026-11-24 2026-11-24 *,"
            + "2001 2026-11-25 2026-11-25 morning-check;morning-reading",
        "25日下午提前返校 | 仍到26日 | 2001 2026-11-24 2026-11-26 *",
        "提前1天返校 | 25日为止 | 2001 2026-11-24 2026-11-25 *",
        "续假2天 | 28日为止 | 2001 2026-11-24 2026-11-28 *",
      })
  void asksUntilWhenAfterAReturn(String back, String answer, String expected) throws Exception {
    String csv = "2026年11月请假登记\n姓名,请假时间,销假\n程远,11月24日-26日," + back + "\n";
    String id = asked(read(csv, Map.of())).get(0);
    Reading reading = read(csv, Map.of(id, answer, "half", HALF));
    assertEquals(List.of(expected.split(",", -1)), rows(reading));
  }

  @Test
  void takesOnlyWhatIsApproved() throws Exception {
    String csv =
        """
        2026年11月请假登记
        姓名,请假时间,审批
        程远,11月3日,同意
        杜鹃,11月4日,不同意
        程远,11月5日,待批
        杜鹃,11月6日,
        """;
    Reading reading = read(csv, Map.of());
    assertEquals(List.of("2001 2026-11-03 2026-11-03 *"), rows(reading));
    assertEquals(List.of("approval:待批", "approval"), asked(reading));
    assertTrue(
        reading.skipped().stream()
            .anyMatch(each -> each.why().in(Messages.ZH).equals("审批为“不同意”，不是请假")));
  }

  @Test
  void asksOnceWhatPartsOfTheDayCover() throws Exception {
    String csv = "2026年11月请假登记\n姓名,日期,时段\n程远,11月3日,上午\n杜鹃,11月4日,下午\n程远,11月5日,中午\n";
    Reading reading = read(csv, Map.of());
    assertEquals(List.of("half"), asked(reading));
    assertEquals(
        "上午=早考勤、早读 中午=午间服务 下午=社团活动、作业辅导",
        reading.questions().get(0).choices().get(0).label().in(Messages.ZH));
  }

  @Test
  void readsSlips() throws Exception {
    String csv =
        """
        请假条,,,请假条,
        姓名：,程远,,姓名：,杜鹃
        请假时间：,自11月3日至11月5日共3天,,请假时间：,2026年11月9日
        审批：,同意,,审批：,同意
        """;
    assertEquals(
        List.of("2001 2026-11-03 2026-11-05 *", "2002 2026-11-09 2026-11-09 *"),
        rows(read(csv, Map.of())));
  }

  @Test
  void refusesNumbersOfDays() throws Exception {
    Reading reading = read("2026年11月请假统计\n姓名,事假,病假\n程远,1,2\n杜鹃,,1\n", Map.of());
    assertEquals(List.of(), rows(reading));
    assertEquals("请假的日期", reading.problems().get(0).expected(Messages.ZH));
  }

  @Test
  void readsAGridOfAMonth() throws Exception {
    String csv =
        """
        2026年11月考勤表
        姓名,2,3,4,5,6
        程远,√,○,○,△,√
        杜鹃,√,√,√,√,☆
        注：√出勤 ○事假 △病假 ☆迟到
        """;
    Reading reading = read(csv, Map.of());
    assertEquals(
        List.of("2001 2026-11-03 2026-11-04 *", "2001 2026-11-05 2026-11-05 *"), rows(reading));
    assertEquals(List.of("mark:☆"), asked(reading));
  }
}
