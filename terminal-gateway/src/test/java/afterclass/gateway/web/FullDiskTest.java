package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.cli.GatewayMain;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests of a store that cannot grow, as on a full disk: SQLite reports the same error, and every
 * page and import must report a full disk.
 */
class FullDiskTest {
  private static final String[] PAGE = {"Accept", "text/html", "Accept-Language", "en"};
  private static final String URL = "datasources.default.url";

  private Path folder;

  @BeforeEach
  void playADay(@TempDir Path fresh) {
    folder = fresh;
    try (Office office = new Office(fresh, false).staffed()) {
      office.day();
    }
  }

  private String url() {
    return "jdbc:sqlite:"
        + folder.resolve("attendance.db")
        + "?journal_mode=WAL&synchronous=FULL&busy_timeout=200&foreign_keys=true&max_page_count=1";
  }

  /** Returns a file of more people than fit into the free pages of the store. */
  private static String staff() {
    return "staffNo,name\n"
        + IntStream.range(0, 3_000)
            .mapToObj(n -> "N" + n + "," + "name ".repeat(8) + n)
            .collect(Collectors.joining("\n"));
  }

  @Test
  void whoWantsSomethingStoredIsToldAndEveryPageSaysIt() throws Exception {
    try (Office office = new Office(folder, false, URL, url()).staffed()) {
      String before = Office.text(office.get("/?lang=en", PAGE));
      assertFalse(before.contains("The disk of the store is full"), before);
      HttpResponse<byte[]> refused =
          office.post(
              "/api/imports/staff?lang=en", "text/csv", staff().getBytes(StandardCharsets.UTF_8));
      String said = Office.text(refused);
      assertEquals(507, refused.statusCode(), said);
      assertTrue(said.contains("disk-full") && said.contains("make room"), said);
      assertFalse(said.contains(folder.toString()), said);
      for (String path : new String[] {"/?lang=en", "/days/2026-11-23?lang=en", "/cards?lang=en"}) {
        HttpResponse<byte[]> page = office.get(path, PAGE);
        assertEquals(200, page.statusCode(), path);
        assertTrue(Office.text(page).contains("The disk of the store is full"), path);
      }
      String chinese = Office.text(office.get("/?lang=zh-CN", PAGE));
      assertTrue(chinese.contains("数据库所在磁盘已满"), chinese);
    }
  }

  @Test
  void anImportSaysWhyItFails() throws Exception {
    Files.writeString(
        folder.resolve("application.yml"),
        "attendance:\n  store: \""
            + folder.resolve("attendance.db")
            + "\"\ndatasources:\n  default:\n    url: \""
            + url()
            + "\"\n");
    Path file = Files.writeString(folder.resolve("staff.csv"), staff());
    for (String language : new String[] {"en", "zh"}) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      String[] asked = {
        "import", "staff", file.toString(), "--config", folder.toString(), "--lang", language
      };
      assertEquals(1, GatewayMain.execute(out, err, asked), out::toString);
      String said = err.toString(StandardCharsets.UTF_8);
      assertTrue(said.contains(language.equals("en") ? "the disk is full" : "磁盘已满"), said);
    }
  }
}
