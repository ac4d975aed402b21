package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.requests.RequestKind;
import afterclass.gateway.requests.Requests;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of what a browser loads for its first page, of what it keeps, and of the menu. */
class FirstViewTest {
  /** The most that a phone loads before it shows its first page, in bytes over the network. */
  private static final int MOST_BYTES = 150_000;

  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/(?:static|lib)/[^\"#]+)");
  private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([a-z0-9-]+)\"");
  private static final Pattern ICON =
      Pattern.compile("part\\.icon\\(frame = frame, name = \"([a-z0-9-]+)\"");
  private static final Pattern QUOTED = Pattern.compile("\"([a-z0-9-]+)\"");

  private static Office office;

  @BeforeAll
  static void open(@TempDir Path folder) {
    office = new Office(folder, false).day();
    People people = office.gateway().bean(People.class);
    Actor by = Actor.command();
    people.add("zhang", "张主任", List.of(Role.ADMINISTRATOR), "", Visitor.PASSWORD, by);
    people.add("sun", "孙校长", List.of(Role.APPROVER), "", Visitor.PASSWORD, by);
    people.add("wang", "王老师", List.of(Role.TEACHER), "T1", Visitor.PASSWORD, by);
    List.of("zhang", "sun", "wang").forEach(name -> office.session("key-of-" + name, name));
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private static HttpResponse<byte[]> page(String name, String path)
      throws IOException, InterruptedException {
    return office.get(
        path,
        "Cookie",
        "attendance-session=key-of-" + name,
        "Accept",
        "text/html",
        "Accept-Encoding",
        "gzip",
        "Accept-Language",
        "zh-CN");
  }

  private static HttpResponse<byte[]> file(String path) throws IOException, InterruptedException {
    return office.get(path, "Cookie", "a=b", "Accept-Encoding", "gzip");
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String unpacked(HttpResponse<byte[]> answer) throws IOException {
    assertEquals(200, answer.statusCode());
    assertEquals("gzip", header(answer, "Content-Encoding"), answer.uri().toString());
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).distinct().toList();
  }

  @Test
  void theFirstPageIsPackedAndSmall() throws IOException, InterruptedException {
    for (String path : List.of("/sign-in", "/", "/requests", "/roster", "/terminals")) {
      HttpResponse<byte[]> answer = page("zhang", path);
      List<String> loads = all(FILE, unpacked(answer));
      assertTrue(loads.size() > 4, loads.toString());
      List<String> sizes = new ArrayList<>(List.of(path + " " + answer.body().length));
      int sum = answer.body().length;
      for (String load : loads) {
        HttpResponse<byte[]> loaded = file(load);
        assertEquals(200, loaded.statusCode(), load);
        sizes.add(load + " " + loaded.body().length);
        sum += loaded.body().length;
      }
      assertTrue(sum < MOST_BYTES, sum + " " + sizes);
    }
  }

  @Test
  void aFileIsKeptForEverUnderTheAddressOfItsContent() throws IOException, InterruptedException {
    List<String> loads = all(FILE, unpacked(page("zhang", "/")));
    for (String load : loads) {
      assertEquals(FOR_EVER, header(file(load), "Cache-Control"), load);
      assertTrue(load.startsWith("/lib/") || load.matches(".*\\?v=[0-9a-f]{10}"), load);
    }
    String unversioned = header(file("/static/attendance.css"), "Cache-Control");
    assertTrue(!unversioned.contains("immutable"), unversioned);
    assertEquals("no-store", header(page("zhang", "/"), "Cache-Control"));
  }

  @Test
  void theLookNeedsNothingFromElsewhere() throws IOException, InterruptedException {
    for (String load : all(FILE, unpacked(page("zhang", "/")))) {
      if (load.contains(".css")) {
        String css = unpacked(file(load));
        assertTrue(!css.contains("@import") && !css.contains("@font-face"), load);
        Pattern.compile("url\\([\"']?([^\"')]{5})")
            .matcher(css)
            .results()
            .forEach(url -> assertEquals("data:", url.group(1), load));
      }
    }
  }

  @Test
  void everyIconIsDrawnAndEveryDrawnIconIsUsed() throws IOException {
    StringBuilder templates = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        templates.append(Files.readString(file));
      }
    }
    TreeSet<String> used = new TreeSet<>(all(ICON, templates.toString()));
    String menu = Files.readString(Path.of("src/main/java/afterclass/gateway/web/page/Menu.java"));
    List<String> drawn =
        all(SYMBOL, Files.readString(Path.of("src/main/resources/static/icons.svg")));
    Pattern.compile("\\blink\\(\\s*[^,()]+,\\s*\"[^\"]*\",\\s*\"([a-z0-9-]+)\"")
        .matcher(menu)
        .results()
        .forEach(found -> used.add(found.group(1)));
    all(QUOTED, templates.toString()).stream().filter(drawn::contains).forEach(used::add);
    assertEquals(drawn.stream().sorted().toList(), List.copyOf(used));
  }

  @Test
  void theMenuSaysWhatWaitsForItsReaderAlone() throws IOException, InterruptedException {
    LocalDate monday = LocalDate.of(2026, 11, 23);
    Actor teacher = new Actor("wang", Actor.Way.PAGE, "10.0.0.7");
    Requests requests = office.gateway().bean(Requests.class);
    requests.ask(RequestKind.MADE_UP, "T1", monday, monday, "07:05", "忘了", teacher);
    assertEquals(List.of("/requests 1", "/cards 1"), waiting("zhang"));
    assertEquals(List.of("/requests 1"), waiting("sun"));
    assertEquals(List.of(), waiting("wang"));
  }

  /** Returns the numbers in the menu, with their pages. */
  private static List<String> waiting(String name) throws IOException, InterruptedException {
    String page = unpacked(page(name, "/account"));
    String menu = page.substring(page.indexOf("<nav"), page.indexOf("</nav>"));
    return Arrays.stream(menu.split("<li ", -1))
        .filter(item -> item.contains("badge"))
        .map(
            item ->
                item.replaceAll(
                    "(?s).*nav-link\" href=\"([^\"]*)\".*class=\"badge[^>]*>(\\d+).*", "$1 $2"))
        .toList();
  }
}
