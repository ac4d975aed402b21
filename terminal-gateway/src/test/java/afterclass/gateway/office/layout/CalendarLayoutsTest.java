package afterclass.gateway.office.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.office.OfficeReader;
import afterclass.gateway.office.reading.Answers;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.reading.Reading;
import afterclass.gateway.office.reading.School;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.rules.policy.PolicyReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the layouts of calendars with small sheets. */
class CalendarLayoutsTest {
  private static final String TITLE = "望溪小学2026—2027学年第一学期校历\n";

  @Test
  void listSaysWhatItsDaysAre() throws Exception {
    Reading reading =
        read(TITLE + "日期,事项,备注\n9月1日,开学,\n10.1-10.7,国庆节,共7天\n10月10日（周六）,上班,补10月7日的课\n", Map.of());

    assertEquals("calendar-list", reading.layout());
    assertEquals(
        List.of("2026-10-10 2026-10-10 school 3 调休", "2026-10-01 2026-10-07 off  国庆节"),
        rows(reading));
    assertEquals(List.of(), reading.open());
  }

  @Test
  void holidayWithoutLastDayEndsBeforeSchoolBegins() throws Exception {
    Reading reading = read(TITLE + "日期,事项\n9月1日,开学\n1月23日起,寒假\n2月22日,开学\n", Map.of());

    assertEquals(List.of("2027-01-23 2027-02-21 off  寒假"), rows(reading));
    assertEquals(List.of("break:寒假"), ids(reading));
  }

  @Test
  void dayInAHolidayWithSchoolIsAskedAbout() throws Exception {
    String file = TITLE + "日期,事项\n9月1日,开学\n10月1日-8日,国庆节\n10月4日（周日）,补周一课\n";

    assertEquals(
        List.of("2026-10-01 2026-10-03 off  国庆节", "2026-10-05 2026-10-08 off  国庆节"),
        rows(read(file, Map.of())));
    assertEquals(
        List.of("2026-10-01 2026-10-08 off  国庆节"),
        rows(read(file, Map.of("both:2026-10-04", "off"))));
  }

  @Test
  void numberOfDaysThatDiffersIsAskedAbout() throws Exception {
    String file = TITLE + "日期,事项,天数\n9月1日,开学,\n10月1日-7日,国庆节,8\n9月10日,教师节,\n";

    assertEquals(List.of("days:10月1日-7日"), ids(read(file, Map.of())));
    assertEquals(
        List.of("2026-10-01 2026-10-08 off  国庆节"),
        rows(read(file, Map.of("days:10月1日-7日", "2026-10-01 2026-10-08"))));
  }

  @Test
  void weeksRunOnOverTheEndsOfMonths() throws Exception {
    Reading reading =
        read(
            TITLE
                + "周次,一,二,三,四,五,六,日,备注\n"
                + "4,21,22,23,24,25休,26休,27休,中秋节放假3天\n"
                + "5,28,29,30,1休,2休,3休,4休,国庆节放假7天\n"
                + "6,5休,6休,7休,8,9,10班,11,10日上7日的课\n"
                + "7,12,13,14,15,16,17,18,期中考试\n",
            Map.of());

    assertEquals("calendar-weeks", reading.layout());
    assertEquals(
        List.of(
            "2026-10-10 2026-10-10 school 3 调休",
            "2026-09-25 2026-09-27 off  中秋节",
            "2026-10-01 2026-10-07 off  国庆节"),
        rows(reading));
    assertEquals(List.of(), reading.open());
  }

  @Test
  void dayUnderAnotherWeekdayIsAskedAbout() throws Exception {
    Reading reading =
        read(
            TITLE
                + "周次,一,二,三,四,五,六,日\n3,14,15,16,17,18,19,20\n4,21,22,23,24,26 校庆放假,27,28\n"
                + "5,28,29,30,1,2,3,4\n",
            Map.of());

    assertEquals(List.of("weekday:26 校庆放假"), ids(reading));
    assertEquals(List.of(), rows(reading));
  }

  @Test
  void monthsStandBesideEachOther() throws Exception {
    Reading reading =
        read(
            TITLE
                + "9月,,,,,,,,10月\n日,一,二,三,四,五,六,,日,一,二,三,四,五,六\n"
                + ",,1,2,3,4,5,,,,,,1国庆,2国庆,3国庆\n"
                + "6,7,8,9,10,11,12,,4国庆,5国庆,6国庆,7国庆,8,9,10补周三\n"
                + "13,14,15,16,17,18,19,,11,12,13,14,15,16,17\n",
            Map.of());

    assertEquals(
        List.of("2026-10-10 2026-10-10 school 3 补周三", "2026-10-01 2026-10-07 off  国庆"),
        rows(reading));
  }

  @Test
  void weeksMayHoldTextOnly() throws Exception {
    Reading reading =
        read(
            TITLE
                + "周次,日期,主要工作\n第4周,9.21-9.27,25—27日中秋节放假\n第5周,9.28-10.4,1—7日国庆放假\n"
                + "第6周,10.5-10.11,周六补周三的课\n",
            Map.of());

    assertEquals(
        List.of(
            "2026-10-10 2026-10-10 school 3 调休",
            "2026-09-25 2026-09-27 off  中秋节",
            "2026-10-01 2026-10-07 off  国庆节"),
        rows(reading));
  }

  @Test
  void noticeNeedsNoHeadings() throws Exception {
    Reading reading = read("关于2026年国庆节放假的通知\n国庆节：10月1日（星期四）至7日（星期三）放假调休。9月20日（星期日）上班。\n", Map.of());

    assertEquals("calendar-text", reading.layout());
    assertEquals(List.of("2026-10-01 2026-10-07 off  国庆节"), rows(reading));
    assertEquals(List.of("follows:2026-09-20"), ids(reading));
  }

  @Test
  void laterChangeOfSeasonAsksAboutTheDaysBefore() throws Exception {
    String file = TITLE + "日期,事项\n9月1日,开学\n10月8日起,执行冬季作息\n9月10日,教师节\n";

    assertEquals(List.of("season-before:winter"), ids(read(file, Map.of())));
    Reading answered = read(file, Map.of("season-before:winter", "是"));
    assertEquals("2026-10-01", answered.rows().get(0).values().get("date"));
    assertEquals("2026-10-07", answered.rows().get(0).values().get("to"));
    assertEquals("summer", answered.rows().get(0).values().get("season"));
  }

  private static Reading read(String csv, Map<String, String> answers) throws Exception {
    School school =
        School.of(
            RosterSnapshot.of(List.of()),
            PoliciesInForce.only(PolicyReader.named("extended-service")),
            LocalDate.of(2026, 11, 28));
    return OfficeReader.read(
            ImportKind.CALENDAR,
            csv.getBytes(StandardCharsets.UTF_8),
            "校历.csv",
            new Answers(answers, Map.of()),
            school)
        .orElseThrow();
  }

  private static List<String> rows(Reading reading) {
    return reading.rows().stream()
        .map(row -> row.values())
        .map(
            values ->
                String.join(
                    " ",
                    values.getOrDefault("date", ""),
                    values.getOrDefault("to", ""),
                    values.getOrDefault("type", ""),
                    values.getOrDefault("follows", ""),
                    values.getOrDefault("note", "")))
        .toList();
  }

  private static List<String> ids(Reading reading) {
    return reading.questions().stream().map(Question::id).toList();
  }
}
