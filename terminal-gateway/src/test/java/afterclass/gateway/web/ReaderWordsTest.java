package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.roster.ImportKind;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that codes, ids and English messages of inner packages are shown in the reader's language.
 */
class ReaderWordsTest {
  private Office office;

  @BeforeEach
  void open(@TempDir Path folder) {
    office = new Office(folder, false).staffed().day();
  }

  @AfterEach
  void close() {
    office.close();
  }

  private String page(String path, String language) throws Exception {
    return Office.text(office.get(path, "Accept", "text/html", "Accept-Language", language));
  }

  private String send(String path, Messages words, String... pairs) throws Exception {
    String form = new String(Forms.of(pairs), StandardCharsets.UTF_8);
    HttpResponse<byte[]> answer = office.send(path, form, words.tag());
    assertTrue(answer.statusCode() >= 400, () -> path + ": " + answer.statusCode());
    return Office.text(answer);
  }

  private static String fault(String page) {
    return Pattern.compile("(?s)<(?:p|div) class=\"[^\"]*\\bfault\\b[^>]*>(.*?)</(?:p|div)>")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .orElse("");
  }

  private String adopt(Messages words, String... pairs) throws Exception {
    return fault(send("/terminals/adopt", words, pairs));
  }

  @Test
  void aRegistrationThatIsWrongIsRefusedInTheReadersLanguage() throws Exception {
    String[] wrong = {
      "id",
      "门/1",
      "link",
      "usb",
      "protocol",
      "telex",
      "credentialForm",
      "roman",
      "zone",
      "Mars",
      "password",
      "hex:123"
    };
    assertEquals(
        "未能办理：考勤机名称：填的是“门/1”，应为1 到 64 个字母、数字或符号，不含 / + #（名称是主题的一部分）；"
            + "连接方式：填的是“usb”，应为mqtt、serial、tcp、http、file；通信协议：填的是“telex”，应为以下之一：",
        adopt(Messages.ZH, wrong).replaceAll("以下之一：.*", "以下之一："));
    String rest = adopt(Messages.ZH, wrong).replaceAll("(?s).*以下之一：", "");
    assertTrue(rest.contains("；卡号换算方式：填的是“roman”，应为as-read、em4100-decimal、hex"), rest);
    assertTrue(rest.contains("；时区：填的是“Mars”，应为时区，如 Asia/Shanghai；密码或密钥：填的是“hex:…”，应为hex:"), rest);
    assertTrue(rest.endsWith("hex: 之后为偶数个十六进制数字"), rest);
    String english = adopt(Messages.EN, wrong);
    assertTrue(
        english.contains("Link: found usb, expected mqtt or serial or tcp or http or file"),
        english);
    assertFalse(english.contains("credentialForm"), english);
  }

  @Test
  void aFirstDateThatIsNoneNamesItsField() throws Exception {
    String[] tomorrow = {
      "id", "door", "link", "mqtt", "protocol", "attendance", "since", "2026-11-25"
    };
    assertEquals("未能办理：起始日期：填的是“2026-11-25”，应为不晚于今天（2026-11-24）的日期", adopt(Messages.ZH, tomorrow));
    assertEquals(
        "This cannot be done: First date: found 2026-11-25, expected a date not after today,"
            + " 2026-11-24",
        adopt(Messages.EN, tomorrow));
    assertEquals(
        "未能办理：考勤机名称：填的是“gate”，应为另一个名称（此名称已在配置文件中登记；要在网页上登记，请先注销它）",
        adopt(Messages.ZH, "id", "gate", "link", "mqtt", "protocol", "attendance"));
    assertEquals(
        "未能办理：考勤机名称：填的是“school/none”，应为school/gate",
        fault(send("/terminals/retire", Messages.ZH, "site", "school", "id", "none")));
    assertEquals(
        "未能办理：理由：填的是“（空）”，应为1 到 200 个字的理由",
        fault(
            send("/terminals/close-gap", Messages.ZH, "site", "school", "id", "gate", "why", "")));
  }

  @Test
  void aMonthThatIsNotReadyNamesWhatIsLeft() throws Exception {
    String said = fault(send("/closing/2026-11/propose", Messages.ZH, "month", "2026-11"));
    assertTrue(said.contains(Messages.ZH.text("closing.check.not-over") + "："), said);
    assertFalse(said.contains("not-over"), said);
    String english = fault(send("/closing/2026-11/propose", Messages.EN, "month", "2026-11"));
    assertTrue(english.contains(Messages.EN.text("closing.check.not-over") + ": "), english);
  }

  @Test
  void theLogSaysItsCodesInWordsAndKeepsThem() throws Exception {
    office.take(
        ImportKind.MADE_UP, "date,staffNo,time,action,reason", "2026-11-23,T2,07:06,add,accept");
    office.take(
        ImportKind.LEAVE, "staffNo,from,to,covers", "T2,2026-11-23,2026-11-24,morning-check;noon");
    office.take(
        ImportKind.INSPECTIONS, "date,staffNo,service,result,note", "2026-11-23,T1,tutoring,late,");
    String page = page("/audit", "zh-CN");
    assertTrue(page.contains("title=\"leave T2 2026-11-23…2026-11-24 morning-check;noon\""), page);
    assertTrue(page.contains("请假 李老师（T2） 2026-11-23…2026-11-24 早考勤；午间服务"), page);
    String inspection = Messages.ZH.text("roster.value.late");
    assertTrue(page.contains("王老师（T1） 作业辅导 2026-11-23 " + inspection), page);
    assertTrue(page.contains("accept</td>"), page); // the reason was entered by a person
    assertTrue(page("/audit", "en").contains("Morning check; Noon service"), page);
  }

  @Test
  void aRequirementThatLeaveCoversIsNamed() throws Exception {
    office.take(
        ImportKind.LEAVE, "staffNo,from,to,covers", "T2,2026-11-23,2026-11-23,morning-check");
    office.settle();
    for (String path :
        List.of(
            "/staff/T2/days/2026-11-23",
            "/facts?kind=leave&from=2026-11-01&to=2026-11-30",
            "/facts?kind=&staff=T2&from=2026-11-23&to=2026-11-23")) {
      String text = String.join(" ", PageText.of(page(path, "zh-CN")));
      assertTrue(text.contains("早考勤"), text);
      assertFalse(text.contains("morning-check"), text);
      assertFalse(text.contains("extended-service"), text);
    }
    String list = page("/facts?kind=leave&from=2026-11-01&to=2026-11-30", "en");
    String one =
        PageText.links(list).stream()
            .filter(l -> l.startsWith("/facts/one?") && l.contains("key="))
            .findFirst()
            .orElseThrow();
    assertTrue(page(one, "zh-CN").contains("value=\"早考勤\""), one);
    assertTrue(page(one, "en").contains("value=\"Morning check\""), one);
    String day = page("/staff/T2/days/2026-11-23", "zh-CN");
    assertTrue(day.contains("延时服务，第 1 版"), day);
    assertTrue(day.contains("春秋冬季"), day);
  }

  @Test
  void aPolicyFileThatIsWrongIsReadInTheReadersLanguage() throws Exception {
    String text =
        """
        policy: Extended
        version: "1"
        zone: Mars
        colour: blue
        lessonLength: PT9H
        """;
    String page = send("/policies/drafts", Messages.ZH, "name", "new.yaml", "text", text);
    String said = String.join(" | ", PageText.of(page));
    assertTrue(said.contains("小写字母、数字和连字符，以字母开头 | 请改正"), said);
    assertTrue(said.contains("时区，如 Asia/Shanghai"), said);
    assertTrue(said.contains("方案中不认识的键 colour"), said);
    assertFalse(said.contains("correct it"), said);
    assertFalse(said.contains(" without "), said);
    assertFalse(said.contains("as policy of"), said);
    String english =
        String.join(
            " | ",
            PageText.of(send("/policies/drafts", Messages.EN, "name", "new.yaml", "text", text)));
    assertTrue(english.contains("the unknown key colour in the policy"), english);
  }

  @Test
  void aCardIsRefusedInTheWordsOfItsForm() throws Exception {
    String said =
        fault(
            send(
                "/cards/preview",
                Messages.ZH,
                "card",
                "0000000007",
                "staff",
                "T9",
                "from",
                "2026-09-01"));
    assertEquals("“工号”填的是“T9”：应为教师名单中的工号。请改正后再提交。", said);
  }

  @Test
  void rowsOfAFormAreNotSpokenOfAsLinesOfAFile() throws Exception {
    String page =
        send(
            "/facts/enter",
            Messages.EN,
            "kind",
            "sign-in",
            "key",
            "",
            "date",
            "2026-11-33",
            "staffNo",
            "T1",
            "signed",
            "perhaps");
    String said = String.join(" | ", PageText.of(page));
    assertTrue(said.contains("\"Signed\" says \"perhaps\"; expected one of: "), said);
    assertFalse(said.contains("staffNo"), said);
    assertFalse(said.matches(".*[Ll]ine \\d.*"), said);
  }
}
