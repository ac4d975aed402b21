package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.requests.RequestKind;
import afterclass.gateway.requests.Requests;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests of the links of all pages: each role follows every link it is shown, and none is refused or
 * missing; every date that stands alone is written with its weekday.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinksTest {
  /** How many addresses that differ only in their dates, numbers and filters are followed. */
  private static final int OF_A_SHAPE = 3;

  private static final Pattern VARIES = Pattern.compile("\\d[\\d-]*|T\\d+|[0-9a-f]{64}|\\?.*");

  /** A date, or a range of dates, that stands alone and lacks its weekday. */
  private static final Pattern BARE =
      Pattern.compile("[←◀\\s]*20\\d\\d-\\d\\d-\\d\\d(\\s*–\\s*20\\d\\d-\\d\\d-\\d\\d)?[→▶\\s]*");

  /** Texts that others wrote, or that must stay as they are stored. */
  private static final Set<String> AS_STORED = Set.of("/audit", "/policies", "/imports");

  private Office office;

  @BeforeAll
  void open(@TempDir Path folder) {
    office = new Office(folder, true).staffed().day();
    office.take(ImportKind.LEAVE, "staffNo,from,to,covers", "T2,2026-11-24,2026-11-25,*");
    People people = office.gateway().bean(People.class);
    for (Role role : Role.values()) {
      people.add(role.id(), role.id(), List.of(role), "T1", Visitor.PASSWORD, Actor.command());
      office.session(role.id(), role.id());
    }
    LocalDate monday = LocalDate.of(2026, 11, 23);
    for (String staff : List.of("T1", "T2")) {
      for (String account : List.of("administrator", Role.TEACHER.id())) {
        Actor by = new Actor(account, Actor.Way.PAGE, "127.0.0.1");
        Requests requests = office.gateway().bean(Requests.class);
        LocalDate day = account.equals("administrator") ? monday : monday.plusDays(1);
        requests.ask(RequestKind.LEAVE, staff, day, day, "*", "开会", by);
      }
    }
  }

  @AfterAll
  void close() {
    office.close();
  }

  /** A page that was read, or an answer that was refused. */
  private record Visit(String path, int status, String page, String onward) {}

  private Visit visit(String who, String path) throws Exception {
    HttpResponse<byte[]> answer =
        office.get(path, "Cookie", "attendance-session=" + who, "Accept", "text/html,*/*;q=0.8");
    boolean page = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    String onward = answer.headers().firstValue("Location").orElse("/");
    return new Visit(path, answer.statusCode(), page ? Office.text(answer) : "", onward);
  }

  /** Follows all links from the first page; of addresses of one shape only the first few. */
  private List<Visit> walk(String who, String first) throws Exception {
    Deque<String> open = new ArrayDeque<>(List.of(first));
    Set<String> seen = new LinkedHashSet<>(open);
    Map<String, Integer> shapes = new HashMap<>();
    List<Visit> visits = new ArrayList<>();
    while (!open.isEmpty()) {
      Visit visit = visit(who, open.remove());
      visits.add(visit);
      List<String> links = new ArrayList<>(PageText.links(visit.page()));
      links.add(visit.onward());
      for (String link : links) {
        String path = link.replaceFirst("#.*", "");
        boolean ours = path.startsWith("/") && !path.matches("/(static|lib|prometheus)/.*");
        String shape = VARIES.matcher(path).replaceAll("*");
        if (ours && seen.add(path) && shapes.merge(shape, 1, Integer::sum) <= OF_A_SHAPE) {
          open.add(path);
        }
      }
    }
    return visits;
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void noLinkIsRefusedToTheRoleThatSeesIt(Role role) throws Exception {
    List<Visit> visits = walk(role.id(), "/");
    assertTrue(visits.size() > 8, () -> visits.size() + " pages");
    assertEquals(
        List.of(),
        visits.stream()
            .filter(visit -> visit.status() >= 400)
            .map(visit -> visit.status() + " " + visit.path())
            .toList());
    assertEquals(List.of(), visits.stream().flatMap(visit -> bare(visit).stream()).toList());
  }

  /** Returns the texts of a page that are a date without its weekday. */
  private static List<String> bare(Visit visit) {
    if (AS_STORED.stream().anyMatch(visit.path()::startsWith)) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    for (String text : PageText.of(visit.page())) {
      if (BARE.matcher(text).matches()) {
        found.add(visit.path() + ": " + text);
      }
    }
    return found;
  }

  @Test
  void anEnglishReaderSeesTheWeekdaysToo() throws Exception {
    String page = visit("reader", "/days/2026-11-23?lang=en").page();
    assertTrue(page.contains("2026-11-23 Mon"), page);
    assertTrue(page.contains("2026-11-24 Tue"), page);
  }

  /** An error that a page answers: who asks what, and the link that leads on. */
  private record Wrong(int status, String verb, String who, String path, String link) {}

  private static final List<Wrong> WRONG =
      List.of(
          new Wrong(404, "GET", "teacher", "/nowhere", "/me"),
          new Wrong(404, "GET", "reader", "/staff/T77/days/2026-11-23", "/"),
          new Wrong(403, "GET", "teacher", "/people", "/account"),
          new Wrong(403, "GET", "teacher", "/staff/T2/days/2026-11-23", "/account"),
          new Wrong(403, "POST", "administrator", "/held", "/held?from=2026-11-01"),
          new Wrong(401, "POST", "nobody", "/held", "/sign-in?then=%2Fheld%3Ffrom%3D2026-11-01"));

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void everyErrorSaysWhatWasExpectedWhatToDoAndWhereToGoOn(String language) throws Exception {
    Messages words = Messages.ofTag(language);
    for (Wrong wrong : WRONG) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(office.gateway().uri() + wrong.path()))
              .header("Accept", "text/html")
              .header("Accept-Language", language)
              .header("Cookie", "attendance-session=" + wrong.who())
              .header("Referer", office.gateway().uri() + "/held?from=2026-11-01");
      if (wrong.verb().equals("POST")) {
        request
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("csrfToken=of-an-earlier-session"));
      }
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
      String page = answer.body();
      assertEquals(wrong.status(), answer.statusCode(), wrong.path());
      assertTrue(page.contains(words.text("problem.title." + wrong.status())), page);
      assertTrue(page.contains(words.text("problem.remedy")), page);
      assertTrue(PageText.links(page).contains(wrong.link()), wrong + ": " + page);
      String main = page.substring(page.indexOf("<main"));
      assertFalse(main.contains("{"), () -> "an unfilled text: " + main);
    }
  }
}
