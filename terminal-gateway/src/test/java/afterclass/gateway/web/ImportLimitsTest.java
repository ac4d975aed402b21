package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.imports.DraftStore;
import afterclass.gateway.imports.ImportDraft;
import afterclass.gateway.imports.ImportDrafts;
import afterclass.gateway.office.OfficeFile;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.workbook.WorkbookFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of what files and answers may be sent, and of what is kept of a reading. */
class ImportLimitsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String READINGS = "/api/import-readings";
  private static final String LIST =
      "花名册,,,,\n序号,姓名,工号,入职时间,备注\n1,周老师,3001,2019.9.1,2026年9月30日调离\n";

  private static Office office;

  @BeforeAll
  static void open(@TempDir Path folder) {
    office = new Office(folder, false).staffed().day();
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private static JsonNode ask(int status, String verb, String path, byte[] body) throws Exception {
    String type = path.startsWith(READINGS + "?") ? "text/csv" : "application/json";
    HttpResponse<byte[]> answer =
        verb.equals("POST")
            ? office.post(path, type, body)
            : office.request(verb, path, type, new String(body, StandardCharsets.UTF_8));
    assertEquals(status, answer.statusCode(), () -> Office.text(answer));
    return JSON.readTree(answer.body());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static JsonNode start(String source) throws Exception {
    String name = URLEncoder.encode(source, StandardCharsets.UTF_8);
    return ask(201, "POST", READINGS + "?kind=staff&source=" + name, bytes(LIST));
  }

  private static JsonNode put(int status, JsonNode read, String answers) throws Exception {
    return ask(
        status, "PUT", READINGS + "/" + read.get("id").asText() + "/answers", bytes(answers));
  }

  @Test
  void fileOfTheLargestSizeIsReadAndALargerOneIsNot() throws Exception {
    byte[] large = new byte[WorkbookFile.LONGEST_BYTES];
    Arrays.fill(large, (byte) '\n');
    System.arraycopy(bytes(LIST), 0, large, 0, bytes(LIST).length);
    assertEquals(
        "staff-list", ask(201, "POST", READINGS + "?kind=staff", large).get("layout").asText());
    byte[] larger = Arrays.copyOf(large, large.length + 1);
    assertEquals(
        "large-file", ask(413, "POST", READINGS + "?kind=staff", larger).get("code").asText());
  }

  @Test
  void tooManyRowsAreFoundInAFileOfAnyForm() throws Exception {
    String rows = LIST + "2,吴老师,3002,2019.9.1,\n".repeat(52_000);
    JsonNode read = ask(201, "POST", READINGS + "?kind=staff", bytes(rows));
    assertEquals(0, read.get("rows").size());
    assertEquals("> 50000", read.get("problems").get(0).get("found").asText(), read.toString());
  }

  @Test
  void everythingLeftOutIsStillAsked() throws Exception {
    JsonNode read = start("a.csv");
    JsonNode question = read.get("questions").get(0);
    String id = question.get("id").asText();
    for (JsonNode choice : question.get("choices")) {
      JsonNode answered =
          put(200, read, JSON.createObjectNode().put(id, choice.asText()).toString());
      assertEquals("staff-list", answered.get("layout").asText(), answered.toString());
      assertEquals(id, answered.get("questions").get(0).get("id").asText());
      assertTrue(answered.get("problems").isEmpty(), answered.toString());
    }
  }

  @Test
  void readingIsKeptUntilSomethingChanges() throws Exception {
    String id = start("b.csv").get("id").asText();
    ImportDrafts drafts = office.gateway().bean(ImportDrafts.class);
    ImportDraft draft = office.gateway().bean(DraftStore.class).find(id).orElseThrow();
    OfficeFile first = drafts.find(id, draft.by()).file();
    assertSame(first, drafts.find(id, draft.by()).file());
    String asked = first.reading().questions().get(0).id();
    OfficeFile answered = drafts.answer(id, draft.by(), Map.of(asked, "?")).file();
    assertNotSame(first, answered);
    assertSame(answered, drafts.find(id, draft.by()).file());
    office.take(ImportKind.STAFF, "staffNo,name,from", "3009,孙老师,2026-09-01");
    assertNotSame(answered, drafts.find(id, draft.by()).file());
  }

  @Test
  void namesAndAnswersAreTextsThatCanBeShown() throws Exception {
    JsonNode read = start("a\u0000b\r\nc\u202Ed.csv");
    assertEquals("abcd.csv", read.get("source").asText(), read.toString());
    String id = read.get("questions").get(0).get("id").asText();
    put(400, read, "{\"" + id + "\":\"T001\\u0000\"}");
    put(400, read, "{\"" + id + "\":\"" + "x".repeat(5000) + "\"}");
    put(400, read, "{\"" + "x".repeat(5000) + "\":\"1\"}");
    put(400, read, "{\"not-asked\":\"1\"}");
    put(400, read, "{\"" + id + "\":\"1\",\"" + id + "\":\"2\"}");
    put(400, read, "{\"" + id + "\":{\"a\":\"b\"}}");
    assertEquals(
        "empty-file", ask(400, "POST", READINGS + "?kind=staff", new byte[0]).get("code").asText());
  }
}
