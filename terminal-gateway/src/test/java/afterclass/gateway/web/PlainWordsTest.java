package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.closing.MonthEnd;
import afterclass.gateway.closing.MonthSheet;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of texts on pages that explain unusual situations. */
class PlainWordsTest {
  private static final String PASSWORD = "correct horse 7";

  private Office office;

  @BeforeEach
  void open(@TempDir Path folder) {
    office = new Office(folder, false).staffed().day();
  }

  @AfterEach
  void close() {
    office.close();
  }

  private String page(int status, String path, String language) throws Exception {
    HttpResponse<byte[]> answer =
        office.get(path, "Accept", "text/html", "Accept-Language", language);
    assertEquals(status, answer.statusCode(), () -> Office.text(answer));
    return Office.text(answer);
  }

  private void person(String name, Role role, String staff) {
    office
        .gateway()
        .bean(People.class)
        .add(name, name, List.of(role), staff, PASSWORD, Actor.command());
    office.session(name, name);
  }

  @Test
  void anAccountWithoutAStaffNumberIsToldSo() throws Exception {
    assertTrue(page(200, "/me", "zh-CN").contains("您的账号没有工号"));
    person("zhang", Role.ADMINISTRATOR, "");
    Office.Answer answer = office.ask("zhang", "GET", "/api/me", "", "");
    assertEquals(403, answer.status());
    assertEquals("no-staff-number", answer.json().get("code").asText());
  }

  @Test
  void aPasswordThatIsOnlyTooShortIsCalledShort() {
    People people = office.gateway().bean(People.class);
    for (String[] tried :
        new String[][] {
          {"Kx7?pQ", "short-password", "密码太短。 请用至少 10 个字符。"},
          {"123456789", "short-password", "密码太短。 请用至少 10 个字符。"},
          {"aaaaaaaaaaaa", "weak-password", "密码太容易猜到。 请换一个密码：至少 5 个不同的字符，不含登录名，不是常用密码。"},
          {"password123", "weak-password", "密码太容易猜到。 请换一个密码：至少 5 个不同的字符，不含登录名，不是常用密码。"},
          {"my name is zhang", "weak-password", "密码太容易猜到。 请换一个密码：至少 5 个不同的字符，不含登录名，不是常用密码。"},
          {"abcdefghij".repeat(21), "long-password", "密码太长。 请用不超过 200 个字符。"}
        }) {
      ProblemException refused =
          assertThrows(
              ProblemException.class,
              () ->
                  people.add(
                      "zhang", "张", List.of(Role.ADMINISTRATOR), "", tried[0], Actor.command()),
              tried[0]);
      assertEquals(tried[1], refused.code(), tried[0]);
      assertEquals(tried[2], refused.in(Messages.ZH));
    }
  }

  @Test
  void twoOfOneNameAreToldApartWhereverNamesAreListed() throws Exception {
    office.take(ImportKind.STAFF, "staffNo,name", "T4,王老师");
    office.take(ImportKind.CARDS, "card,staffNo,from", "1004,T4,2026-09-01");
    office.take(
        ImportKind.ROSTER,
        "staffNo,weekday,service,from",
        "T4,1,morning-reading,2026-09-01",
        "T4,2,morning-reading,2026-09-01");
    office.settle();
    String week = page(200, "/roster?week=2026-11-23", "zh-CN");
    assertTrue(week.contains("王老师 T1") && week.contains("王老师 T4"), week);
    assertFalse(week.contains("李老师 T2"), week);
    String board = page(200, "/today/board", "zh-CN");
    assertTrue(board.contains(">王老师 T4</a>"), board);
    office.punch("1004", "2026-11-24T08:00:00");
    office.settle();
    assertTrue(page(200, "/today/board", "zh-CN").contains("<td>王老师 T4</td>"));
    office.take(
        ImportKind.INSPECTIONS,
        "date,staffNo,service,result",
        "2026-11-23,T4,morning-reading,late");
    office.settle();
    String day = page(200, "/days/2026-11-23", "zh-CN");
    assertTrue(day.contains(">王老师 T4</a> 迟到（四.6） "), day);
  }

  @Test
  void thePreviewOfAnEntryLeadsBackToTheEntries() throws Exception {
    HttpResponse<byte[]> preview =
        office.post(
            "/facts/enter",
            "application/x-www-form-urlencoded",
            Forms.of(
                "kind",
                "sign-in",
                "key",
                "",
                "date",
                "2026-11-23",
                "staffNo",
                "T1",
                "signed",
                "yes"));
    assertEquals(200, preview.statusCode());
    String page = Office.text(preview);
    assertTrue(page.contains("<a href=\"/facts?kind=sign-in\">返回登记事项</a>"), page);
    assertFalse(page.contains("返回排班"), page);
  }

  @Test
  void theSeasonThatWasKnownGoesByItsName() throws Exception {
    office.take(ImportKind.CALENDAR, "date,to,season", "2026-11-23,2026-11-23,summer");
    office.settle();
    String zh = page(200, "/staff/T1/days/2026-11-23", "zh-CN");
    assertTrue(zh.contains("<dd>夏季</dd>"), zh);
    assertFalse(zh.contains("summer"), zh);
  }

  @Test
  void aRequestOfAClosedMonthIsSaidToBecomeACorrection() throws Exception {
    person("li", Role.TEACHER, "T2");
    person("sun", Role.APPROVER, "");
    JsonNode open = leave("li");
    assertTrue(open.path("closedMonths").isEmpty(), open.toString());
    office.ask("li", "DELETE", "/api/requests/" + open.get("id").asText(), "", "");
    closeNovember();
    office.session("li-in-December", "li");
    office.session("sun-in-December", "sun");
    JsonNode late = leave("li-in-December");
    assertEquals("[\"2026-11\"]", late.path("closedMonths").toString(), late.toString());
    HttpResponse<byte[]> page =
        office.get(
            "/requests", "Accept", "text/html", "Cookie", "attendance-session=sun-in-December");
    assertTrue(Office.text(page).contains("（2026-11 已月结：同意后月结表不变，须另行提交更正"), Office.text(page));
  }

  @Test
  void aChangeOfAClosedMonthIsSaidToBecomeACorrection() throws Exception {
    byte[] leave =
        Forms.of(
            "kind",
            "leave",
            "key",
            "",
            "staffNo",
            "T2",
            "from",
            "2026-11-23",
            "to",
            "2026-11-23",
            "covers",
            "*");
    String type = "application/x-www-form-urlencoded";
    assertFalse(Office.text(office.post("/facts/enter", type, leave)).contains("月结表不变"));
    closeNovember();
    String page = Office.text(office.post("/facts/enter", type, leave));
    assertTrue(page.contains("2026-11 已月结：月结表不变，须另行提交更正"), page);
  }

  private JsonNode leave(String session) throws Exception {
    String body = "{'kind':'leave','from':'2026-11-23','what':'*','reason':'病'}".replace('\'', '"');
    Office.Answer answer = office.ask(session, "POST", "/api/requests", "application/json", body);
    assertEquals(200, answer.status(), answer.json()::toString);
    return answer.json();
  }

  private void closeNovember() {
    office.passTo("2026-12-01T08:00");
    List<String> rows = new ArrayList<>(List.of("date,staffNo,signed"));
    for (int day : List.of(2, 9, 16, 30)) {
      List.of("T1", "T2", "T3").forEach(t -> rows.add("2026-11-%02d,%s,no".formatted(day, t)));
    }
    office.take(ImportKind.SIGN_IN, rows.toArray(String[]::new));
    office.settle();
    MonthEnd months = office.gateway().bean(MonthEnd.class);
    Actor one = new Actor("zhang", Actor.Way.PAGE, "10.0.0.8");
    Actor other = new Actor("sun", Actor.Way.PAGE, "10.0.0.9");
    MonthSheet proposed = months.propose(YearMonth.of(2026, 11), one);
    months.decide(proposed.id(), true, "", other);
  }

  /** Punctuation on a Chinese page is Chinese. */
  @Test
  void aChinesePageHasChineseMarks() throws Exception {
    String board = page(200, "/today/board", "zh-CN");
    assertTrue(board.contains("school/gate：离线"), board);
    String day = page(200, "/days/2026-11-23", "zh-CN");
    assertTrue(day.contains("打卡记录（6）"), day);
    assertTrue(page(200, "/today/board", "en").contains("school/gate: down"));
    String text = day.replaceAll("<[^>]*>", "");
    assertTrue(text.lines().noneMatch(line -> line.matches(".*\\p{IsHan} ?[(:].*")), text);
  }
}
