package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.imports.ImportDrafts;
import afterclass.gateway.roster.ImportKind;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the preview of a file, its questions and its last page can be read as they stand. */
class ImportPreviewTest {
  private Office office;

  @BeforeEach
  void open(@TempDir Path folder) {
    office = new Office(folder, false).staffed().day();
  }

  @AfterEach
  void close() {
    office.close();
  }

  private String page(String path) throws Exception {
    HttpResponse<byte[]> answer = office.get(path);
    assertEquals(200, answer.statusCode(), () -> Office.text(answer));
    return Office.text(answer);
  }

  private String start(ImportKind kind, String lines) {
    byte[] content = lines.getBytes(StandardCharsets.UTF_8);
    ImportDrafts drafts = office.gateway().bean(ImportDrafts.class);
    return "/imports/" + drafts.start(kind, "a.csv", content, Clerk.NAME).draft().id();
  }

  private String preview(ImportKind kind, String lines) throws Exception {
    return page(start(kind, lines) + "?step=preview");
  }

  private String done(ImportKind kind, String lines) throws Exception {
    String here = start(kind, lines);
    String preview = page(here + "?step=preview");
    Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"").matcher(preview);
    assertTrue(seen.find(), preview);
    byte[] form = Forms.of("seen", seen.group(1));
    HttpResponse<byte[]> taken =
        office.post(here + "/take", "application/x-www-form-urlencoded", form);
    assertEquals(303, taken.statusCode(), () -> Office.text(taken));
    return page(here + "?step=done");
  }

  @Test
  void aSecondRosterSaysWhatItAddsChangesAndLeaves() throws Exception {
    String rows = "工号,星期,服务时段,开始日期,结束日期\n";
    String shown =
        preview(
            ImportKind.ROSTER,
            rows + "T1,1,早读,2026-09-01,2026-11-29\nT1,1,早读,2026-11-30,2027-01-22\n");
    assertTrue(shown.contains("<li>新增 1 条每周服务时段</li>"), shown);
    assertTrue(
        shown.contains("1 条原有的每周服务时段提前结束，如：王老师 每周一 早读（2026-09-01 起），改为 2026-09-01 至 2026-11-29"),
        shown);
    assertTrue(shown.contains("1 条次日起由新增的接续"), shown);
    assertTrue(shown.matches("(?s).*<li>\\d+ 条原有的每周服务时段不变</li>.*"), shown);
    assertTrue(shown.contains("<td>每周一 早读（2026-11-30 至 2027-01-22）</td>"), shown);
    assertFalse(shown.contains("不会缩短"), shown);
    String english =
        page(
            start(ImportKind.ROSTER, rows + "T1,2,早读,2026-12-01,2027-01-22\n")
                + "?step=preview&lang=en");
    assertTrue(english.contains("every Tue Morning reading (2026-12-01 to 2027-01-22)"), english);
  }

  @Test
  void leaveIsOneLineWithItsDays() throws Exception {
    String shown = preview(ImportKind.LEAVE, "工号,开始日期,结束日期,范围\nT1,2026-11-30,2027-01-22,全部\n");
    assertTrue(shown.contains("2027-01-22 周五 全部（54 天）"), shown);
    Matcher conflicts = Pattern.compile("(?s)<ul class=\"conflicts\">(.*?)</ul>").matcher(shown);
    assertTrue(conflicts.find(), shown);
    assertEquals(2, conflicts.group(1).split("<li>", -1).length, conflicts.group(1));
    assertTrue(conflicts.group(1).matches("(?s).*2026-11-30 至 2027-01-\\d+，共 8 天：.*"), shown);
  }

  @Test
  void calendarStandsByDateAndAHolidayIsOneLine() throws Exception {
    String shown =
        preview(
            ImportKind.CALENDAR,
            "日期,类型,说明\n2027-02-01,放假,寒假\n2027-02-02,放假,寒假\n2027-02-03,放假,寒假\n");
    Matcher table =
        Pattern.compile("(?s)<table data-table=\"roster-preview-2\".*?</table>").matcher(shown);
    assertTrue(table.find(), shown);
    assertFalse(table.group().contains("工号"), table.group());
    assertTrue(table.group().contains("<th scope=\"col\">日期</th>"), table.group());
    assertTrue(table.group().contains("2027-02-03 周三（3 天）</th>"), table.group());
    assertEquals(3, table.group().split("<tr>", -1).length, table.group());
    assertFalse(shown.contains("重新计算"), "no day is recalculated, so nothing is said: " + shown);
  }

  @Test
  void peopleOfOneNameAreToldApartAndNoEmptyRowsAreOffered() throws Exception {
    done(ImportKind.STAFF, "工号,姓名,开始日期\nT8,王老师,2026-10-08\n");
    String asked =
        page(start(ImportKind.ROSTER, "值班表,,\n姓名,星期,服务时段\n王老师,周三,早读\n") + "?step=questions");
    assertTrue(asked.contains("T8 王老师（2026-10-08 起在职；没有卡；还没有每周服务时段）"), asked);
    assertTrue(asked.contains("T1 王老师（卡 1001；周一 "), asked);
    assertFalse(asked.contains("查看读到的"), asked);
  }
}
