package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Role;
import afterclass.gateway.security.SignInLink;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a link that signs a browser in, once. */
class SignInLinkTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Duration HOUR = Duration.ofHours(1);

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - HOUR.toNanos() / 2);
  private Office office;
  private SignInLink links;

  @BeforeEach
  void open(@TempDir Path folder) {
    office = new Office(folder, false);
    People people = office.gateway().bean(People.class);
    List<Role> reads = List.of(Role.READER);
    people.add("zhang", "Z", List.of(Role.ADMINISTRATOR), "", Visitor.PASSWORD, Actor.command());
    people.add("reader", "R", reads, "", Visitor.PASSWORD, Actor.command());
    links = office.gateway().bean(SignInLink.class);
  }

  @AfterEach
  void close() {
    office.close();
  }

  private String make() {
    return links.make("reader", HOUR, nanos::get);
  }

  private int status(String path) throws Exception {
    return office.get(path, "Accept", "text/html").statusCode();
  }

  @Test
  void itSignsInOnceAndLeavesNothingOfItselfInAddresses() throws Exception {
    String path = make();
    HttpResponse<byte[]> answer = office.get(path, "Accept", "text/html");
    assertEquals(303, answer.statusCode());
    assertEquals("/", answer.headers().firstValue("Location").orElse(""));
    assertEquals(List.of("no-referrer"), answer.headers().allValues("Referrer-Policy"));
    String cookies =
        answer.headers().allValues("Set-Cookie").stream()
            .peek(
                cookie -> assertTrue(cookie.toLowerCase(Locale.ROOT).contains("httponly"), cookie))
            .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
            .collect(Collectors.joining("; "));
    assertEquals(200, office.get("/days/2026-11-23", "Cookie", cookies).statusCode());
    assertEquals(403, office.get("/people", "Cookie", cookies).statusCode());
    HttpResponse<byte[]> again = office.get(path, "Accept", "text/html", "Accept-Language", "en");
    assertEquals(404, again.statusCode());
    assertEquals(List.of(), again.headers().allValues("Set-Cookie"));
    assertTrue(Office.text(again).contains("start the demo again"), Office.text(again));
  }

  @Test
  void ofManyWhoFollowItAtOnceOneIsSignedIn() {
    URI link = URI.create(office.gateway().uri() + make());
    List<CompletableFuture<HttpResponse<Void>>> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      HttpRequest request = HttpRequest.newBuilder(link).header("Accept", "text/html").build();
      all.add(CLIENT.sendAsync(request, HttpResponse.BodyHandlers.discarding()));
    }
    List<Integer> statuses = all.stream().map(a -> a.join().statusCode()).sorted().toList();
    assertEquals(303, statuses.get(0));
    assertEquals(19, statuses.stream().filter(s -> s == 404).count(), statuses::toString);
  }

  @Test
  void itEndsWithItsTimeWithItsAccountAndWithTheNextOne() throws Exception {
    String late = make();
    nanos.addAndGet(HOUR.toNanos() + 1);
    assertEquals(404, status(late));
    String before = make();
    String next = make();
    assertEquals(404, status(before));
    assertEquals(303, status(next));
    String shut = make();
    office.gateway().bean(People.class).disable("reader", true, Actor.command());
    assertEquals(404, status(shut));
  }

  @Test
  void onlyItsOwnKeyOpensItAndOnlyByGet() throws Exception {
    assertEquals(404, status(SignInLink.PATH + "guessed"));
    String path = make();
    String key = path.substring(SignInLink.PATH.length());
    assertTrue(key.matches("[0-9A-Za-z_-]{43}"), key);
    assertEquals(404, status(path.substring(0, path.length() - 1) + "~"));
    HttpRequest head =
        HttpRequest.newBuilder(URI.create(office.gateway().uri() + path))
            .method("HEAD", HttpRequest.BodyPublishers.noBody())
            .build();
    HttpResponse<Void> looked = CLIENT.send(head, HttpResponse.BodyHandlers.discarding());
    assertEquals(List.of(), looked.headers().allValues("Set-Cookie"));
    assertEquals(303, status(path));
  }
}
