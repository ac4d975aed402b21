package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.imports.DraftStore;
import afterclass.gateway.imports.ImportDrafts;
import afterclass.gateway.office.OfficeImport;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.LiveRoster;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of files as offices make them, over the interface and on the pages. */
class ImportReadingsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String READINGS = "/api/import-readings";
  private static final String BOUNDARY = "----4d2f";
  private static final String LIST =
      """
      花名册,,,,
      序号,姓名,工号,入职时间,备注
      1,周老师,1008,2019.9.1,
      2,吴老师,1009,2020年9月1日,2026年9月30日调离
      合计,2人,,,
      """;

  private Office office;

  @BeforeEach
  void open(@TempDir Path folder) {
    office = new Office(folder, false).staffed().day();
  }

  @AfterEach
  void close() {
    office.close();
  }

  private JsonNode ask(int status, String verb, String path, String body) throws Exception {
    String type = path.startsWith(READINGS + "?") ? "text/csv" : "application/json";
    HttpResponse<byte[]> answer = office.request(verb, path, type, body);
    assertEquals(status, answer.statusCode(), () -> Office.text(answer));
    return answer.body().length == 0 ? JSON.nullNode() : JSON.readTree(answer.body());
  }

  private JsonNode start() throws Exception {
    return ask(201, "POST", READINGS + "?kind=staff&source=list.csv", LIST);
  }

  private boolean known(String no) {
    return office.gateway().bean(LiveRoster.class).snapshot().staff(no).isPresent();
  }

  private String choice(JsonNode question, int index) {
    return question.get("choices").get(index).asText();
  }

  private String answers(JsonNode question, int index) {
    return JSON.createObjectNode()
        .put(question.get("id").asText(), choice(question, index))
        .toString();
  }

  @Test
  void fileIsAskedAboutAndTakenOverTheInterface() throws Exception {
    JsonNode read = start();
    String here = READINGS + "/" + read.get("id").asText();
    assertEquals("staff-list", read.get("layout").asText());
    assertEquals(1, read.get("rows").size(), read.toString());
    assertEquals("2019-09-01", read.get("rows").get(0).get("from").asText());
    JsonNode question = read.get("questions").get(0);
    assertTrue(question.get("must").asBoolean());
    JsonNode line = ask(200, "GET", READINGS, "").get(0);
    assertEquals("open 1", line.get("state").asText() + " " + line.get("open").asInt());
    JsonNode bad =
        ask(200, "PUT", here + "/answers", "{\"" + question.get("id").asText() + "\":\"?\"}");
    assertEquals(1, bad.get("problems").size(), bad.toString());
    JsonNode answered = ask(200, "PUT", here + "/answers", answers(question, 0));
    assertEquals(2, answered.get("rows").size(), answered.toString());
    assertEquals(choice(question, 0), answered.get("questions").get(0).get("answer").asText());
    JsonNode preview = ask(200, "GET", here + "/preview", "");
    assertEquals(2, preview.get("facts").size());
    assertFalse(known("1009"));
    ask(409, "POST", here + "/take?seen=other", "");
    JsonNode taken = ask(200, "POST", here + "/take?seen=" + preview.get("seen").asText(), "");
    assertEquals(2, taken.get("changed").asInt());
    assertTrue(known("1009"));
    ask(409, "POST", here + "/take", "");
    assertEquals("taken", ask(200, "GET", here, "").get("state").asText());
    JsonNode again = start();
    assertEquals(choice(question, 0), again.get("questions").get(0).get("proposal").asText());
    String other = READINGS + "/" + again.get("id").asText();
    ask(204, "DELETE", other, "");
    ask(404, "GET", other, "");
    ask(404, "GET", READINGS + "/1", "");
  }

  @Test
  void waitingFilesAreRemovedAfterAWeekAndLimitedInNumber() throws Exception {
    String first = start().get("id").asText();
    for (int i = 0; i < ImportDrafts.MOST; i++) {
      JsonNode next = start();
      assertEquals(i == ImportDrafts.MOST - 1 ? 1 : 0, next.get("dropped").size());
    }
    ask(404, "GET", READINGS + "/" + first, "");
    assertEquals(ImportDrafts.MOST, ask(200, "GET", READINGS, "").size());
    String last = ask(200, "GET", READINGS, "").get(0).get("id").asText();
    office.passTo("2026-12-01T07:59");
    assertEquals(ImportDrafts.MOST, ask(200, "GET", READINGS, "").size());
    office.passTo("2026-12-01T08:01");
    assertEquals(0, ask(200, "GET", READINGS, "").size());
    ask(404, "GET", READINGS + "/" + last, "");
    DraftStore store = office.gateway().bean(DraftStore.class);
    assertTrue(store.find(last).isPresent());
    start();
    assertTrue(store.find(last).isEmpty());
  }

  private HttpResponse<byte[]> upload(String path, String content) throws Exception {
    return upload(path, "staff", "a.csv", content);
  }

  private HttpResponse<byte[]> upload(String path, String kind, String name, String content)
      throws Exception {
    String body =
        """
        --%s
        Content-Disposition: form-data; name="csrfToken"

        -
        --%s
        Content-Disposition: form-data; name="kind"

        %s
        --%s
        Content-Disposition: form-data; name="file"; filename="%s"
        Content-Type: text/csv

        %s
        --%s--
        """
            .formatted(BOUNDARY, BOUNDARY, kind, BOUNDARY, name, content, BOUNDARY)
            .replace("\n", "\r\n");
    return office.post(
        path, "multipart/form-data; boundary=" + BOUNDARY, body.getBytes(StandardCharsets.UTF_8));
  }

  private static String location(HttpResponse<byte[]> answer) {
    assertEquals(303, answer.statusCode(), () -> Office.text(answer));
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static String field(String page, String name) {
    Matcher found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
    assertTrue(found.find(), () -> name + " in " + page);
    return found.group(1);
  }

  private String page(String path) throws Exception {
    HttpResponse<byte[]> answer = office.get(path, "Accept", "text/html");
    assertEquals(200, answer.statusCode(), () -> Office.text(answer));
    return Office.text(answer);
  }

  private HttpResponse<byte[]> form(String path, String... pairs) throws Exception {
    return office.post(path, "application/x-www-form-urlencoded", Forms.of(pairs));
  }

  @Test
  void fileIsTakenInSteps() throws Exception {
    String questions = location(upload("/roster/upload", LIST));
    assertTrue(questions.matches("/imports/[0-9a-f]{32}\\?step=questions"), questions);
    String here = questions.substring(0, questions.indexOf('?'));
    String asked = page(questions);
    Matcher answer =
        Pattern.compile("name=\"(answer\\.[0-9a-f]+)\" value=\"([^\"]*)\"").matcher(asked);
    assertTrue(answer.find(), asked);
    assertTrue(page("/imports").contains("href=\"" + here + "\""));
    String next = location(form(here + "/answers", answer.group(1), answer.group(2)));
    assertEquals(here + "?step=preview", next, "nothing is left to look at before the preview");
    String rows = here + "?step=rows";
    assertTrue(page(rows).contains("1009"));
    assertFalse(page(rows + "&find=1008").contains("1009"));
    String read = page(rows);
    assertTrue(read.contains("<th scope=\"row\">第 4 行</th><td>1009</td><td>吴老师</td>"), read);
    assertEquals(1, count(read, "name=\"find\""));
    assertFalse(read.contains("data-table=\"import-3\""), "one search and one pager");
    String preview = page(next);
    assertTrue(preview.contains("没有导入 2 处：查看读到的内容"), preview);
    assertTrue(
        preview.contains("<td class=\"staffNo\">1009</td><th scope=\"row\">吴老师</th>"), preview);
    assertTrue(preview.contains("确认导入"), preview);
    assertEquals(409, form(here + "/take", "seen", "other").statusCode());
    String done = location(form(here + "/take", "seen", field(preview, "seen")));
    assertEquals(here + "?step=done", done);
    page(done);
    page(here + "?step=preview");
    assertTrue(known("1009"));
    assertEquals("/imports", location(form(here + "/drop")));
  }

  @Test
  void fileInTheOwnFormGoesTheExistingWay() throws Exception {
    HttpResponse<byte[]> shown = upload("/roster/upload", "工号,姓名\n1010,郑老师\n");
    assertEquals(200, shown.statusCode());
    assertTrue(Office.text(shown).contains("action=\"/roster/take\""));
    String preview = location(upload("/imports/upload", "工号,姓名\n1010,郑老师\n"));
    assertTrue(preview.endsWith("?step=preview"), preview);
    assertTrue(page(preview).contains("1010"));
  }

  @Test
  void fileOfAnotherKindIsRecognisedAndReadAsThatKind() throws Exception {
    assertTrue(page("/imports?kind=staff").contains("value=\"staff\" selected"));
    assertFalse(page("/imports").contains("value=\"roster\" selected"));
    String rows = location(upload("/roster/upload", "roster", "名单.csv", LIST));
    String here = rows.substring(0, rows.indexOf('?'));
    String refused = page(rows);
    assertTrue(refused.contains("这份文件看起来是教师名单，不是排班表。"), refused);
    assertFalse(refused.contains("表头"), refused);
    assertTrue(page("/imports").contains("读不出可导入的内容"));
    assertFalse(page("/imports").contains("可以预览并导入"));
    String questions = location(form(here + "/kind", "kind", field(refused, "kind")));
    assertEquals(here + "?step=questions", questions);
    assertTrue(page(questions).contains("2026年9月30日调离"));
    assertTrue(page("/imports").contains("1 个待回答"));
    String otherwise = page(location(upload("/imports/upload", "roster", "b.csv", "甲,乙\n1,2\n")));
    assertTrue(otherwise.contains("没有读到可导入的内容"), otherwise);
    assertTrue(otherwise.contains("<option value=\"cards\">"), otherwise);
  }

  @Test
  void recordsOfATimeClockAreSentToItsPage() throws Exception {
    String records = "1\t2026-11-23 07:21:05\t1\t0\t1\t0\n2\t2026-11-23 07:22:05\t1\t0\t1\t0\n";
    String shown = page(location(upload("/imports/upload", "roster", "1_attlog.dat", records)));
    assertTrue(shown.contains("这是考勤机的打卡记录文件，请在“考勤机”页导入。"), shown);
    assertTrue(shown.contains("href=\"/terminals/records\""), shown);
    assertFalse(shown.contains("表头"), shown);
  }

  @Test
  void mostFilesOfAnotherKindAreRecognised() throws Exception {
    Path corpus =
        Path.of(System.getProperty("project.root", ".."))
            .resolve("terminal-gateway/src/test/resources/office");
    assertEquals(
        200,
        office
            .post("/api/imports/staff", "text/csv", Files.readAllBytes(corpus.resolve("staff.csv")))
            .statusCode());
    OfficeImport reader = office.gateway().bean(OfficeImport.class);
    List<String> mistaken = new ArrayList<>();
    for (Path file : files(corpus)) {
      String name = file.getFileName().toString();
      JsonNode expected = JSON.readTree(corpus.resolve(name + ".expected.json").toFile());
      ImportKind right = ImportKind.ofVerb(expected.path("kind").asText()).orElseThrow();
      ImportKind wrong = right == ImportKind.MADE_UP ? ImportKind.RULINGS : ImportKind.MADE_UP;
      Optional<ImportKind> likely = reader.likely(wrong, Files.readAllBytes(file), name);
      if (expected.path("refused").isMissingNode() && !likely.equals(Optional.of(right))) {
        mistaken.add(name + ": " + likely.map(ImportKind::verb).orElse("none"));
      }
    }
    // Each of them can be read as either kind, and the page lets the other one be chosen.
    assertEquals(List.of("12月校门口与楼梯值日表（按日期）.xlsx: roster", "教师考勤月报（11月）.xlsx: sign-in"), mistaken);
  }

  private static int count(String page, String text) {
    return page.split(Pattern.quote(text), -1).length - 1;
  }

  @Test
  void theSameWarningStandsOnceWithItsRows() throws Exception {
    StringBuilder roster = new StringBuilder("工号,星期,服务时段,开始日期,结束日期\n");
    for (int weekday = 1; weekday <= 5; weekday++) {
      roster.append("T1,").append(weekday).append(",午间服务,2020-09-01,2020-10-30\n");
    }
    String shown = Office.text(upload("/roster/upload", "roster", "r.csv", roster.toString()));
    assertEquals(1, count(shown, "之前已经结束；此前没有打卡的日子不判定"), shown);
    assertTrue(shown.contains("共 5 行，前几行：第 2 行 结束日期、第 3 行 结束日期、第 4 行 结束日期 …"), shown);
  }

  private static String asked(String page, String word) {
    int begin = page.indexOf("<legend>" + word + "</legend>");
    assertTrue(begin > 0, page);
    return page.substring(begin, page.indexOf("</fieldset>", begin));
  }

  @Test
  void questionShowsTheRowOfAListThatHasItsOwnHeadings() throws Exception {
    String leave = "2026年11月请假登记\n序号,姓名,请假类别,请假时间\n1,王老师,事假,11月31日\n";
    String page = page(location(upload("/imports/upload", "leave", "请假.csv", leave)));
    assertTrue(page.contains("第 3 行（王老师 · 事假 · 11月31日）"), page);
  }

  @Test
  void halfDaysCoverSeveralServicesAndQuestionsNameThePerson() throws Exception {
    String leave = "姓名,工号,请假日期,时段\n王老师,T1,2026-11-24,下午\n";
    String questions = location(upload("/imports/upload", "leave", "请假.csv", leave));
    String here = questions.substring(0, questions.indexOf('?'));
    String page = page(questions);
    assertTrue(page.contains("第 2 行（王老师 · T1 · 2026-11-24 · 下午）"), page);
    assertTrue(page.contains("已按建议预选，请核对后保存"), page);
    assertFalse(page.contains("待回答</span>"), page);
    String afternoon = asked(page, "下午");
    assertTrue(afternoon.contains("type=\"checkbox\""), afternoon);
    assertEquals(2, count(afternoon, " checked"), "services, not the sign-outs only for them");
    assertTrue(afternoon.indexOf(">服务时段<") < afternoon.indexOf("value=\"club\""), afternoon);
    assertTrue(
        afternoon.indexOf(">考勤要求<") < afternoon.indexOf("value=\"sign-out-duty\""), afternoon);
    assertTrue(page.contains("只为它设的签退等要求随之免考勤，不必另勾"), page);
    List<String> fields = new ArrayList<>();
    Matcher asked = Pattern.compile("name=\"asked\\.([0-9a-f.]+)\"").matcher(page);
    while (asked.find()) {
      fields.addAll(List.of("asked." + asked.group(1), "1"));
    }
    Matcher name =
        Pattern.compile("name=\"(word[0-9a-f.]+)\" value=\"tutoring\"").matcher(afternoon);
    assertTrue(name.find(), afternoon);
    fields.addAll(List.of(name.group(1), "club", name.group(1), "noon"));
    location(form(here + "/answers", fields.toArray(String[]::new)));
    String both = page(here + "?step=rows");
    assertTrue(both.contains("社团活动；午间服务"), both);
    assertTrue(both.contains("<td>T1</td><td>王老师</td>"), both);
  }

  @Test
  void manyPlacesAreNamedInPart() throws Exception {
    StringBuilder cards = new StringBuilder("姓名,工号,卡号\n");
    for (int i = 0; i < 20; i++) {
      cards.append("王老师,T1,").append(i == 0 ? "0012345678" : "" + (12345678 + i)).append('\n');
    }
    String page = page(location(upload("/imports/upload", "cards", "卡.csv", cards.toString())));
    assertTrue(page.contains("前 12 处：第"), page);
    assertTrue(page.contains("；另有 "), page);
  }

  @Test
  void answersAboutSchoolDaysSayWhatFollows() throws Exception {
    String calendar = "日期,事项\n2026-10-20,秋季运动会\n";
    String page = page(location(upload("/imports/upload", "calendar", "校历.csv", calendar)));
    assertTrue(page.contains("照常考勤，有服务时段"), page);
    assertTrue(page.contains("上学但没有课后服务的日子也选这一项"), page);
  }

  private static List<Path> files(Path corpus) throws IOException {
    try (Stream<Path> all = Files.list(corpus)) {
      return all.filter(f -> Files.exists(Path.of(f + ".expected.json"))).sorted().toList();
    }
  }

  @Test
  void oldAddressPointsToTheNewOne() throws Exception {
    HttpResponse<byte[]> refused =
        office.post("/api/imports/staff", "text/csv", LIST.getBytes(StandardCharsets.UTF_8));
    assertEquals(422, refused.statusCode());
    assertTrue(Office.text(refused).contains("/api/import-readings"), Office.text(refused));
  }
}
