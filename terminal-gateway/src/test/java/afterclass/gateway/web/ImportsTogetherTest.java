package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.imports.ImportDrafts;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.school.SchoolName;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of files that are sent together, and of what a page says is next, over HTTP. */
class ImportsTogetherTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BOUNDARY = "gJ2vWq";
  private static final String HEAD = "排班\n姓名,星期,服务时段,开始,结束\n";

  private static Office office;

  /** A file of a form: its name and content. */
  private record Sent(String name, String content) {}

  @BeforeAll
  static void open(@TempDir Path folder) {
    office = new Office(folder, false, "attendance.first-day", "2026-11-23").staffed();
    office.take(ImportKind.STAFF, "staffNo,name", "T1,王老师", "T2,李老师");
    office.session("key-of-clerk", Clerk.NAME);
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private HttpResponse<byte[]> upload(String kind, Sent... files) throws Exception {
    StringBuilder body = new StringBuilder();
    part(body, "csrfToken", "-");
    part(body, "kind", kind);
    for (Sent file : files) {
      part(body, "file\"; filename=\"" + file.name(), file.content());
    }
    byte[] bytes =
        body.append("--" + BOUNDARY + "--\r\n").toString().getBytes(StandardCharsets.UTF_8);
    return office.post("/imports/upload", "multipart/form-data; boundary=" + BOUNDARY, bytes);
  }

  private static void part(StringBuilder body, String name, String value) {
    body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"")
        .append(name)
        .append("\"\r\n\r\n")
        .append(value)
        .append("\r\n");
  }

  private static String location(HttpResponse<byte[]> answer) {
    assertEquals(303, answer.statusCode(), () -> Office.text(answer));
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /** Returns a page as an administrator's browser shows it. */
  private String page(String path) throws Exception {
    String cookie = "attendance-session=key-of-clerk";
    HttpResponse<byte[]> answer =
        office.get(path, "Accept", "text/html", "Accept-Language", "zh-CN", "Cookie", cookie);
    String text = Office.text(answer);
    if (answer.statusCode() == 303) {
      return page(answer.headers().firstValue("Location").orElseThrow());
    }
    assertEquals(200, answer.statusCode(), text);
    return text;
  }

  private static String found(String page, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(page);
    assertTrue(found.find(), () -> pattern + " in " + page);
    return found.group(1);
  }

  private String take(String preview) throws Exception {
    String path = found(preview, "action=\"(/imports/[^\"]*/take)\"");
    String seen = found(preview, "name=\"seen\" value=\"([^\"]*)\"");
    String type = "application/x-www-form-urlencoded";
    return page(location(office.post(path, type, Forms.of("seen", seen))));
  }

  private static String next(String page) {
    return found(
        page, "class=\"btn-list next-step\">\\s*<a class=\"btn btn-primary\" href=\"([^\"]*)\"");
  }

  private static Sent roster(String name, String who, int weekday) {
    return new Sent(name, HEAD + who + "," + weekday + ",午间服务,2026-11-23,2027-01-22\n");
  }

  @Test
  void filesAreTakenOneAfterTheOtherAndAnUnreadableOneStopsNone() throws Exception {
    String first =
        page(
            location(
                upload(
                    "roster",
                    new Sent("0.csv", "甲,乙\n1,2\n"),
                    roster("1.csv", "王老师", 1),
                    new Sent("2.csv", ""),
                    roster("3.csv", "李老师", 2))));
    assertTrue(first.contains("第 2 份，共 4 份"), first);
    String taken = take(first);
    assertTrue(taken.contains("已导入，1 项变动"), taken);
    String list = taken.substring(taken.indexOf("list-group list-group-flush together"));
    assertEquals(2, list.split("读不出可导入的内容", -1).length - 1, list);
    String last = page(next(taken));
    assertTrue(last.contains("第 4 份，共 4 份"), last);
    String done = take(last);
    assertEquals("/imports?kind=leave", next(done), "leave is proposed after the last roster file");
    assertTrue(done.contains("下一步：从文件导入请假登记（有的话）"), done);
    String empty = page(found(done, "href=\"([^\"]*)\">2.csv"));
    assertTrue(empty.contains("没有读到可导入的内容"), empty);
    assertEquals(2, office.gateway().bean(LiveRoster.class).snapshot().weeklyLines().count());
  }

  @Test
  void noFileAndTooManyAreRefused() throws Exception {
    assertEquals(400, upload("roster").statusCode());
    List<Sent> many = new ArrayList<>();
    for (int i = 0; i <= ImportDrafts.MOST; i++) {
      many.add(roster(i + ".csv", "王老师", 1));
    }
    String refused = Office.text(upload("roster", many.toArray(Sent[]::new)));
    assertTrue(refused.contains("一次选择了 21 个文件，太多。"), refused);
    assertFalse(page("/imports").contains("20.csv"));
    assertEquals(400, upload("roster", new Sent("a.csv", "")).statusCode());
  }

  private static final Sent LEAVE =
      new Sent("请假.csv", "2026年11月请假登记\n姓名,请假时间,审批\n王老师,11月3日上午,待批\n李老师,11月25日,同意\n");

  @Test
  void rowsThatWereOverAreLeftOutWithTheirQuestionsIfTheOfficeSaysSo() throws Exception {
    String asked = location(upload("leave", LEAVE));
    assertTrue(asked.endsWith("?step=questions"), asked);
    String questions = page(asked);
    assertTrue(questions.contains("1 行在开始使用（2026-11-23）之前已结束，不影响任何一天，可以不导入"), questions);
    assertTrue(questions.contains("待批"), questions);
    assertFalse(questions.contains("不影响任何一天。要导入吗"), "no card beside the button");
    String here = found(questions, "action=\"(/imports/[0-9a-f]{32})/answers\"");
    String field = found(questions, "name=\"(answer\\.[0-9a-f]+)\" value=\"leave-out\"");
    String type = "application/x-www-form-urlencoded";
    String preview = location(office.post(here + "/answers", type, Forms.of(field, "leave-out")));
    assertTrue(preview.endsWith("?step=preview"), preview);
    String says = "1 行在开始使用（2026-11-23）之前已结束，不影响任何一天，未导入";
    assertTrue(page(preview).contains(says), page(preview));
    assertTrue(page(here + "?step=rows").contains(says));
    office.post(here + "/answers", type, Forms.of(field, "take"));
    assertTrue(page(here + "?step=questions").contains("待批"), "taken in after all");
    office.post(here + "/answers", type, Forms.of(field, "leave-out"));
    String done = take(page(here));
    assertTrue(done.contains("已导入，1 项变动"), done);
    LocalDate day = LocalDate.of(2026, 11, 3);
    assertEquals(0, office.gateway().bean(LiveRoster.class).snapshot().leave("T1", day).size());
    String desk = page("/");
    assertTrue(desk.contains("data-step=\"leave\" data-done=\"true\""), desk);
    assertTrue(desk.contains("/7"), "leave is none of the seven steps that every school takes");
    String heading = "staffNo,from,to,covers,action";
    office.take(ImportKind.LEAVE, heading, "T2,2026-11-25,2026-11-25,*,clear");
    assertTrue(page("/").contains("data-step=\"leave\" data-done=\"false\""));
  }

  @Test
  void savingTheSchoolsNameLeadsOn() throws Exception {
    office.gateway().bean(SchoolName.class).change("", "第一小学", Actor.command());
    assertEquals("/imports?kind=calendar", next(page("/school?saved=1")));
    assertFalse(page("/school").contains("next-step"));
  }

  @Test
  void theInterfaceSaysTheSame() throws Exception {
    String readings = "/api/import-readings";
    HttpResponse<byte[]> sent =
        office.request("POST", readings + "?kind=leave&source=a.csv", "text/csv", LEAVE.content());
    JsonNode read = JSON.readTree(sent.body());
    assertEquals(
        "1 rows were over before use began on 2026-11-23; they concern no day that is judged and may"
            + " be left out",
        read.get("told").get(0).asText());
    assertTrue(read.get("waiting").asInt() > 0, read.toString());
    JsonNode question = read.get("questions").get(1);
    assertEquals("file:earlier", question.get("id").asText());
    assertFalse(question.get("must").asBoolean());
    String answers = JSON.writeValueAsString(Map.of("file:earlier", "Leave these rows out"));
    String here = readings + "/" + read.get("id").asText() + "/answers";
    JsonNode answered =
        JSON.readTree(office.request("PUT", here, "application/json", answers).body());
    assertEquals(1, answered.get("questions").size(), answered.toString());
    assertEquals(1, answered.get("rows").size(), answered.toString());
    assertEquals(0, answered.get("waiting").asInt(), answered.toString());
  }

  @Test
  void aFileOfWhichAllIsOverSaysSo() throws Exception {
    String old = "2026年11月请假登记\n姓名,请假时间\n王老师,11月3日\n";
    String page = page(location(upload("leave", new Sent("a.csv", old))));
    assertTrue(page.contains("1 行在开始使用（2026-11-23）之前已结束"), page);
    assertFalse(page.contains("没有读到可导入的内容"), page);
  }
}
