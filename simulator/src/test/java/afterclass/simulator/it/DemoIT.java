package afterclass.simulator.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.outside.OddFolder;
import afterclass.simulator.api.Json;
import afterclass.simulator.demo.Demo;
import afterclass.simulator.scenario.ScenarioReader;
import afterclass.simulator.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the demo as a newcomer runs it, with another seed than the usual one. */
class DemoIT {
  private static final Pattern README_ADDRESS =
      Pattern.compile("http://localhost:8080(/[^\\s>)`|]*)");

  private final Map<String, String> pages = new TreeMap<>();
  private List<String> names = List.of();

  @Test
  void endsWithARightLedgerAndPagesThatShowTheDaysThatWerePlayed(@TempDir Path directory)
      throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, UTF_8);
    Path odd = OddFolder.in(directory);
    boolean right =
        new Demo(
                ScenarioReader.named("demo").withSeed(4711),
                odd,
                0,
                Optional.of(this::look),
                new Demo.Output(out, Words.ZH))
            .run();
    String told = bytes.toString(UTF_8);
    assertTrue(right, told);
    assertTrue(told.contains("核对结果：课时账无误（"), told);
    assertTrue(told.contains("2026-09-23  夏季"), told);
    assertTrue(told.contains("2026-11-23  春秋冬季"), told);
    assertTrue(told.contains("六.1"), told);
    List<String> english =
        told.lines()
            .filter(line -> !line.strip().startsWith("http://"))
            .filter(line -> line.matches(".*\\b(the|of|and|was|were|days|is|field)\\b.*"))
            .toList();
    assertEquals(List.of(), english);

    String today = pages.getOrDefault("/", "");
    assertTrue(today.contains("最近有服务时段的一天（2026-11-23"), today);
    assertFalse(today.contains("data-step="), "nothing of the first day is left to do: " + today);
    assertTrue(
        pages.entrySet().stream()
            .filter(page -> page.getKey().startsWith("/report/"))
            .allMatch(page -> page.getValue().contains("晨光小学")),
        "reports bear the name of the school");
    assertTrue(pages.size() > 5, "addresses of README.md: " + pages.keySet());
    pages.forEach((address, page) -> assertTrue(isOfAPlayedDay(page), address + ": " + page));
  }

  /** Requests every address that README.md names. */
  private void look(URI home, URI link) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    HttpClient stranger = HttpClient.newHttpClient();
    assertEquals(303, get(stranger, home).statusCode(), "a stranger is sent to sign in");
    HttpResponse<String> signedIn = get(client, link);
    assertEquals(303, signedIn.statusCode(), signedIn.body());
    assertEquals(Optional.of("/"), signedIn.headers().firstValue("Location"));
    HttpResponse<String> again = get(stranger, link);
    assertEquals(404, again.statusCode(), again.body());
    assertTrue(again.body().contains("请重新启动演示"), again.body());
    String report = "/api/reports/forfeits?from=2026-09-23&to=2026-11-23";
    names =
        Json.parse(get(client, home.resolve(report)).body()).listOf("rows").stream()
            .map(row -> row.textOf("name", ""))
            .distinct()
            .toList();
    assertTrue(names.size() > 5, "people who lost something: " + names);
    for (String address : readmeAddresses()) {
      URI page = URI.create("http://localhost:" + home.getPort() + address);
      HttpResponse<String> answer = get(client, page);
      assertEquals(200, answer.statusCode(), page + ": " + answer.body());
      pages.put(address, answer.body());
    }
  }

  private static HttpResponse<String> get(HttpClient client, URI page)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(page).header("Accept", "text/html, application/json").build(),
        HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  private static List<String> readmeAddresses() throws IOException {
    Path root = Path.of(System.getProperty("project.root", ".."));
    List<String> found = new ArrayList<>();
    README_ADDRESS
        .matcher(Files.readString(root.resolve("README.md"), UTF_8))
        .results()
        .map(hit -> hit.group(1))
        .distinct()
        .forEach(found::add);
    return found;
  }

  /** Returns whether a page shows people or terminals of the played days. */
  private boolean isOfAPlayedDay(String page) {
    return names.stream().anyMatch(page::contains) || page.contains("school/canteen");
  }
}
