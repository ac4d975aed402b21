package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.ImportService;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that page, JSON, CSV and workbook of every report and grouping have the same rows and sums.
 * This office's policy pays 31.50 yuan per lesson hour.
 */
class ReportFormsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RANGE = "?from=2026-11-01&to=2026-11-30";

  private static final Locale EXACT = Locale.ROOT;

  private static Office office;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    Path policy = folder.resolve("paying.yaml");
    try (InputStream plan =
        ReportFormsTest.class.getResourceAsStream("/policies/extended-service.yaml")) {
      String text = new String(plan.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(policy, text + PRICES);
    }
    office = new Office(folder, false, "attendance.policy", policy.toString()).staffed().day();
    byte[] leave =
        "staffNo,from,to,covers\nT3,2026-11-30,2026-11-30,noon".getBytes(StandardCharsets.UTF_8);
    ImportService imports = office.gateway().bean(ImportService.class);
    assertEquals(List.of(), imports.importCsv(ImportKind.LEAVE, leave, false, "test").problems());
  }

  @AfterAll
  static void close() {
    office.close();
  }

  /** A report in one format: its visible headings, rows and sums. */
  private record Shown(List<List<String>> rows, List<String> sums) {}

  private static HttpResponse<byte[]> get(String path) throws Exception {
    HttpResponse<byte[]> response = office.get(path, "Accept", "*/*");
    assertEquals(200, response.statusCode(), () -> path + ": " + Office.text(response));
    return response;
  }

  /** A price, and weights of the assessment of which one changes. */
  private static final String PRICES =
      """

      fenPerLessonHour: [{value: 3150, clause: 五.1}]
      assessment:
        credited:
          - {value: 0.1, clause: 五.1}
          - {from: 2026-11-10, value: 0.2, clause: 五.1}
        forfeited: -0.5
        absent: -2
      """;

  private static JsonNode json(String query) throws Exception {
    return JSON.readTree(get("/api/reports/" + query.replaceFirst("\\?", ".json?")).body());
  }

  /** Returns every report and grouping, as the end of an address. */
  private static List<String> queries() throws Exception {
    List<String> queries = new ArrayList<>();
    for (JsonNode report : JSON.readTree(get("/api/reports").body())) {
      String name = report.get("name").asText();
      queries.add(name + RANGE);
      report.get("groupings").forEach(by -> queries.add(name + RANGE + "&by=" + by.asText()));
    }
    return queries;
  }

  private static String plain(JsonNode value, String type) {
    if (value == null || value.isNull()) {
      return "";
    }
    return switch (type) {
      case "fen", "points" -> BigDecimal.valueOf(value.asLong(), 2).toPlainString();
      case "time" -> value.asText().replace('T', ' ');
      default -> value.asText();
    };
  }

  private static Shown ofJson(JsonNode json) {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode row : json.get("rows")) {
      List<String> cells = new ArrayList<>();
      json.get("columns")
          .forEach(c -> cells.add(plain(row.get(c.get("key").asText()), c.get("type").asText())));
      rows.add(cells);
    }
    List<String> sums = new ArrayList<>();
    if (!json.get("sums").isEmpty()) {
      json.get("columns")
          .forEach(
              c ->
                  sums.add(
                      plain(json.get("sums").get(c.get("key").asText()), c.get("type").asText())));
      sums.set(0, "合计");
    }
    return new Shown(rows, sums);
  }

  private static Shown split(List<List<String>> lines, boolean summed) {
    int end = lines.size() - (summed ? 1 : 0);
    return new Shown(lines.subList(1, end), summed ? lines.get(end) : List.of());
  }

  private static List<List<String>> csv(String query) throws Exception {
    String text = Office.text(get("/api/reports/" + query.replaceFirst("\\?", ".csv?")));
    assertEquals('\uFEFF', text.charAt(0));
    List<List<String>> lines = new ArrayList<>();
    try (var reader = CsvReader.builder().ofCsvRecord(text.substring(1))) {
      // A text that would be run as a formula begins with an apostrophe, which is not displayed.
      reader.forEach(
          line ->
              lines.add(line.getFields().stream().map(f -> f.replaceFirst("^'=", "=")).toList()));
    }
    return lines;
  }

  private static List<List<String>> xlsx(String query, JsonNode columns) throws Exception {
    byte[] body = get("/api/reports/" + query.replaceFirst("\\?", ".xlsx?")).body();
    List<List<String>> lines = new ArrayList<>();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(body))) {
      for (Row row : book.getFirstSheet().read()) {
        List<String> line = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
          line.add(cell(row.getOptionalCell(i).orElse(null), columns.get(i).get("type").asText()));
        }
        lines.add(line);
      }
    }
    return lines;
  }

  private static String cell(@Nullable Cell cell, String type) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    if (cell.getType() == CellType.STRING) {
      return cell.asString();
    }
    return switch (type) {
      case "date" -> cell.asDate().toLocalDate().toString();
      case "time" -> DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").format(cell.asDate());
      case "fen", "points" -> cell.asNumber().setScale(2).toPlainString();
      default -> cell.asNumber().toPlainString();
    };
  }

  private static final Pattern TABLE =
      Pattern.compile("<table id=\"report\".*?</table>", Pattern.DOTALL);
  private static final Pattern LINE = Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL);
  private static final Pattern CELL = Pattern.compile("<t[hd][^>]*>(.*?)</t[hd]>", Pattern.DOTALL);

  /**
   * Returns the lines of the page's table, headings first; none if the page reports an empty table.
   */
  private static List<List<String>> page(String query) throws Exception {
    Matcher table = TABLE.matcher(Office.text(get("/report/" + query)));
    List<List<String>> lines = new ArrayList<>();
    if (table.find()) {
      Matcher line = LINE.matcher(table.group());
      while (line.find()) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(line.group(1));
        while (cell.find()) {
          String text = cell.group(1).replaceAll("<[^>]*>", "").strip();
          text = text.replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) 周.$", "$1");
          cells.add(
              text.replace("&lt;", "<")
                  .replace("&gt;", ">")
                  .replace("&#34;", "\"")
                  .replace("&amp;", "&"));
        }
        lines.add(cells);
      }
    }
    return lines;
  }

  private static List<String> kept(List<String> line, List<Integer> columns) {
    return line.isEmpty() ? line : columns.stream().map(line::get).toList();
  }

  /** Returns the lines in the words of a CSV file, which do not change with the pages' texts. */
  private static List<List<String>> inFile(List<List<String>> lines) {
    return lines.stream().map(line -> line.stream().map(ReportFormsTest::inFile).toList()).toList();
  }

  private static List<String> headingsInFile(JsonNode columns, List<String> headings) {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      String key = "column." + columns.get(i).get("key").asText();
      String heading = headings.get(i);
      boolean own = Messages.ZH.keys().contains(key) && Messages.ZH.text(key).equals(heading);
      said.add(own ? Messages.ZH.ofFiles().text(key) : heading);
    }
    return said;
  }

  private static String inFile(String cell) {
    ResourceBundle engine = ResourceBundle.getBundle("afterclass.rules.explain.messages", EXACT);
    ResourceBundle files = ResourceBundle.getBundle("files", Locale.SIMPLIFIED_CHINESE);
    String said = cell.replaceFirst("^延时服务，第 ([0-9]+) 版$", "extended-service $1");
    for (String key : new TreeSet<>(files.keySet())) {
      boolean explained = key.startsWith("explain.");
      String now = explained ? engine.getString(key.substring(8)) : Messages.ZH.text(key);
      List<String> before = parts(files.getString(key));
      List<String> after = parts(now);
      for (int i = 0; before.size() == after.size() && i < before.size(); i++) {
        boolean whole = before.size() == 1 && !explained;
        said =
            whole
                ? whole(said, after.get(i), before.get(i))
                : said.replace(after.get(i), before.get(i));
      }
    }
    return said;
  }

  /** Returns the pattern of a word that stands alone or in a list. */
  private static String whole(String said, String now, String before) {
    return Arrays.stream(said.split("；", -1))
        .map(each -> each.equals(now) ? before : each)
        .collect(Collectors.joining("；"));
  }

  /** Returns the parts of a phrase between its placeholders. */
  private static List<String> parts(String phrase) {
    return Arrays.stream(phrase.split("\\{[0-9]\\}", -1)).filter(p -> !p.isEmpty()).toList();
  }

  @Test
  void pageFilesAndInterfaceHaveTheSameRowsAndSums() throws Exception {
    int rows = 0;
    for (String query : queries()) {
      JsonNode json = json(query);
      Shown expected = ofJson(json);
      boolean summed = !json.get("sums").isEmpty();
      rows += expected.rows().size();
      List<List<String>> csv = csv(query);
      Shown inFile = new Shown(inFile(expected.rows()), expected.sums());
      assertEquals(inFile, split(csv, summed), query + " as CSV");
      List<List<String>> xlsx = xlsx(query, json.get("columns"));
      List<String> headings = xlsx.get(0);
      assertEquals(csv.get(0), headingsInFile(json.get("columns"), headings), query);
      assertEquals(expected, split(xlsx, summed), query + " as workbook");
      List<List<String>> page = page(query);
      if (page.isEmpty()) {
        assertTrue(expected.rows().isEmpty(), query);
        continue;
      }
      List<Integer> seen = page.get(0).stream().map(headings::indexOf).toList();
      assertFalse(seen.contains(-1), query + ": " + page.get(0));
      assertEquals(
          new Shown(
              expected.rows().stream().map(row -> kept(row, seen)).toList(),
              kept(expected.sums(), seen)),
          split(page, summed),
          query + " as page");
    }
    assertTrue(rows > 100, "only " + rows + " rows were compared");
  }

  @Test
  void groupsAddUpToTheirLinesAndLeadToThem() throws Exception {
    int groups = 0;
    for (String query : queries()) {
      if (!query.contains("&by=")) {
        continue;
      }
      JsonNode gathered = json(query);
      long lines = 0;
      for (JsonNode group : gathered.get("rows")) {
        groups++;
        String link = group.get("link").asText();
        JsonNode own = json(link.replaceFirst("/report/", ""));
        assertEquals(group.get("lines").asLong(), own.get("rows").size(), link);
        for (var sum : own.get("sums").properties()) {
          assertEquals(sum.getValue(), group.get(sum.getKey()), link);
        }
        lines += own.get("rows").size();
        assertEquals(
            own.get("rows").size(),
            page(link.replaceFirst("/report/", "")).size() - (own.get("sums").isEmpty() ? 1 : 2),
            link);
      }
      assertEquals(lines, gathered.get("sums").get("lines").asLong(), query);
    }
    assertTrue(groups > 40, "only " + groups + " groups were tried");
  }

  private static List<String> rows(String query, String... keys) throws Exception {
    List<String> rows = new ArrayList<>();
    for (JsonNode row : json(query).get("rows")) {
      List<String> cells = new ArrayList<>();
      for (String key : keys) {
        cells.add(row.get(key).asText(""));
      }
      rows.add(String.join(" ", cells));
    }
    return rows;
  }

  @Test
  void forfeitsAreGatheredByEverythingTheOfficeAsksFor() throws Exception {
    String week = "forfeits?from=2026-11-17&to=2026-11-23&by=";
    assertEquals(
        List.of("2026-11-23 2 5 15750"), rows(week + "day", "date", "lines", "hours", "fen"));
    assertEquals(
        List.of("2026-W48 2026-11-23 2 5"),
        rows(week + "week", "group", "monday", "lines", "hours"));
    assertEquals(List.of("2026-11 2 5"), rows(week + "month", "month", "lines", "hours"));
    assertEquals(
        List.of("T3 " + Office.HOSTILE + " 1 3 9450", "T2 李老师 1 2 6300"),
        rows(week + "staff", "staffNo", "name", "lines", "hours", "fen"));
    assertEquals(
        List.of("午间服务 1 3", "早读 1 2"),
        rows(week + "service", "service", "lines", "hours").subList(0, 2));
    assertEquals(
        List.of("六.1；六.2 六.1+六.2 3", "六.1 六.1 2", "六.1；六.3 六.1+六.3 0"),
        rows(week + "clause", "clause", "group", "hours"));
    assertEquals(
        List.of("T3 午间服务 3 9450"),
        rows(
            week + "clause&group=%E5%85%AD.1%2B%E5%85%AD.2", "staffNo", "service", "hours", "fen"));
    assertEquals(List.of(), rows(week + "clause&group=nothing", "staffNo"));
  }

  @Test
  void servicesAndClausesStandBesideTheMonthBefore() throws Exception {
    String december = "forfeits?from=2026-12-01&to=2026-12-31&by=";
    assertEquals(
        List.of("早读 0 0 14 -14", "午间服务 0 0 12 -12", "作业辅导 0 0 3 -3"),
        rows(december + "service", "service", "lines", "hours", "before", "difference"),
        "what only the month before had");
    assertEquals(
        List.of("早读 14 16 -2", "午间服务 12 12 0", "作业辅导 3 4 -1"),
        rows("forfeits" + RANGE + "&by=service", "service", "hours", "before", "difference"));
    assertEquals(
        List.of("六.1；六.2 0", "六.1 0"),
        rows("forfeits?from=2026-11-23&to=2026-11-23&by=clause", "clause", "before"),
        "the same days of the month before");
    assertEquals(
        List.of("早读 4"),
        rows("forfeits?from=2026-10-31&to=2026-11-02&by=service", "service", "hours").subList(0, 1),
        "days of two months are not compared");
    assertFalse(
        json("forfeits?from=2026-10-31&to=2026-11-02&by=service")
            .toString()
            .contains("difference"));
  }

  @Test
  void theAssessmentWeighsEachFigureByThePolicyOfItsDayAndLeadsToItsDays() throws Exception {
    assertEquals(
        List.of("T1 3 9 3 -990", "T2 0 8 3 -1000", "T3 0 12 4 -1400"),
        rows("assessment" + RANGE, "staffNo", "earned", "forfeited", "absentIncidents", "points"));
    JsonNode first = json("assessment" + RANGE).get("rows").get(0);
    String lines = first.get("link").asText().replaceFirst("/report/", "");
    assertEquals(
        List.of(
            "2026-11-02 早读 六.1  2 -0.50 -100 /staff/T1/days/2026-11-02",
            "2026-11-02 作业辅导 六.1；六.3  1 -0.50 -50 /staff/T1/days/2026-11-02"),
        rows(lines, "date", "service", "clause", "earned", "forfeited", "weight", "points", "link")
            .subList(0, 2));
    assertEquals(
        List.of("2026-11-23 早读  2  0.20 40", "2026-11-23 作业辅导  1  0.20 20"),
        rows(lines, "date", "service", "clause", "earned", "forfeited", "weight", "points").stream()
            .filter(row -> row.contains("11-23"))
            .toList(),
        "the weight of its day");
    assertEquals(-990, json(lines).get("sums").get("points").asLong());
    assertEquals(
        List.of("T1 -450"),
        rows("assessment" + RANGE + "&staff=T1&clause=%E5%85%AD.1", "staffNo", "points"),
        "the filters hold");
  }

  @Test
  void aReportOnPaperHasWhatThePageHasAndWhoSigns() throws Exception {
    byte[] pdf = get("/api/reports/assessment.pdf" + RANGE).body();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      assertTrue(text.contains("绩效考核表 2026-11-01 至 2026-11-30"), text);
      assertTrue(text.contains("T1 王老师 3 9 0 3 -9.90"), text);
      assertTrue(text.contains("合计 3 29 1 10 -33.90 制表： 审核： 校长： 第 1/1 页"), text);
    }
    assertArrayEquals(pdf, get("/api/reports/assessment.pdf" + RANGE).body());
  }

  @Test
  void aPostThatNobodyHasIsEmptyAndAGroupOfItsOwn() throws Exception {
    String monday = "duty?from=2026-11-30&to=2026-11-30";
    assertEquals(
        List.of("早读 T1 已安排", "早读 T2 已安排", "午间服务 T3 请假", "午间服务  无人值班", "作业辅导 T1 已安排"),
        rows(monday, "service", "staffNo", "post"));
    assertEquals(
        List.of("T1 王老师 2", "T2 李老师 1", "T3 " + Office.HOSTILE + " 1", "– – 1"),
        rows(monday + "&by=staff", "staffNo", "name", "lines"));
    assertEquals(
        List.of("T1", "T2"),
        rows("lunch?from=2026-11-30&to=2026-11-30", "staffNo"),
        "who is on leave does not eat");
  }

  @Test
  void aGroupingThatAReportHasNotIsAFault() throws Exception {
    for (String path :
        List.of(
            "/api/reports/punches" + RANGE + "&by=week",
            "/api/reports/forfeits.csv" + RANGE + "&by=colour",
            "/report/lunch" + RANGE + "&by=clause")) {
      HttpResponse<byte[]> response = office.get(path + "&lang=en");
      assertEquals(400, response.statusCode(), path);
      assertTrue(Office.text(response).contains("cannot be grouped by"), Office.text(response));
    }
  }

  @Test
  void wherePlanNamesAPriceYuanIsShown() throws Exception {
    String page = Office.text(get("/report/forfeits" + RANGE + "&by=month"));
    assertTrue(page.contains("金额（元）"), page);
    assertFalse(page.contains("fenPerLessonHour"), page);
    String day = Office.text(get("/staff/T2/days/2026-11-23"));
    assertTrue(day.contains("<td class=\"number\">63.00</td>"), day);
    JsonNode sheet = json("lesson-hours" + RANGE);
    assertEquals(3 * 3150, sheet.get("sums").get("fen").asLong());
    assertEquals(3, sheet.get("sums").get("earned").asLong());
  }

  @Test
  void thePictureOfOneGroupIsOfItAloneAndATableWithoutAnyScript() throws Exception {
    String everybody = drawn("lesson-hours" + RANGE);
    assertTrue(everybody.contains("午间服务"), everybody);
    String one = drawn("lesson-hours" + RANGE + "&by=staff&group=T1");
    assertTrue(one.contains("作业辅导"), one);
    assertFalse(one.contains("午间服务"), one);
    assertFalse(one.contains("<a "), "sums of a group lead nowhere");
  }

  private static String drawn(String query) throws Exception {
    String page = Office.text(get("/report/" + query));
    int from = page.indexOf("<details open>");
    return page.substring(from, page.indexOf("</details>", from));
  }

  @Test
  void aListForTheWallIsOfToday() throws Exception {
    String page = Office.text(get("/report/lunch"));
    assertTrue(page.contains("name=\"from\" value=\"2026-11-24\""), page);
    assertTrue(
        Office.text(get("/report/forfeits")).contains("name=\"from\" value=\"2026-11-01\""), page);
  }
}
