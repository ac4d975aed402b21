package afterclass.rules.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.rules.AttendanceEngine;
import afterclass.rules.json.CaseJson;
import afterclass.rules.model.DayFacts;
import afterclass.rules.model.Reason;
import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyInForce;
import afterclass.rules.policy.PolicyReader;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Tests of the sentences that explain a judged day, in both languages. */
class ExplainerTest {

  private static final Policy POLICY = PolicyReader.named("extended-service");

  private static DayExplanation explain(Locale locale, String more) {
    DayFacts facts =
        CaseJson.read(
            "{\"staff\":\"T001\",\"date\":\"2026-11-23\",\"dayType\":\"school\"," + more + "}");
    PolicyInForce policy = POLICY.on(facts.date());
    return Explainer.explain(AttendanceEngine.evaluate(facts, policy), policy, locale);
  }

  private static List<String> sentences(DayExplanation day) {
    return day.requirements().stream().map(RequirementExplanation::sentence).toList();
  }

  private static final String LATE =
      "\"assignments\":[\"morning-reading\",\"noon\",\"tutoring\"],"
          + "\"punches\":[\"07:13:10\",\"11:30:00\",\"11:30:20\",\"16:58:30\"],\"signature\":\"yes\"";

  @Test
  void aForfeitedDayInChinese() {
    DayExplanation day = explain(Locale.CHINA, LATE);
    assertEquals("春秋冬季", day.season());
    assertEquals("应计 6 课时：实计 0，取消 6，不计 0，暂缓 0，待定 0。", day.headline());
    assertEquals(
        List.of(
            "07:00–07:10（到 07:10:59）内应打卡 1 次。考勤时间内没有打卡；之后第一次打卡 07:13:10，晚 3 分 10 秒。",
            "11:30–13:30（到 13:30:59）内应打卡 2 次。只计入 11:30:00，还差 1 次。11:30:20 距上一次计入的打卡太近，不计入。",
            "17:00–23:59 内应打卡 1 次。考勤时间内没有签退；之前最后一次打卡 16:58:30，早 1 分 30 秒。"),
        sentences(day));
    RequirementExplanation morning = day.requirements().get(0);
    assertEquals("早考勤", morning.name());
    assertEquals("六.1", morning.clause());
    assertEquals("早上7:00-7:10为早考勤时间采用考勤机加签到双考勤方式,在此时间段未进行考勤的取消当天延时服务补助。", morning.clauseZh());
    assertEquals("不符合", morning.stateLabel());
    ServiceExplanation noon = day.services().get(1);
    assertEquals("午间服务", noon.name());
    assertEquals("取消", noon.statusLabel());
    assertEquals("取消 3 课时：迟到（早考勤，条款 六.1）；只打卡一次（午间两次打卡，条款 六.2）。", noon.sentence());
    assertEquals(List.of("迟到，记一次安全责任事故（四.6）：早考勤。"), day.incidents());
  }

  @Test
  void whatWasMissingIsSaidInNumbersToo() {
    String punches =
        LATE.replace("\"11:30:00\",\"11:30:20\"", "\"11:29:15\",\"11:31:00\",\"13:45:10\"");
    assertEquals(
        List.of(
            new Shortfall(1, 0, 1, LocalTime.of(7, 13, 10), 190L),
            new Shortfall(2, 1, 1, LocalTime.of(11, 29, 15), 45L),
            new Shortfall(1, 0, 1, LocalTime.of(16, 58, 30), 90L)),
        explain(Locale.CHINA, punches).requirements().stream()
            .map(RequirementExplanation::shortfall)
            .toList());
  }

  @Test
  void whereNothingIsMissingNoPunchIsNearest() {
    String met =
        "\"assignments\":[\"morning-reading\"],\"punches\":[\"06:50\",\"07:03\"],"
            + "\"signature\":\"yes\",\"inspections\":[{\"service\":\"morning-reading\","
            + "\"result\":\"present\"}]";
    assertEquals(
        List.of(new Shortfall(1, 1, 0, null, null), new Shortfall(0, 0, 0, null, null)),
        explain(Locale.CHINA, met).requirements().stream()
            .map(RequirementExplanation::shortfall)
            .toList());
    assertEquals(
        new Shortfall(1, 0, 1, null, null),
        explain(Locale.CHINA, "\"assignments\":[\"morning-reading\"]")
            .requirements()
            .get(0)
            .shortfall());
  }

  @Test
  void theSameDayInEnglish() {
    DayExplanation day = explain(Locale.UK, LATE);
    assertEquals("Spring, autumn and winter", day.season());
    assertEquals(
        "Of 6 lesson hours: credited 0, forfeited 6, excused 0, held 0, pending 0.",
        day.headline());
    assertEquals(
        List.of(
            "Punches asked in 07:00–07:10 (to 07:10:59): 1. None in the window; the first after it at"
                + " 07:13:10, late by 3 min 10 s.",
            "Punches asked in 11:30–13:30 (to 13:30:59): 2. Counted 11:30:00 only; missing 1. In the"
                + " window but too soon after a counted punch: 11:30:20.",
            "Punches asked in 17:00–23:59: 1. No sign-out in the window; the last punch before it"
                + " at 16:58:30, early by 1 min 30 s."),
        sentences(day));
    assertEquals(
        "Lesson hours forfeited: 3. late (Morning check, clause 六.1); only one punch (Noon double"
            + " punch, clause 六.2).",
        day.services().get(1).sentence());
    assertEquals(List.of("Late: one safety incident (四.6), by Morning check."), day.incidents());
  }

  @Test
  void whatIsMetWaivedOpenAndSuspended() {
    assertEquals(
        List.of("07:00–07:10（到 07:10:59）内应打卡 1 次。已计入 07:00:01、07:05:00，符合要求。", "检查记录均为在岗，符合要求。"),
        sentences(
            explain(
                Locale.CHINA,
                "\"assignments\":[\"gate-duty\"],\"punches\":[\"07:05\",\"07:00:01\"],"
                    + "\"signature\":\"yes\","
                    + "\"inspections\":[{\"service\":\"gate-duty\",\"result\":\"present\"}]")));
    assertEquals(
        List.of("07:00–07:10（到 07:10:59）内应打卡 1 次。免此项考勤（已准假、申诉已通过，或暂缓后决定计入）。"),
        sentences(
            explain(
                Locale.CHINA, "\"assignments\":[\"gate-duty\"],\"leave\":[\"morning-check\"]")));
    assertEquals(
        List.of("07:00–07:10（到 07:10:59）内应打卡 1 次。已打卡 07:05:00，等待签到表。"),
        sentences(
            explain(Locale.CHINA, "\"assignments\":[\"gate-duty\"],\"punches\":[\"07:05\"]")));
    DayExplanation held =
        explain(
            Locale.CHINA,
            "\"assignments\":[\"gate-duty\"],\"outages\":[{\"from\":\"07:00\",\"to\":\"07:01\"}]");
    assertEquals(
        List.of(
            "07:00–07:10（到 07:10:59）内应打卡 1 次。已计入 0 次，还差 1 次；考勤时间内的记录可能不全（考勤机离线、时间可疑或尚未启用），暂缓，由管理员处理。"),
        sentences(held));
    assertEquals("0 课时暂缓，由管理员处理：考勤机记录可能不全（早考勤，条款 六.1）。", held.services().get(0).sentence());
  }

  @Test
  void theWindowThatRunsIsSaidToRun() {
    String day = "\"assignments\":[\"noon\"],\"leave\":[\"morning-check\"],";
    assertEquals(
        "11:30–13:30（到 13:30:59）内应打卡 2 次。考勤时间未结束；还差 2 次。",
        sentences(explain(Locale.CHINA, day + "\"asOf\":\"2026-11-23T12:00\"")).get(1));
    assertEquals(
        "11:30–13:30（到 13:30:59）内应打卡 2 次。考勤时间未结束；已计入 11:31:00，还差 1 次。",
        sentences(
                explain(
                    Locale.CHINA, day + "\"punches\":[\"11:31\"],\"asOf\":\"2026-11-23T12:00\""))
            .get(1));
  }

  @Test
  void overtimeGoesByTheNameOfItsService() {
    DayExplanation day = explain(Locale.CHINA, "\"assignments\":[\"overtime\"]");
    assertEquals("0 课时暂缓，由管理员处理：未打卡（节假日加班，条款 五.7）。", day.services().get(0).sentence());
    assertEquals(
        "不计 0 课时：请假。",
        explain(Locale.CHINA, "\"assignments\":[\"overtime\"],\"leave\":[\"*\"]")
            .services()
            .get(0)
            .sentence());
  }

  @Test
  void bothBundlesSayTheSameThings() {
    ResourceBundle.Control control =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    for (String bundle :
        List.of("afterclass.rules.explain.messages", "afterclass.rules.cli.messages")) {
      ResourceBundle chinese = ResourceBundle.getBundle(bundle, Locale.ROOT, control);
      ResourceBundle english = ResourceBundle.getBundle(bundle, Locale.ENGLISH, control);
      TreeSet<String> own = new TreeSet<>(english.keySet());
      own.removeIf(key -> english.getString(key).isEmpty());
      assertEquals(new TreeSet<>(chinese.keySet()), own);
      for (String key : chinese.keySet()) {
        if (!key.equals("length") && !key.equals("list") && !key.equals("and")) {
          org.junit.jupiter.api.Assertions.assertNotEquals(
              chinese.getString(key), english.getString(key), key);
        }
      }
    }
  }

  @Test
  void everyReasonHasALabel() {
    for (Reason reason : Reason.values()) {
      assertEquals(
          false, new Phrases(Locale.ROOT, Map.of()).say("reason." + reason.code()).isEmpty());
    }
  }
}
