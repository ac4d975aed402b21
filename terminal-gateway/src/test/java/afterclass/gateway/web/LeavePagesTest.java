package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.roster.ImportKind;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests what the pages of a day say about people on leave: 李老师 (T2) all day, T3 from tutoring. */
class LeavePagesTest {
  private static final String DAY = "2026-11-23";
  private static final Pattern NUMBER = Pattern.compile("<td class=\"number\">(\\d+)</td>");

  private Office office;

  @BeforeEach
  void open(@TempDir Path folder) {
    office = new Office(folder, false).staffed().day();
    office.take(
        ImportKind.ROSTER,
        "staffNo,weekday,service,from",
        "T1,1,gate-duty,2026-09-01",
        "T2,1,gate-duty,2026-09-01",
        "T3,1,gate-duty,2026-09-01",
        "T3,1,tutoring,2026-09-01");
    office.take(
        ImportKind.LEAVE,
        "staffNo,from,to,covers",
        "T2,2026-11-23,2026-11-23,*",
        "T3,2026-11-23,2026-11-23,tutoring");
    office.passTo("2026-11-23T18:30:00");
  }

  @AfterEach
  void close() {
    office.close();
  }

  private String page(String path) throws Exception {
    HttpResponse<byte[]> answer =
        office.get(path, "Accept", "text/html", "Accept-Language", "zh-CN");
    assertEquals(200, answer.statusCode(), () -> Office.text(answer));
    return Office.text(answer);
  }

  /** Returns the sums of a person's row on the page of the day. */
  private static List<Integer> sums(String page, String staff) {
    String row = page.substring(page.indexOf("<td class=\"staffNo\">" + staff + "</td>"));
    return NUMBER
        .matcher(row.substring(0, row.indexOf("</tr>")))
        .results()
        .map(MatchResult::group)
        .map(cell -> Integer.valueOf(cell.replaceAll("\\D", "")))
        .toList();
  }

  @Test
  void everyRowOfTheDayAddsUp() throws Exception {
    String page = page("/days/" + DAY);
    for (String staff : List.of("T1", "T2", "T3")) {
      List<Integer> sums = sums(page, staff);
      int parts = sums.stream().skip(1).mapToInt(Integer::intValue).sum();
      assertEquals(sums.get(0), parts, () -> staff + " " + sums);
    }
    assertEquals(List.of(2, 0, 0, 2, 0, 0), sums(page, "T2"));
    assertTrue(page.contains("<th scope=\"col\" class=\"number\">不计课时</th>"), page);
  }

  @Test
  void whoIsOnLeaveFromAPostIsNotRecordedAsPresentWithTheRest() throws Exception {
    String page = page("/inspections/" + DAY);
    assertEquals(List.of("T1 默认在岗", "T2 请假", "T3 默认在岗"), assumed(page));
    assertTrue(page.contains("data-progress=\"gate-duty\">0/2</span>"), page);
    office.passTo("2026-11-23T07:30:00");
    assertTrue(page("/").contains("今天还有 2 个岗位未检查"), "noon and tutoring have not begun");
    office.passTo("2026-11-23T18:30:00");
    assertTrue(page("/").contains("今天还有 4 个岗位未检查"), "a post counts once");
    assertTrue(page.contains("未确认 2 人"), page);
    assertEquals(303, confirmRest().statusCode());
    String api = Office.text(office.get("/api/inspections/" + DAY));
    assertTrue(api.contains("\"result\":\"clear\",\"note\":\"\",\"onLeave\":true"), api);
    assertEquals(2, api.split("\"result\":\"present\"", -1).length - 1, api);
    String after = page("/inspections/" + DAY);
    assertTrue(after.contains("未确认 0 人"), after);
    assertTrue(page("/").contains("今天还有 3 个岗位未检查"), "morning reading, noon and tutoring");
  }

  @Test
  void whoPunchedOnADayOfLeaveIsNamedAndNothingChanges() throws Exception {
    assertFalse(page("/staff/T2/days/" + DAY).contains("请核对请假"), "came after the window");
    assertFalse(page("/staff/T3/days/" + DAY).contains("请核对请假"), "never punched");
    String row = "csrfToken=-&kind=leave&staffNo=T1&from=2026-11-23&to=2026-11-23&covers=%s";
    HttpResponse<byte[]> other = office.send("/facts/enter", row.formatted("gate-duty"), "zh-CN");
    assertFalse(Office.text(other).contains("请核对请假"), Office.text(other));
    HttpResponse<byte[]> seen = office.send("/facts/enter", row.formatted("*"), "zh-CN");
    String preview = Office.text(seen);
    assertTrue(preview.contains("王老师 2026-11-23 周一 请假，当天有打卡 07:03；17:02，请核对请假"), preview);
    office.take(ImportKind.LEAVE, "staffNo,from,to,covers", "T1,2026-11-23,2026-11-23,*");
    office.settle();
    String day = page("/staff/T1/days/" + DAY);
    assertTrue(day.contains("请假当天有打卡 07:03；17:02，请核对请假。"), day);
  }

  private HttpResponse<byte[]> confirmRest() throws Exception {
    String[] fields =
        Stream.of("gate-duty.T1", "gate-duty.T2", "gate-duty.T3")
            .flatMap(line -> Stream.of("was." + line, "clear", "result." + line, "clear"))
            .toArray(String[]::new);
    String form = new String(Forms.of(fields), StandardCharsets.UTF_8);
    return office.send("/inspections/" + DAY, form + "&rest=gate-duty", "zh-CN");
  }

  /** Returns what stands for people of whom nothing was entered. */
  private static List<String> assumed(String page) {
    return Pattern.compile("for=\"clear.gate-duty.(T\\d)\">\\s*([^<\\s]+)</label>")
        .matcher(page)
        .results()
        .map(found -> found.group(1) + " " + found.group(2))
        .toList();
  }
}
