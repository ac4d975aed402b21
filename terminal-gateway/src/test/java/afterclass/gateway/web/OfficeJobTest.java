package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.roster.ImportKind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the example in HOWTO-OFFICE-JOB.md equals the named files and works as described. */
class OfficeJobTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path ROOM =
      Path.of("src/main/java/afterclass/gateway/web/inspections").toAbsolutePath();
  private static final Path TEMPLATE = Path.of("src/main/jte/inspections.jte").toAbsolutePath();
  private static final Path TEST =
      Path.of("src/test/java/afterclass/gateway/web/OfficeJobTest.java").toAbsolutePath();
  private static final String CODE = "       ";
  private static final String DATE = "2026-11-23";

  private static List<Path> files() throws Exception {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> room = Files.list(ROOM)) {
      room.filter(file -> !file.endsWith("package-info.java")).sorted().forEach(files::add);
    }
    files.add(TEMPLATE);
    files.add(TEST);
    return files;
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /**
   * Returns the pieces of code on the page: indented lines, separated by other lines and by dots.
   */
  private static List<String> pieces(String page) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (String line : (page + "\n.").lines().toList()) {
      if (line.startsWith(CODE) && !line.strip().equals("…")) {
        piece.append(line).append('\n');
      } else if (!piece.isEmpty()) {
        pieces.add(plain(piece.toString()));
        piece.setLength(0);
      }
    }
    return pieces;
  }

  @Test
  void theExampleStandsWordForWordInItsFiveFiles() throws Exception {
    String page = Files.readString(Path.of("HOWTO-OFFICE-JOB.md"));
    List<Path> files = files();
    assertEquals(5, files.size(), files::toString);
    StringBuilder written = new StringBuilder();
    for (Path file : files) {
      written.append(plain(Files.readString(file))).append('\n');
      String name = String.valueOf(file.getFileName()).replace("Test.java", "Test");
      assertTrue(page.contains(name), name);
    }
    List<String> pieces = pieces(page);
    assertEquals(8, pieces.size(), pieces::toString);
    pieces.forEach(piece -> assertTrue(written.toString().contains(piece), piece));
  }

  @Test
  void whatIsEnteredThroughOneDoorIsReadThroughTheOther(@TempDir Path folder) throws Exception {
    try (Office office = new Office(folder, false).staffed().day()) {
      office.take(ImportKind.ROSTER, "staffNo,weekday,service,from", "T1,1,gate-duty,2026-09-01");
      byte[] entry =
          """
          {"entries": [{"staffNo": "T1", "service": "gate-duty", "was": "clear", "result": "late"}]}
          """
              .getBytes(StandardCharsets.UTF_8);
      HttpResponse<byte[]> saved =
          office.post("/api/inspections/" + DATE, "application/json", entry);
      assertEquals(200, saved.statusCode(), () -> Office.text(saved));
      String page = Office.text(office.get("/inspections/" + DATE));
      assertTrue(page.contains("name=\"was.gate-duty.T1\" value=\"late\""), page);

      byte[] form = Forms.of("was.gate-duty.T1", "late", "result.gate-duty.T1", "present");
      HttpResponse<byte[]> sent =
          office.post("/inspections/" + DATE, "application/x-www-form-urlencoded", form);
      assertEquals(303, sent.statusCode(), () -> Office.text(sent));
      JsonNode read = JSON.readTree(office.get("/api/inspections/" + DATE).body());
      List<String> posts = new ArrayList<>();
      read.forEach(
          line ->
              posts.add(
                  line.get("service").asText()
                      + " "
                      + line.get("name").asText()
                      + " "
                      + line.get("result").asText()));
      assertTrue(posts.contains("gate-duty 王老师 present"), posts::toString);
    }
  }
}
