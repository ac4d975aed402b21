package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.AuditEntry;
import afterclass.gateway.audit.AuditQuery;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.workbook.WorkbookFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of files, substitutions and swaps over HTTP: the preview, then exactly its effects. */
class RosterWebTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String BOUNDARY = "----4d2f";
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private Office office;

  @BeforeEach
  void open(@TempDir Path folder) {
    office = new Office(folder, false).staffed().day();
  }

  @AfterEach
  void close() {
    office.close();
  }

  private JsonNode json(int status, HttpResponse<byte[]> answer) throws IOException {
    assertEquals(status, answer.statusCode(), () -> Office.text(answer));
    return JSON.readTree(answer.body());
  }

  private JsonNode post(int status, String path, String type, byte[] body) throws Exception {
    return json(status, office.post(path, type, body));
  }

  private JsonNode post(int status, String path, String body) throws Exception {
    return post(status, path, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> services(String staff) {
    return office.gateway().bean(LiveRoster.class).snapshot().services(staff, MONDAY);
  }

  /**
   * Returns a roster in which T2 gets the noon service on Mondays; the third row names no service.
   */
  static byte[] roster() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("排班");
      String[][] rows = {
        {"工号", "星期", "服务", "开始日期"}, {"T2", "周一", "午间服务", ""}, {"T3", "周一", "游泳", ""}
      };
      for (int row = 0; row < rows.length; row++) {
        for (int i = 0; i < rows[row].length; i++) {
          if (row > 0 && i == 3) {
            sheet.value(row, i, MONDAY);
            sheet.style(row, i).format("yyyy-mm-dd").set();
          } else {
            sheet.value(row, i, rows[row][i]);
          }
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  @Test
  void aWorkbookIsShownFirstAndThenTakenAsItWasSeen() throws Exception {
    JsonNode seen = post(200, "/api/imports/roster?preview=true", XLSX, roster());
    assertEquals(2, seen.get("rowsRead").asInt());
    assertEquals("C3", seen.get("problems").get(0).get("cell").asText());
    assertEquals("游泳", seen.get("problems").get(0).get("found").asText());
    assertEquals(
        "[{\"after\":{\"staffNo\":\"T2\",\"subject\":\"noon\",\"weekday\":1,"
            + "\"from\":\"2026-11-23\",\"value\":\"\",\"detail\":\"\"}}]",
        seen.get("facts").toString());
    assertEquals(1, seen.get("days").asInt());
    assertEquals(
        "{\"assigned\":2,\"earned\":0,\"forfeited\":2,\"excused\":0,\"held\":0,\"pending\":0}",
        seen.get("before").toString());
    assertEquals(
        "{\"assigned\":5,\"earned\":0,\"forfeited\":5,\"excused\":0,\"held\":0,\"pending\":0}",
        seen.get("after").toString());
    assertEquals("noon", seen.get("changes").get(0).get("service").asText());
    assertEquals(List.of("morning-reading"), services("T2"));
    String take = "/api/imports/roster?seen=" + seen.get("seen").asText();
    assertEquals(1, post(200, take, XLSX, roster()).get("changed").asInt());
    assertEquals(List.of("morning-reading", "noon"), services("T2"));
    assertEquals(0, post(409, take, XLSX, roster()).get("facts").size());
  }

  @Test
  void aSubstitutionThatSomebodyElseMadeMeanwhileIsToldAndNotOverwritten() throws Exception {
    String one = "{\"absent\":{\"date\":\"2026-11-23\",\"staffNo\":\"T3\"},\"substitute\":\"T1\"}";
    JsonNode seen = post(200, "/api/roster/substitutions?preview=true", one);
    assertEquals(
        "[{\"after\":{\"staffNo\":\"T3\",\"subject\":\"noon\",\"weekday\":0,"
            + "\"from\":\"2026-11-23\",\"to\":\"2026-11-23\",\"value\":\"SUBSTITUTE\","
            + "\"detail\":\"T1\"}}]",
        seen.get("facts").toString());
    assertEquals(List.of("noon"), services("T3"));
    post(200, "/api/roster/substitutions", one.replace("T1", "T2"));
    assertEquals(List.of("morning-reading", "noon"), services("T2"));
    JsonNode refused =
        post(422, "/api/roster/substitutions?seen=" + seen.get("seen").asText(), one);
    assertEquals("T3 2026-11-23", refused.get("problems").get(0).get("found").asText());
    assertEquals(List.of("morning-reading", "tutoring"), services("T1"));
    AuditEntry entry =
        office
            .gateway()
            .bean(AuditTrail.class)
            .find(
                new AuditQuery(
                    Instant.EPOCH,
                    Instant.parse("2100-01-01T00:00:00Z"),
                    "",
                    "",
                    Long.MAX_VALUE,
                    1))
            .get(0);
    assertEquals("exceptions substitution", entry.subject());
  }

  @Test
  void aFileIsNotTakenOverWhatSomebodyElseEntered() throws Exception {
    byte[] mine = exception("T1");
    JsonNode seen = post(200, "/api/imports/exceptions?preview=true", "text/csv", mine);
    post(200, "/api/imports/exceptions", "text/csv", exception("T2"));
    JsonNode again =
        post(409, "/api/imports/exceptions?seen=" + seen.get("seen").asText(), "text/csv", mine);
    assertEquals("T2", again.get("facts").get(0).get("before").get("detail").asText());
    assertEquals("T1", again.get("facts").get(0).get("after").get("detail").asText());
    assertEquals(List.of("morning-reading", "noon"), services("T2"));
    post(200, "/api/imports/exceptions?seen=" + again.get("seen").asText(), "text/csv", mine);
    assertEquals(List.of("morning-reading"), services("T2"));
  }

  private static byte[] exception(String substitute) {
    return ("date,staffNo,action,service,substitute\n2026-11-23,T3,substitute,noon," + substitute)
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void swapsAndConflictsAreSaid() throws Exception {
    String swap =
        "{\"one\":{\"date\":\"2026-11-23\",\"staffNo\":\"T1\",\"service\":\"tutoring\"},"
            + "\"other\":{\"date\":\"2026-11-30\",\"staffNo\":\"T3\"}}";
    assertEquals(2, post(200, "/api/roster/swaps", swap).get("changed").asInt());
    JsonNode monday = json(200, office.get("/api/roster?from=2026-11-23&to=2026-11-23")).get(0);
    List<String> posts = new ArrayList<>();
    monday
        .get("posts")
        .forEach(
            p ->
                posts.add(
                    p.get("staffNo").asText()
                        + " "
                        + p.get("service").asText()
                        + " "
                        + p.get("origin").asText()));
    assertEquals(
        List.of(
            "T1 morning-reading pattern",
            "T2 morning-reading pattern",
            "T3 noon pattern",
            "T1 tutoring given-up",
            "T3 tutoring swapped"),
        posts);
    byte[] leave = "staffNo,from,covers\nT3,2026-11-23,*\n".getBytes(StandardCharsets.UTF_8);
    JsonNode seen = post(200, "/api/imports/leave?preview=true", "text/csv", leave);
    assertEquals(
        "[{\"date\":\"2026-11-23\",\"kind\":\"on-leave\",\"staffNo\":\"T3\",\"service\":\"noon\"},"
            + "{\"date\":\"2026-11-23\",\"kind\":\"on-leave\",\"staffNo\":\"T3\","
            + "\"service\":\"tutoring\"}]",
        seen.get("arising").toString());
    post(200, "/api/imports/leave", "text/csv", leave);
    assertEquals(
        seen.get("arising"),
        json(200, office.get("/api/roster/conflicts?from=2026-11-23&to=2026-11-29")));
  }

  private HttpResponse<byte[]> upload(String kind, byte[] content) throws Exception {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String head =
        """
        --%s
        Content-Disposition: form-data; name="csrfToken"

        -
        --%s
        Content-Disposition: form-data; name="kind"

        %s
        --%s
        Content-Disposition: form-data; name="file"; filename="a.csv"
        Content-Type: text/csv

        """
            .formatted(BOUNDARY, BOUNDARY, kind, BOUNDARY);
    body.writeBytes(head.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return office.post(
        "/roster/upload", "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
  }

  private static String field(String page, String name) {
    Matcher found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
    assertTrue(found.find(), () -> name + " in " + page.substring(0, 2_000));
    return found.group(1);
  }

  @Test
  void aPageCarriesALargeFileFromThePreviewToTheTaking() throws Exception {
    Random random = new Random(20261123);
    StringBuilder file = new StringBuilder("date,staffNo,service,result,note\n");
    int rows = 0;
    for (LocalDate date = MONDAY.plusYears(1); file.length() < 2_400_000; date = date.plusDays(1)) {
      for (String staff : List.of("T1", "T2", "T3")) {
        file.append(date).append(',').append(staff).append(",noon,late,");
        random.ints(290, 'a', 'z').forEach(c -> file.append((char) c));
        file.append('\n');
        rows++;
      }
    }
    HttpResponse<byte[]> shown =
        upload("inspections", file.toString().getBytes(StandardCharsets.UTF_8));
    String page = Office.text(shown);
    assertEquals(200, shown.statusCode(), page);
    byte[] form =
        Forms.of(
            "kind",
            "inspections",
            "source",
            "a.csv",
            "week",
            "2026-11-23",
            "seen",
            field(page, "seen"),
            "file",
            field(page, "file"));
    HttpResponse<byte[]> taken =
        office.post("/roster/take", "application/x-www-form-urlencoded", form);
    assertEquals(303, taken.statusCode(), () -> Office.text(taken));
    assertEquals(
        "/roster?saved=" + rows + "&week=2026-11-23",
        taken.headers().firstValue("Location").orElseThrow());
    assertEquals(413, upload("staff", new byte[WorkbookFile.LONGEST_BYTES + 1]).statusCode());
    assertEquals(404, upload("pets", new byte[1]).statusCode());
  }

  @Test
  void aFileThatWasTamperedWithIsRefused() throws Exception {
    byte[] form =
        Forms.of("kind", "staff", "source", "a", "week", "", "seen", "x", "file", "no gzip");
    assertEquals(
        400, office.post("/roster/take", "application/x-www-form-urlencoded", form).statusCode());
  }
}
