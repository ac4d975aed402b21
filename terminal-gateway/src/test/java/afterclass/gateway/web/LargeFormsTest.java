package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Role;
import afterclass.rules.model.Signature;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that the largest forms of a school of 400 are accepted as sent by a page without scripts.
 */
class LargeFormsTest {
  private static final int PEOPLE = 400;
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String NOTE = "巡".repeat(300);

  private Office office;
  private LargeSchool school;

  @BeforeEach
  void open(@TempDir Path folder) {
    office = new Office(folder, false).staffed();
    school = new LargeSchool(office, PEOPLE);
  }

  @AfterEach
  void close() {
    office.close();
  }

  private HttpResponse<byte[]> send(String path, List<String> pairs) throws Exception {
    return office.post(path, FORM, Forms.of(pairs.toArray(String[]::new)));
  }

  private static void assertSaved(int count, HttpResponse<byte[]> answer) {
    assertEquals(303, answer.statusCode(), () -> Office.text(answer));
    String location = answer.headers().firstValue("Location").orElse("");
    assertTrue(location.matches(".*[?&]saved=" + count + "(&.*)?"), location);
  }

  private RosterSnapshot roster() {
    return office.gateway().bean(LiveRoster.class).snapshot();
  }

  private static List<String> post(
      String post, int person, String was, String result, String note) {
    String field = post + "." + LargeSchool.no(person);
    return List.of("was." + field, was, "result." + field, result, "note." + field, note);
  }

  @Test
  void everybodyAtEveryPostIsEnteredAtOnce() throws Exception {
    List<String> posts = school.posts();
    school.roster(List.of(1), posts);
    List<String> pairs = new ArrayList<>();
    for (String post : posts) {
      school.everybody().forEach(i -> pairs.addAll(post(post, i, "clear", "present", "")));
    }
    assertEquals(2 * 3 * PEOPLE * posts.size(), pairs.size());
    assertSaved(PEOPLE * posts.size(), send("/inspections/2026-11-23", pairs));
    assertEquals(posts.size(), roster().inspections("T400", LargeSchool.MONDAY).size());
  }

  @Test
  void everybodysLongestNoteIsEnteredAndReplacedAtOnce() throws Exception {
    school.roster(List.of(1), List.of("noon", "tutoring"));
    for (int round = 0; round < 2; round++) {
      List<String> pairs = new ArrayList<>();
      String was = round == 0 ? "clear" : "late|" + NOTE;
      String result = round == 0 ? "late" : "absent";
      for (String post : List.of("noon", "tutoring")) {
        school.everybody().forEach(i -> pairs.addAll(post(post, i, was, result, NOTE)));
      }
      assertSaved(2 * PEOPLE, send("/inspections/2026-11-23", pairs));
    }
    assertEquals(NOTE, roster().inspectionNote("T400", LargeSchool.MONDAY, "noon"));
  }

  private static List<String> sheetLine(int person, String was, String signed) {
    String no = LargeSchool.no(person);
    return List.of("was." + no, was, "signed." + no, signed);
  }

  @Test
  void theWholeSheetIsSentAndAllWhoAreOpenSigned() throws Exception {
    school.roster(List.of(1), List.of("noon"));
    List<String> pairs = new ArrayList<>(List.of("all", "yes"));
    school
        .everybody()
        .forEach(i -> pairs.addAll(sheetLine(i, "unknown", i == 7 ? "no" : "unknown")));
    assertSaved(PEOPLE, send("/sheet/2026-11-23", pairs));
    assertEquals(Signature.YES, roster().signature("T400", LargeSchool.MONDAY));
    assertEquals(Signature.NO, roster().signature("T007", LargeSchool.MONDAY));
    assertSaved(1, send("/sheet/2026-11-23", sheetLine(9, "yes", "no")));
    assertEquals(Signature.YES, roster().signature("T400", LargeSchool.MONDAY));
  }

  @Test
  void whatMetAnotherEntryIsShownAmongAllTheOthersAndMayBeSentAgain() throws Exception {
    school.roster(List.of(1), List.of("noon"));
    office.take(ImportKind.SIGN_IN, "date,staffNo,signed", "2026-11-23,T003,no");
    List<String> pairs = new ArrayList<>(sheetLine(3, "unknown", "yes"));
    pairs.addAll(sheetLine(4, "unknown", "yes"));
    HttpResponse<byte[]> met = send("/sheet/2026-11-23", pairs);
    assertEquals(409, met.statusCode());
    String page = Office.text(met);
    assertEquals(PEOPLE, page.split("data-entry=", -1).length - 1);
    assertEquals(2, page.split("data-entry=\"changed\"", -1).length - 1);
    assertTrue(page.contains("name=\"was.T003\" value=\"no\""), page);
    assertEquals(Signature.UNKNOWN, roster().signature("T004", LargeSchool.MONDAY));
  }

  @Test
  void aChangedLineThatIsGoneIsToldAndAnUnchangedOneIsNot() throws Exception {
    school.roster(List.of(1), List.of("noon"));
    List<String> pairs = new ArrayList<>(post("club", 3, "clear", "clear", ""));
    pairs.addAll(post("noon", 4, "clear", "late", ""));
    assertSaved(1, send("/inspections/2026-11-23", pairs));
    pairs.addAll(post("club", 5, "clear", "absent", ""));
    HttpResponse<byte[]> gone = send("/inspections/2026-11-23", pairs);
    assertEquals(409, gone.statusCode());
    assertTrue(Office.text(gone).contains("club.T005"), Office.text(gone));
  }

  @Test
  void aTermsRosterIsSeenOnThePageAndTakenFromIt() throws Exception {
    StringBuilder rows = new StringBuilder("staffNo,weekday,service,from\n");
    for (int day = 1; day <= 5; day++) {
      for (String post : List.of("morning-reading", "noon")) {
        int weekday = day;
        school
            .everybody()
            .forEach(
                i ->
                    rows.append(
                        "%s,%d,%s,2026-11-23%n".formatted(LargeSchool.no(i), weekday, post)));
      }
    }
    String boundary = "----4d2f";
    String body =
        "--%1$s\r\nContent-Disposition: form-data; name=\"csrfToken\"\r\n\r\n-\r\n--%1$s\r\n"
                .formatted(boundary)
            + "Content-Disposition: form-data; name=\"kind\"\r\n\r\nroster\r\n--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"t.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
            + rows
            + "\r\n--"
            + boundary
            + "--\r\n";
    HttpResponse<byte[]> seen =
        office.post(
            "/roster/upload",
            "multipart/form-data; boundary=" + boundary,
            body.getBytes(StandardCharsets.UTF_8));
    assertEquals(200, seen.statusCode(), () -> Office.text(seen));
    String page = Office.text(seen);
    List<String> pairs = new ArrayList<>();
    for (String name : List.of("kind", "source", "seen", "week", "file")) {
      pairs.addAll(List.of(name, hidden(page, name)));
    }
    assertSaved(10 * PEOPLE, send("/roster/take", pairs));
  }

  private static String hidden(String page, String name) {
    Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
    assertTrue(field.find(), name);
    return field.group(1);
  }

  @Test
  void whoeverHasNotSignedInSendsOnlySmallBodies() throws Exception {
    office
        .gateway()
        .bean(People.class)
        .add("li", "李", List.of(Role.READER), "", Visitor.PASSWORD, Actor.command());
    byte[] large = ("name=" + "a".repeat(70_000)).getBytes(StandardCharsets.UTF_8);
    assertEquals(413, office.post("/sign-in", FORM, large).statusCode());
    assertEquals(
        401, office.post("/sign-in", FORM, Forms.of("name", "x", "password", "y")).statusCode());
    String untold =
        raw(
            "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                + FORM
                + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n3\r\na=b\r\n0\r\n\r\n");
    assertTrue(untold.startsWith("HTTP/1.1 413 "), untold);
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), office.gateway().port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
