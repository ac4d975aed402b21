package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.imports.ImportDrafts;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.school.SchoolName;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Role;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the staff's pages, of the first page's top, and of forms that were overtaken. */
class StaffPageTest {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

  private Office office;

  @BeforeEach
  void open(@TempDir Path folder) {
    office = new Office(folder, false).day();
    office
        .gateway()
        .bean(People.class)
        .add("zhang", "张主任", List.of(Role.ADMINISTRATOR), "", Visitor.PASSWORD, Actor.command());
    office.session("z", "zhang");
  }

  @AfterEach
  void close() {
    office.close();
  }

  private RosterSnapshot roster() {
    return office.gateway().bean(LiveRoster.class).snapshot();
  }

  private String page(String path) throws Exception {
    HttpResponse<byte[]> answer =
        office.get(path, "Cookie", "attendance-session=z", "Accept", "text/html");
    assertEquals(200, answer.statusCode(), () -> path + " " + Office.text(answer));
    return Office.text(answer);
  }

  private HttpResponse<byte[]> send(String path, Map<String, String> fields) throws Exception {
    String[] pairs =
        fields.entrySet().stream()
            .filter(field -> !field.getKey().equals("csrfToken"))
            .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
            .toArray(String[]::new);
    String body = new String(Forms.of(pairs), StandardCharsets.UTF_8);
    return office.form("z", path, body.replace("csrfToken=-", "csrfToken=" + Forms.token("z")));
  }

  /** Returns the hidden fields of the first form of a page that has a text. */
  private static Map<String, String> hidden(String page, String form) {
    int at = page.indexOf("<form", page.lastIndexOf("<form", page.indexOf(form)));
    assertTrue(page.contains(form) && at >= 0, () -> form + " is not in " + page);
    Map<String, String> fields = new LinkedHashMap<>();
    for (MatchResult field :
        HIDDEN.matcher(page.substring(at, page.indexOf("</form>", at))).results().toList()) {
      fields.put(field.group(1), field.group(2));
    }
    return fields;
  }

  /** Sends a form, confirms its preview, and returns the page to which that leads. */
  private String confirmed(Map<String, String> fields) throws Exception {
    HttpResponse<byte[]> preview = send("/facts/enter", fields);
    String text = Office.text(preview);
    assertEquals(200, preview.statusCode(), text);
    Matched take = Matched.of("action=\"(/facts/take[^\"]*)\"", text);
    String path = take.group().replace("&amp;", "&");
    HttpResponse<byte[]> done = send(path, hidden(text, "/facts/take"));
    assertEquals(303, done.statusCode(), () -> Office.text(done));
    return done.headers().firstValue("Location").orElse("");
  }

  /** The first group of the first match in a text. */
  private record Matched(String group) {
    static Matched of(String pattern, String text) {
      return new Matched(
          Pattern.compile(pattern)
              .matcher(text)
              .results()
              .map(found -> found.group(1))
              .findFirst()
              .orElseThrow(() -> new AssertionError(pattern + " is not in " + text)));
    }
  }

  @Test
  void aPersonIsFoundAndHasEverythingOnOnePage() throws Exception {
    String list = page("/staff?text=" + "%E6%9D%8E");
    assertTrue(list.contains("href=\"/staff/T2\"") && !list.contains("href=\"/staff/T1\""), list);
    String person = page("/staff/T2");
    for (String part : new String[] {"李老师（T2）", "1002", "早读", "还没有登录账号"}) {
      assertTrue(person.contains(part), () -> part + " is not in " + person);
    }
    assertTrue(person.contains("data-figure=\"forfeited\">8<"), person);
    assertTrue(person.contains("data-figure=\"earned\">0<"), person);
    assertTrue(page("/staff/T3").contains("&lt;script&gt;"), "a name was not escaped");
  }

  @Test
  void aPersonLeavesAndReturnsWithAPreview() throws Exception {
    Map<String, String> leave = hidden(page("/staff/T2"), "leave\" method");
    leave.put("to", "2026-11-22");
    String preview = Office.text(send("/facts/enter", leave));
    assertTrue(preview.contains("2026-11-23") && preview.contains("早读"), preview);
    assertEquals("/staff/T2?saved=1", confirmed(leave));
    assertEquals(LocalDate.of(2026, 11, 22), roster().staff("T2").orElseThrow().to());
    assertTrue(page("/staff?left=true").contains("href=\"/staff/T2\""));
    assertFalse(page("/staff").contains("href=\"/staff/T2\""));
    Map<String, String> back = hidden(page("/staff/T2"), "return\" method");
    assertEquals("/staff/T2?saved=1", confirmed(back));
    assertTrue(page("/staff").contains("href=\"/staff/T2\""));
  }

  @Test
  void aFormThatWasOvertakenIsToldSoAndKeepsWhatWasTyped() throws Exception {
    Map<String, String> mine = hidden(page("/staff/T2"), "data\" method");
    mine.put("name", "李小明");
    mine.put("site", "");
    mine.put("from", "");
    Map<String, String> theirs = new LinkedHashMap<>(mine);
    theirs.put("name", "李大明");
    assertEquals("/staff/T2?saved=1", confirmed(theirs));
    HttpResponse<byte[]> conflict = send("/facts/enter", mine);
    String text = Office.text(conflict);
    assertEquals(409, conflict.statusCode(), text);
    assertTrue(text.contains("已被他人改为") && text.contains("李大明"), text);
    assertTrue(text.contains("value=\"李小明\""), text);
    Map<String, String> again = hidden(text, "action=\"/facts/enter");
    again.putAll(Map.of("staffNo", "T2", "name", "李小明", "site", "", "from", "", "to", ""));
    assertEquals("/staff/T2?saved=1", confirmed(again));
    assertEquals("李小明", roster().staff("T2").orElseThrow().name());
  }

  @Test
  void aCardIsTakenAwayAndAnotherGiven() throws Exception {
    Map<String, String> away = hidden(page("/staff/T2"), "take-away\" method");
    away.put("to", "2026-11-23");
    assertEquals("/staff/T2?saved=2", confirmed(away).replaceAll("=\\d+$", "=2"));
    Map<String, String> give = hidden(page("/staff/T2"), "give\" method");
    give.putAll(Map.of("card", "2002", "from", "2026-11-24"));
    confirmed(give);
    assertEquals("T2", roster().holder("1002", LocalDate.of(2026, 11, 23)).orElse(""));
    assertEquals("", roster().holder("1002", LocalDate.of(2026, 11, 24)).orElse(""));
    assertEquals("T2", roster().holder("2002", LocalDate.of(2026, 11, 24)).orElse(""));
  }

  @Test
  void aDayOfTheCalendarAndACellOfTheRosterOpenTheirForms() throws Exception {
    String roster = page("/roster?week=2026-11-23").replace("&amp;", "&");
    Matched day = Matched.of("href=\"(/facts/one\\?kind=calendar&date=2026-11-25[^\"]*)\"", roster);
    Map<String, String> off = hidden(page(day.group()), "action=\"/facts/enter");
    off.putAll(Map.of("date", "2026-11-25", "type", "off", "season", "", "follows", ""));
    off.putAll(Map.of("to", "", "note", "运动会"));
    String to = confirmed(off);
    assertTrue(to.startsWith("/roster?week=2026-11-23"), to);
    assertTrue(page(to).contains("运动会"));
    assertTrue(page(day.group()).contains("运动会"), "what is entered already is not shown");
    Matched cell =
        Matched.of(
            "cell-add\" href=\"(/facts/one\\?kind=roster&weekday=2[^\"]*noon[^\"]*)\"", roster);
    Map<String, String> post = hidden(page(cell.group()), "action=\"/facts/enter");
    post.putAll(Map.of("staffNo", "T1", "weekday", "2", "service", "noon"));
    post.putAll(Map.of("from", "2026-12-01", "to", "", "weeks", ""));
    confirmed(post);
    assertTrue(roster().services("T1", LocalDate.of(2026, 12, 1)).contains("noon"));
  }

  @Test
  void rosterThatIsOverIsSomethingToDoAndNoFirstStepAgain() throws Exception {
    assertFalse(page("/").contains("roster-over"));
    office.take(
        ImportKind.ROSTER,
        "staffNo,weekday,service,from,to",
        "T1,1,morning-reading,2026-09-01,2026-11-23",
        "T1,1,tutoring,2026-09-01,2026-11-23",
        "T2,1,morning-reading,2026-09-01,2026-11-23",
        "T3,1,noon,2026-09-01,2026-11-23");
    String over = page("/");
    assertTrue(over.contains("data-waiting=\"roster-over\""), over);
    assertTrue(over.contains("data-step=\"roster\" data-done=\"true\""), over);
    assertTrue(over.contains("已到期，最后一天是 2026-11-23"), over);
  }

  @Test
  void theFirstPageLeadsANewSchoolAndThenSaysWhatWaits() throws Exception {
    String silent = page("/");
    assertTrue(silent.contains("data-step=\"terminals\" data-done=\"false\""), silent);
    assertTrue(silent.contains("<a href=\"/terminals/new\">考勤机"), silent);
    office.heard();
    String before = page("/");
    for (String step : new String[] {"staff", "roster", "cards", "terminals"}) {
      assertTrue(before.contains("data-step=\"" + step + "\" data-done=\"true\""), before);
    }
    for (String step : new String[] {"school", "calendar", "accounts"}) {
      assertTrue(before.contains("data-step=\"" + step + "\" data-done=\"false\""), before);
    }
    assertTrue(before.contains("已完成 4/7"), before);
    assertTrue(before.contains("data-step=\"leave\" data-done=\"true\""), "days were judged");
    assertTrue(before.contains("考勤已经开始，以后有人请假再登记"), before);
    assertTrue(before.contains("data-waiting=\"cards\""), before);
    assertTrue(before.contains("data-waiting=\"one-administrator\""), before);
    Map<String, String> name = hidden(page("/school"), "action=\"/school");
    name.put("name", "第一小学");
    assertEquals(303, send("/school", name).statusCode());
    HttpResponse<byte[]> overtaken = send("/school", Map.of("was", "", "name", "x"));
    assertEquals(409, overtaken.statusCode());
    assertTrue(Office.text(overtaken).contains("已被他人改为“第一小学”"), Office.text(overtaken));
    Map<String, String> off = new LinkedHashMap<>();
    off.putAll(Map.of("kind", "calendar", "key", "", "back", "/", "date", "2026-12-31"));
    off.putAll(Map.of("type", "off", "season", "", "follows", "", "note", ""));
    confirmed(off);
    office
        .gateway()
        .bean(People.class)
        .add("wang", "王老师", List.of(Role.TEACHER), "T1", Visitor.PASSWORD, Actor.command());
    String after = page("/");
    assertFalse(after.contains("data-step="), after);
    assertTrue(after.contains("今日待办"), after);
    assertTrue(page("/report/forfeits?from=2026-11-23&to=2026-11-23").contains("第一小学"));
  }

  @Test
  void onlyCardsThatWereEnteredCountAsCards() throws Exception {
    office.take(ImportKind.STAFF, "staffNo,name", "T1,王老师", "T2,李老师", "T5,钱老师");
    office.take(ImportKind.ROSTER, "staffNo,weekday,service,from", "T5,2,noon,2026-09-01");
    String list = page("/staff");
    assertTrue(list.contains("1002") && !list.matches("(?s).*<td>[^<]*staff/.*"), list);
    String first = page("/");
    assertTrue(first.contains("data-waiting=\"without-card\""), first);
    assertTrue(first.contains("1 位有服务时段的教职工没有卡"), first);
  }

  @Test
  void peopleWithoutAServiceAreCountedBelowTheDayAndListedOnRequest() throws Exception {
    assertFalse(page("/days/2026-11-23").contains("class=\"idle"));
    office.take(ImportKind.STAFF, "staffNo,name", "T1,王老师", "T2,李老师", "T5,钱老师", "T6,司徒敏");
    office.take(ImportKind.CARDS, "card,staffNo,from", "1005,T5,2026-09-01");
    office.punch("1005", "2026-11-23T07:04:00");
    office.settle();
    String day = page("/days/2026-11-23");
    String row = "<td class=\"staffNo\">T5</td>";
    String free = "<td class=\"staffNo\">T6</td>";
    assertTrue(day.contains("另有 2 人当天没有服务时段") && !day.contains(row), day);
    assertFalse(day.contains(free), "was never judged, since nothing is known of them");
    Matched all = Matched.of("href=\"(/days/2026-11-23\\?all=true)\"", day);
    assertTrue(page(all.group()).contains(row) && page(all.group()).contains(free));
    HttpResponse<byte[]> other =
        office.get("/days?date=2026-11-20", "Cookie", "attendance-session=z");
    assertEquals("/days/2026-11-20", other.headers().firstValue("Location").orElse(""));
  }

  @Test
  void nobodyNeedsACardWhereAllClocksKnowPeopleByStaffNumber(@TempDir Path folder)
      throws Exception {
    office.close();
    office = new Office(folder, false, "attendance.terminals.gate.credential-form", "staff-number");
    office
        .gateway()
        .bean(People.class)
        .add("zhang", "张主任", List.of(Role.ADMINISTRATOR), "", Visitor.PASSWORD, Actor.command());
    office.session("z", "zhang");
    office.take(ImportKind.STAFF, "staffNo,name", "T1,王老师");
    office.take(ImportKind.ROSTER, "staffNo,weekday,service,from", "T1,2,noon,2026-09-01");
    String first = page("/");
    assertTrue(first.contains("考勤机按工号识别，不需要登记卡；0 人有卡"), first);
    assertTrue(first.contains("data-step=\"cards\" data-done=\"true\""), first);
    assertFalse(first.contains("data-waiting=\"without-card\""), first);
  }

  @Test
  void technicalPartsAreFolded() throws Exception {
    for (String path : new String[] {"/school", "/policies", "/"}) {
      String shown = page(path).replaceAll("(?s)<details.*?</details>", "").split("<main", 2)[1];
      for (String word : new String[] {"application.yml", "SHA-256", "mqtt", "校区代码"}) {
        assertFalse(shown.contains(word), () -> path + " " + word);
      }
    }
    assertTrue(page("/school").contains("校区代码：school"));
    assertTrue(page("/policies").contains("SHA-256 <code"));
  }

  @Test
  void theSheetAsksBeforeItFillsInAllAndSaysIfNothingWasChanged() throws Exception {
    String sheet = page("/sheet/2026-11-16");
    assertTrue(sheet.contains("目前有 3 人未填"), sheet);
    assertTrue(sheet.contains("确认，3 人记为已签"), sheet);
    HttpResponse<byte[]> none = send("/sheet/2026-11-16", Map.of());
    assertEquals(303, none.statusCode());
    String after = page(none.headers().firstValue("Location").orElse(""));
    assertTrue(after.contains("没有改动") && !after.contains("已保存 0"), after);
  }

  @Test
  void anImportLeadsToTheNextFirstStep() throws Exception {
    String first = page("/");
    for (String kind : new String[] {"staff", "calendar", "roster", "cards"}) {
      assertTrue(first.contains("href=\"/imports?kind=" + kind + "\""), first);
    }
    assertTrue(page("/staff").contains("href=\"/imports?kind=staff\""));
    assertTrue(page("/facts?kind=leave").contains("href=\"/imports?kind=leave\""));
    String done = imported(ImportKind.STAFF, "工号,姓名\nT9,郑老师\n");
    assertTrue(done.contains("href=\"/school\">下一步：学校名称与方案</a>"), done);
    assertTrue(done.contains("href=\"/\">回到“开始使用”</a>"), done);
  }

  @Test
  void anImportLeadsToTheNextFile() throws Exception {
    office.gateway().bean(SchoolName.class).change("", "青禾小学", Actor.command());
    String done = imported(ImportKind.ROSTER, "工号,星期,服务时段,开始日期\nT1,3,早读,2026-09-01\n");
    int again = done.indexOf("href=\"/imports?kind=roster\">还有排班文件：继续导入</a>");
    int next = done.indexOf("href=\"/imports?kind=calendar\">下一步：从文件导入校历</a>");
    assertTrue(next > 0 && next < again, done);
    String main = done.substring(done.indexOf("<main"));
    assertEquals(2, main.split("class=\"btn ", -1).length, "the next file is the only button");
    assertTrue(done.contains("<a href=\"/roster#calendar\">在网页上录入校历</a>"), done);
    assertFalse(imported(ImportKind.STAFF, "工号,姓名\nT9,郑老师\n").contains("还有排班文件"));
  }

  /** Imports a file in steps; returns its last page. */
  private String imported(ImportKind kind, String lines) throws Exception {
    byte[] content = lines.getBytes(StandardCharsets.UTF_8);
    ImportDrafts drafts = office.gateway().bean(ImportDrafts.class);
    String here = "/imports/" + drafts.start(kind, "a.csv", content, "zhang").draft().id();
    Map<String, String> seen = hidden(page(here + "?step=preview"), "action=\"" + here + "/take");
    assertEquals(303, send(here + "/take", seen).statusCode());
    return page(here + "?step=done");
  }

  @Test
  void anAddressOfAnotherSiteIsNoWayBack() throws Exception {
    String page = page("/facts/one?kind=cards&staffNo=T1&back=//elsewhere.example/");
    assertFalse(page.contains("=\"//elsewhere"), page);
    assertTrue(page.contains("value=\"T1\""), page);
  }
}
