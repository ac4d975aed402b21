package afterclass.gateway.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.office.reading.Answers;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.reading.Reading;
import afterclass.gateway.office.reading.School;
import afterclass.gateway.office.reading.Unjudged;
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
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests which rows of a file were over before use began on 2026-11-30 and may be left out. */
class EarlierRowsTest {
  private static final LocalDate START = LocalDate.of(2026, 11, 30);
  private static final Map<String, String> OUT = Map.of(Question.EARLIER, "leave-out");

  private static School school(String... punched) {
    SortedSet<LocalDate> dates = new TreeSet<>(Stream.of(punched).map(LocalDate::parse).toList());
    return School.of(
            RosterSnapshot.of(
                List.of(
                    new StaffMember("2001", "程远", null, Fact.ALWAYS, Fact.NEVER),
                    new StaffMember("2002", "杜鹃", null, Fact.ALWAYS, Fact.NEVER))),
            PoliciesInForce.only(PolicyReader.named("extended-service")),
            START)
        .without(new Unjudged(START, dates));
  }

  private static Reading read(
      ImportKind kind, School school, Map<String, String> answers, String csv) throws Exception {
    return OfficeReader.read(
            kind,
            csv.getBytes(StandardCharsets.UTF_8),
            "登记.csv",
            new Answers(answers, Map.of()),
            school)
        .orElseThrow();
  }

  private static Reading leave(String when, String days, String back) throws Exception {
    return read(
        ImportKind.LEAVE,
        school(),
        OUT,
        "2026年11月请假登记\n姓名,请假时间,天数,销假\n程远,\"%s\",%s,%s\n".formatted(when, days, back));
  }

  private static List<String> told(Reading reading) {
    return reading.told().stream().map(each -> each.in(Messages.ZH)).toList();
  }

  private static List<String> open(Reading reading) {
    return reading.open().stream().map(Question::id).toList();
  }

  private static List<String> rows(Reading reading) {
    return reading.rows().stream().map(row -> String.join(" ", row.values().values())).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "11月3日 | 1 | 已销",
        "11月4日上午 | 0.5 | ''",
        "11月12日 | 0.5 | ''",
        "11月10日-12日上午 | '' | ''",
        "11月17日-18日 | 3 | ''",
        "11月24日-26日 | 3 | 25日下午提前返校",
        "11月27日下午第二节后 | '' | ''",
        "11月2日、4日、6日 | 3 | ''",
        "11月3日起 | 3 | ''",
        "11月28日-29日 | 2 | ''",
      })
  void aLeaveThatWasOverIsLeftOutWithoutAQuestionIfTheOfficeSaysSo(
      String when, String days, String back) throws Exception {
    Reading reading = leave(when, days, back);
    assertEquals(List.of("1 行在开始使用（2026-11-30）之前已结束，不影响任何一天，未导入"), told(reading));
    assertEquals(List.of(), open(reading));
    assertEquals(List.of(), rows(reading));
    assertEquals(List.of(), reading.problems());
  }

  /** The end of these is open, in doubt, or not before the start. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "11月31日 | 1 | '' | no-such-day:",
        "11月20日至11月10日 | 1 | '' | backwards:",
        "11月2日至今 | '' | '' | end:",
        "待定 | '' | '' | when:",
        "11月3日（周一） | 1 | '' | weekday:",
        "11月26日-27日 | 2 | 续假2天 | back:",
        "11月26日-27日 | 2 | 续假 | back:",
        "11月26日 | 4 | '' | days:",
        "11月30日上午 | '' | '' | half",
      })
  void aLeaveWhoseEndIsNotCertainOrLaterIsAskedAbout(
      String when, String days, String back, String id) throws Exception {
    Reading reading = leave(when, days, back);
    assertEquals(List.of(), told(reading));
    assertTrue(open(reading).get(0).startsWith(id), () -> open(reading).toString());
  }

  @Test
  void onlyRowsThatAreTakenAreAskedAboutAndOneAnswerLeavesTheOthersOut() throws Exception {
    String csv =
        """
        2026年11月请假登记
        姓名,请假时间,审批
        程远,11月3日上午,待批
        ,11月4日,同意
        杜鹃,11月5日,同意
        王一,11月6日,同意
        程远,11月30日至12月4日,同意
        """;
    Reading reading = read(ImportKind.LEAVE, school(), OUT, csv);
    assertEquals(List.of("2001 2026-11-30 2026-12-04 *"), rows(reading));
    assertEquals(List.of(), open(reading));
    assertEquals(List.of("4 行在开始使用（2026-11-30）之前已结束，不影响任何一天，未导入"), told(reading));
    assertEquals(
        List.of(4),
        reading.skipped().stream()
            .filter(each -> each.why().in(Messages.ZH).equals("在开始使用（2026-11-30）之前已结束"))
            .map(each -> each.where().size())
            .toList());
    Reading taken = read(ImportKind.LEAVE, school(), Map.of(), csv);
    assertEquals(
        List.of("2002 2026-11-05 2026-11-05 *", "2001 2026-11-30 2026-12-04 *"), rows(taken));
    assertEquals(List.of("4 行在开始使用（2026-11-30）之前已结束，不影响任何一天，可以不导入"), told(taken));
    assertEquals(
        List.of("approval:待批", "person:王一", "whose:4"), open(taken).stream().sorted().toList());
    assertEquals(Map.of(), taken.lasting());
  }

  /** Days before the start are judged for who punched on them. */
  @Test
  void aRowAboutADayWithAPunchIsTaken() throws Exception {
    String csv = "2026年11月请假登记\n姓名,请假时间\n程远,11月3日\n杜鹃,11月4日-6日\n";
    Reading reading = read(ImportKind.LEAVE, school("2026-11-05"), OUT, csv);
    assertEquals(List.of("2002 2026-11-04 2026-11-06 *"), rows(reading));
    assertEquals(List.of("1 行在开始使用（2026-11-30）之前已结束，不影响任何一天，未导入"), told(reading));
  }

  @Test
  void aGridOfDaysLosesTheRunsThatWereOver() throws Exception {
    String csv =
        """
        2026年11月考勤表
        姓名,25,26,28,29,30
        程远,☆,√,√,○,○
        杜鹃,√,○,√,√,√
        注：√出勤 ○事假
        """;
    Reading reading = read(ImportKind.LEAVE, school(), OUT, csv);
    assertEquals(List.of(), open(reading));
    assertEquals(List.of("2001 2026-11-29 2026-11-30 *"), rows(reading));
    assertEquals(List.of("2 行在开始使用（2026-11-30）之前已结束，不影响任何一天，未导入"), told(reading));
  }

  private static final Map<ImportKind, String> LISTS =
      Map.of(
          ImportKind.EXCEPTIONS,
          "2026年11月代班登记\n日期,服务时段,原值班人,代班人\n11月3日,早读,程远,丁一\n,早读,杜鹃,程远\n12月1日,早读,程远,杜鹃\n",
          ImportKind.SIGN_IN,
          "签到情况\n日期,姓名,签到\n11月3日,程远,√\n,丁一,？\n12月1日,杜鹃,√\n",
          ImportKind.INSPECTIONS,
          "到岗检查\n日期,服务时段,姓名,结果\n11月3日,早读,程远,不详\n,早读,丁一,在岗\n12月1日,早读,杜鹃,在岗\n");

  @ParameterizedTest
  @EnumSource(
      value = ImportKind.class,
      names = {"EXCEPTIONS", "SIGN_IN", "INSPECTIONS"})
  void listsOfSingleDatesLoseRowsThatWereOver(ImportKind kind) throws Exception {
    Reading reading = read(kind, school(), OUT, LISTS.getOrDefault(kind, ""));
    assertEquals(List.of("2 行在开始使用（2026-11-30）之前已结束，不影响任何一天，未导入"), told(reading));
    assertEquals(List.of(), open(reading));
    assertEquals(1, reading.rows().size(), () -> rows(reading).toString());
    assertTrue(rows(reading).get(0).contains("2026-12-01"), () -> rows(reading).toString());
    assertTrue(open(read(kind, school(), Map.of(), LISTS.getOrDefault(kind, ""))).size() > 0);
  }

  /** The second half of the swap is still to come, or has no certain date. */
  @ParameterizedTest
  @CsvSource({"与杜鹃12月2日早读互换", "与杜鹃互换"})
  void aSwapWhoseWayBackIsToComeIsNotOver(String reason) throws Exception {
    String csv = "2026年11月调班登记\n日期,服务时段,原值班人,代班人,原因\n11月25日,早读,程远,杜鹃," + reason + "\n";
    Reading reading = read(ImportKind.EXCEPTIONS, school(), OUT, csv);
    assertEquals(List.of(), told(reading));
    assertTrue(open(reading).get(0).startsWith("swap:"), () -> open(reading).toString());
  }

  @Test
  void aSheetOfDaysLosesTheColumnsThatWereOver() throws Exception {
    String csv = "2026年11月签到表\n姓名,11月26日,11月27日,11月30日\n丁一,√,？,\n程远,√,√,√\n";
    Reading reading = read(ImportKind.SIGN_IN, school(), OUT, csv);
    assertEquals(1, reading.told().size());
    assertTrue(
        rows(reading).stream().allMatch(row -> row.contains("2026-11-30")),
        () -> rows(reading).toString());
  }
}
