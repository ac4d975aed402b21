package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that facts and templates are had as files, over the interface and from the pages. */
class ExportsWebTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CSV = "application/octet-stream";

  private static Office office;

  @BeforeAll
  static void open(@TempDir Path folder) {
    office = new Office(folder, false).staffed().day();
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private static HttpResponse<byte[]> file(String path) throws Exception {
    HttpResponse<byte[]> answer = office.get(path);
    assertEquals(200, answer.statusCode(), () -> Office.text(answer));
    return answer;
  }

  private static List<String> lines(byte[] workbook) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      return book.getFirstSheet().read().stream()
          .map(
              row ->
                  row.stream()
                      .map(cell -> cell == null ? "" : cell.getText())
                      .collect(Collectors.joining("|")))
          .toList();
    }
  }

  @Test
  void anExportComesBackWithoutAChange() throws Exception {
    for (String name : List.of("export.xlsx", "export.csv", "export.csv?lang=en")) {
      byte[] content = file("/api/facts/staff/" + name).body();
      HttpResponse<byte[]> answer = office.post("/api/imports/staff?preview=true", CSV, content);
      JsonNode would = JSON.readTree(answer.body());
      assertEquals(200, answer.statusCode(), () -> Office.text(answer));
      assertEquals(3, would.get("rowsRead").asInt(), would::toString);
      assertEquals(0, would.get("problems").size(), would::toString);
      assertEquals(0, would.get("facts").size(), would::toString);
    }
    assertEquals(
        "\uFEFF工号,姓名,校区,开始日期,结束日期,操作\r\nT1,王老师,,,,\r\nT2,李老师,,,,\r\nT3,'"
            + Office.HOSTILE
            + ",,,,\r\n",
        Office.text(file("/api/facts/staff/export.csv")).replaceAll("(?<!\r)\n", "\r\n"));
  }

  @Test
  void theRosterIsHadByPersonAndByPost() throws Exception {
    HttpResponse<byte[]> person =
        file("/api/facts/roster/export.xlsx?layout=person&from=2026-11-01&to=2026-11-30");
    assertEquals(
        List.of(
            "排班表",
            "执行时间：2026年9月1日起",
            "工号|姓名|周一|周二|周三|周四|周五",
            "T1|王老师|早读、作业辅导",
            "T2|李老师|早读",
            "T3|" + Office.HOSTILE + "|午间服务"),
        lines(person.body()).stream().map(line -> line.replaceAll("\\|+$", "")).toList());
    assertEquals(
        "attachment; filename=\"roster-person.xlsx\";"
            + " filename*=UTF-8''%E6%8E%92%E7%8F%AD%E8%A1%A8.xlsx",
        person.headers().firstValue("Content-Disposition").orElse(""));
    assertEquals(
        List.of("早读|王老师、李老师", "午间服务|" + Office.HOSTILE, "作业辅导|王老师"),
        lines(file("/api/facts/roster/export.xlsx?layout=post").body()).stream()
            .skip(3)
            .map(line -> line.replaceAll("\\|+$", ""))
            .toList());
    assertEquals(
        List.of("没有排班。"),
        lines(file("/api/facts/roster/export.xlsx?layout=post&to=2026-08-31").body()));
  }

  @Test
  void aTemplateIsInTheLanguageOfTheReader() throws Exception {
    assertEquals(
        List.of("工号|姓名|校区|开始日期|结束日期|操作", "staffNo|name|site|from|to|action"),
        List.of(
            lines(file("/api/facts/staff/template.xlsx").body()).get(0),
            lines(file("/api/facts/staff/template.xlsx?lang=en").body()).get(0)));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/facts/staff/export.xlsx?layout=person, 400, bad-layout",
    "/api/facts/roster/export.csv?layout=person, 404, unknown-export",
    "/api/facts/roster/export.json, 404, unknown-export",
    "/api/facts/roster/export.xlsx?from=2026-11-02&to=2026-11-01, 400, export-range",
    "/api/facts/roster/export.xlsx?from=yesterday, 400, bad-date",
    "/api/facts/punches/template.xlsx, 404, unknown-import",
  })
  void whatCannotBeExportedIsRefused(String path, int status, String code) throws Exception {
    HttpResponse<byte[]> answer = office.get(path);
    assertEquals(status, answer.statusCode(), () -> Office.text(answer));
    assertTrue(Office.text(answer).contains(code), () -> Office.text(answer));
  }

  @Test
  void thePagesLeadToTheFiles() throws Exception {
    String facts = Office.text(file("/facts?kind=roster&from=2026-11-01&to=2026-11-30"));
    String dates = "&amp;from=2026-11-01&amp;to=2026-11-30";
    for (String link :
        List.of(
            "/api/facts/roster/template.xlsx",
            "/api/facts/roster/export.xlsx?from=2026-11-01&amp;to=2026-11-30",
            "/api/facts/roster/export.csv?from=2026-11-01&amp;to=2026-11-30",
            "/api/facts/roster/export.xlsx?layout=person" + dates,
            "/api/facts/roster/export.xlsx?layout=post" + dates)) {
      assertTrue(facts.contains("href=\"" + link + "\""), () -> link + " is not in " + facts);
    }
    String roster = Office.text(file("/roster?week=2026-11-23"));
    assertTrue(roster.contains("href=\"/api/facts/leave/template.xlsx\""), roster);
    assertTrue(roster.contains("/api/facts/roster/export.xlsx?layout=person"), roster);
  }
}
