package afterclass.gateway.web;

import static java.util.stream.Collectors.joining;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Role;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.TerminalDirectory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the HTTP interface for everything that the office's pages show and do. */
class EntryServiceApiTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MONDAY = "2026-11-23";

  private Office office;

  @BeforeEach
  void open(@TempDir Path folder) {
    office = new Office(folder, false).staffed().day();
    person("zhang", Role.ADMINISTRATOR, "");
    person("sun", Role.APPROVER, "");
    person("zhou", Role.INSPECTOR, "");
    person("li", Role.TEACHER, "T2");
  }

  private void person(String name, Role role, String staff) {
    office
        .gateway()
        .bean(People.class)
        .add(name, name, List.of(role), staff, "correct horse 7", Actor.command());
    office.session(name, name);
  }

  @AfterEach
  void close() {
    office.close();
  }

  private JsonNode get(String who, String path) throws Exception {
    Office.Answer answer = office.ask(who, "GET", path, "", "");
    assertEquals(200, answer.status(), () -> path + ": " + answer.json());
    assertTrue(answer.type().startsWith("application/json"), answer.type());
    return answer.json();
  }

  private Office.Answer post(String who, String path, String body) throws Exception {
    return office.ask(who, "POST", path, "application/json", body.replace('\'', '"'));
  }

  private Office.Answer file(String path, String... lines) throws Exception {
    return office.ask("zhang", "POST", path, "text/csv", String.join("\n", lines));
  }

  private static String lines(JsonNode all, String... keys) {
    return StreamSupport.stream(all.spliterator(), false)
        .map(one -> Arrays.stream(keys).map(key -> value(one.get(key))).collect(joining(" ")))
        .collect(joining(", "));
  }

  private static String value(JsonNode value) {
    return value == null ? "-" : value.isValueNode() ? value.asText() : value.toString();
  }

  private void outage() {
    OutageLog outages = office.gateway().bean(OutageLog.class);
    var gate = office.gateway().bean(TerminalDirectory.class).all().get(0);
    outages.down(gate, Instant.parse("2026-11-22T22:50:00Z"), "line gone");
    outages.up(gate, Instant.parse("2026-11-22T23:20:00Z"), false);
    office.settle();
  }

  @Test
  void aSheetIsReadAndEnteredAndNobodyOverwritesAnother() throws Exception {
    String path = "/api/sheets/" + MONDAY;
    JsonNode sheet = get("zhang", path);
    assertEquals("2026-11-23 school", lines(JSON.createArrayNode().add(sheet), "date", "dayType"));
    assertEquals(
        "T1 王老师 [\"morning-reading\",\"tutoring\"] yes, T2 李老师 [\"morning-reading\"] yes,"
            + " T3 =<script>alert(1)</script> [\"noon\"] yes",
        lines(sheet.get("lines"), "staffNo", "name", "services", "signed"));

    Office.Answer first =
        post(
            "zhang",
            path,
            "{'entries':[{'staffNo':'T1','was':'yes','signed':'no'},"
                + "{'staffNo':'T2','was':'yes','signed':'yes'}]}");
    assertEquals(200, first.status());
    assertEquals("{\"saved\":1,\"conflicts\":[],\"problems\":[]}", first.json().toString());

    Office.Answer second =
        post(
            "zhang",
            path,
            "{'entries':[{'staffNo':'T1','was':'yes','signed':'unknown'},"
                + "{'staffNo':'T2','was':'yes','signed':'no'}]}");
    assertEquals(409, second.status());
    assertEquals(
        "{\"saved\":0,\"conflicts\":[{\"staffNo\":\"T1\",\"was\":\"yes\",\"wanted\":\"unknown\","
            + "\"now\":\"no\"}],\"problems\":[]}",
        second.json().toString());
    assertEquals(
        "T1 no, T2 yes, T3 yes", lines(get("zhang", path).get("lines"), "staffNo", "signed"));

    Office.Answer bad =
        post("zhang", path, "{'entries':[{'staffNo':'T1','was':'no','signed':'maybe'}]}");
    assertEquals(422, bad.status());
    assertEquals("2 signed maybe", lines(bad.json().get("problems"), "line", "column", "found"));
  }

  @Test
  void aSheetTakenAsAFileIsTakenOnlyIfItStillDoesWhatWasSeen() throws Exception {
    String[] rows = {"date,staffNo,signed", MONDAY + ",T1,no"};
    JsonNode seen = file("/api/imports/sign-in?preview=true", rows).json();
    assertEquals("YES", seen.get("facts").get(0).get("before").get("value").asText());
    assertEquals("NO", seen.get("facts").get(0).get("after").get("value").asText());
    office.take(ImportKind.SIGN_IN, "date,staffNo,signed", MONDAY + ",T1,unknown");
    Office.Answer late = file("/api/imports/sign-in?seen=" + seen.get("seen").asText(), rows);
    assertEquals(409, late.status());
    assertEquals("-", value(late.json().get("facts").get(0).get("before")));
    assertEquals(
        "unknown",
        get("zhang", "/api/sheets/" + MONDAY).get("lines").get(0).get("signed").asText());
  }

  @Test
  void anInspectorReadsAndEntersWhoWasAtAPost() throws Exception {
    String path = "/api/inspections/" + MONDAY;
    assertEquals(
        "morning-reading Morning reading T1 clear, morning-reading Morning reading T2 clear,"
            + " noon Noon service T3 clear, tutoring Homework tutoring T1 clear",
        lines(get("zhou", path), "service", "serviceName", "staffNo", "result"));
    String entry =
        "{'entries':[{'staffNo':'T1','service':'tutoring','was':'clear','result':'%s'}]}";
    assertEquals(200, post("zhou", path, entry.formatted("absent")).status());
    assertEquals(
        "T1 clear, T2 clear, T3 clear, T1 absent", lines(get("zhou", path), "staffNo", "result"));
    Office.Answer second = post("zhou", path, entry.formatted("late"));
    assertEquals(409, second.status());
    assertEquals(
        "T1 tutoring clear late absent",
        lines(second.json().get("conflicts"), "staffNo", "service", "was", "wanted", "now"));
  }

  @Test
  void whatOnePersonEnteredOnAPhoneIsNotTakenFromAnother() throws Exception {
    String path = "/api/inspections/" + MONDAY;
    String round =
        "{'account':'%s','entries':[{'staffNo':'T1','service':'tutoring','was':'clear',"
            + "'result':'absent'}]}";
    Office.Answer refused = post("zhou", path, round.formatted("li"));
    assertEquals(403, refused.status());
    assertTrue(refused.json().toString().contains("other-inspector"), refused.json()::toString);
    assertEquals("clear  clear", lines(tutoring(path), "result", "note", "mark"));
    assertEquals(200, post("zhou", path, round.formatted("zhou")).status());
  }

  @Test
  void aNoteBesideAnInspectionIsChangedAloneAndStaysWhenTheResultChanges() throws Exception {
    String path = "/api/inspections/" + MONDAY;
    String entry = "{'entries':[{'staffNo':'T1','service':'tutoring','was':'%s','result':'%s'%s}]}";
    post("zhou", path, entry.formatted("clear", "absent", ""));
    String noted = entry.formatted("absent", "absent", ",'note':' 门锁着 '");
    assertEquals(1, post("zhou", path, noted).json().get("saved").asInt());
    assertEquals("absent 门锁着 absent|门锁着", lines(tutoring(path), "result", "note", "mark"));
    post("zhou", path, entry.formatted("absent|门锁着", "late", ""));
    assertEquals("late 门锁着 late|门锁着", lines(tutoring(path), "result", "note", "mark"));
    assertEquals(409, post("zhou", path, entry.formatted("late", "absent", "")).status());
    post("zhou", path, entry.formatted("late|门锁着", "clear", ""));
    assertEquals("clear  clear", lines(tutoring(path), "result", "note", "mark"));
  }

  private JsonNode tutoring(String path) throws Exception {
    JsonNode all = get("zhou", path);
    return ((ArrayNode) all).arrayNode().add(all.get(all.size() - 1));
  }

  @Test
  void heldCasesAreListedDecidedAndTakenBack() throws Exception {
    assertEquals("[]", get("sun", "/api/held").get("days").toString());
    outage();
    JsonNode held = get("sun", "/api/held");
    assertEquals("2026-09-25", held.get("from").asText());
    assertEquals("2026-11-24", held.get("to").asText());
    assertEquals(1, held.get("days").size(), held.toString());
    JsonNode day = held.get("days").get(0);
    assertEquals("T2 李老师 2026-11-23", lines(held.get("days"), "staffNo", "name", "date"));
    assertEquals(
        "morning-reading 2 held", lines(day.get("services"), "service", "hours", "status"));

    String ruling = MONDAY + ",T2,%s,门卫看见";
    Office.Answer taken =
        file("/api/imports/rulings", "date,staffNo,ruling,reason", ruling.formatted("accept"));
    assertEquals(1, taken.json().get("changed").asInt());
    office.settle();
    assertEquals("[]", get("sun", "/api/held").get("days").toString());
    JsonNode explained = get("li", "/api/staff/T2/days/" + MONDAY);
    assertEquals("accept", explained.get("ruling").asText());
    assertEquals("门卫看见", explained.get("rulingReason").asText());

    file("/api/imports/rulings", "date,staffNo,ruling,reason", ruling.formatted("clear"));
    office.settle();
    assertEquals(1, get("sun", "/api/held?from=" + MONDAY + "&to=" + MONDAY).get("days").size());
    assertEquals("-", value(get("li", "/api/staff/T2/days/" + MONDAY).get("ruling")));
  }

  @Test
  void anUnknownCardIsListedAndItsPreviewSaysWhichDaysChangeAndHow() throws Exception {
    assertEquals(
        "[{\"card\":\"93C78E00\",\"punches\":1,\"first\":\"2026-11-23\",\"last\":\"2026-11-23\","
            + "\"mayBe\":[\"0009357203\"]}]",
        get("zhang", "/api/cards/unknown").toString());
    office.take(
        ImportKind.ROSTER, "staffNo,weekday,service,from", "T3,1,morning-reading,2026-09-01");
    office.settle();
    String[] rows = {"card,staffNo,from", "93C78E00,T3,2026-11-23"};
    JsonNode seen = file("/api/imports/cards?preview=true", rows).json();
    assertEquals(
        "2026-11-23 T3 morning-reading, 2026-11-23 T3 noon",
        lines(seen.get("changes"), "date", "staffNo", "service"),
        seen.toString());
    JsonNode change = seen.get("changes").get(0);
    assertEquals("2 forfeited 六.1 no-punch", standing(change.get("before")));
    assertEquals("2 forfeited 六.1 late", standing(change.get("after")));
    assertEquals(2, seen.get("days").asInt());
    assertEquals(1, get("zhang", "/api/cards/unknown").size());
    assertEquals(200, file("/api/imports/cards?seen=" + seen.get("seen").asText(), rows).status());
    assertEquals("[]", get("zhang", "/api/cards/unknown").toString());
  }

  private static String standing(JsonNode service) {
    return service.get("hours").asText()
        + " "
        + service.get("status").asText()
        + " "
        + lines(service.get("because"), "clause", "reason");
  }

  @Test
  void aTeacherHasTheirOwnMonthAndNobodyElses() throws Exception {
    JsonNode month = get("li", "/api/me?month=2026-11");
    assertEquals("2026-11-01", month.get("from").asText());
    assertEquals("2026-11-30", month.get("to").asText());
    assertEquals("2026-11-23 T2", lastRow(month));
    assertEquals(month, get("li", "/api/me"));
    assertEquals("[]", get("li", "/api/me?month=2026-08").get("rows").toString());
    assertEquals(403, office.ask("zhou", "GET", "/api/me", "", "").status());
    assertEquals(403, office.ask("li", "GET", "/api/held", "", "").status());
  }

  private static String lastRow(JsonNode table) {
    JsonNode row = table.get("rows").get(table.get("rows").size() - 1);
    return row.get("date").asText() + " " + row.get("staffNo").asText();
  }

  @Test
  void aDayNamesTheRequestsAboutItAndThePlanWhatMayBeAsked() throws Exception {
    assertEquals(
        "{\"date\":\"2026-11-23\",\"kinds\":[\"leave\",\"made-up\",\"appeal\"],"
            + "\"punchesAMonth\":2,\"workingDays\":5}",
        get("li", "/api/requests/rules?date=" + MONDAY).toString());
    assertEquals(
        200,
        post(
                "li",
                "/api/requests",
                "{'kind':'made-up','from':'2026-11-23','what':'07:05','reason':'忘了'}")
            .status());
    assertEquals(
        "made-up 07:05 忘了 li open",
        lines(
            get("li", "/api/staff/T2/days/" + MONDAY).get("requests"),
            "kind",
            "what",
            "reason",
            "askedBy",
            "state"));
  }

  @Test
  void theRosterNamesItsPeoplePatternAndExceptions() throws Exception {
    assertEquals(
        "T1 王老师, T2 李老师, T3 =<script>alert(1)</script>",
        lines(get("sun", "/api/staff"), "staffNo", "name"));
    office.take(
        ImportKind.EXCEPTIONS,
        "date,staffNo,action,service,substitute",
        "2026-11-30,T1,substitute,tutoring,T3",
        "2026-11-30,T2,remove,morning-reading,");
    String range = "?from=2026-11-30&to=2026-12-01";
    assertEquals(
        "2026-11-30 T1 tutoring substitute T3, 2026-11-30 T2 morning-reading remove -",
        lines(
            get("sun", "/api/roster/exceptions" + range),
            "date",
            "staffNo",
            "service",
            "action",
            "substitute"));
    JsonNode pattern = get("sun", "/api/roster/pattern" + range);
    assertEquals("2026-11-30, 2026-12-01", lines(pattern, "date"));
    assertEquals(
        "T1 morning-reading, T2 morning-reading, T3 noon, T1 tutoring",
        lines(pattern.get(0).get("posts"), "staffNo", "service"));
    assertEquals("[]", pattern.get(1).get("posts").toString());
    file("/api/imports/exceptions", "date,staffNo,action,service", "2026-11-30,T1,clear,tutoring");
    assertEquals("T2", lines(get("sun", "/api/roster/exceptions" + range), "staffNo"));
  }

  @Test
  void aProposedSheetIsReadBeforeItIsDecided() throws Exception {
    office.passTo("2026-12-01T08:00");
    office.session("zhang2", "zhang");
    office.session("sun2", "sun");
    List<String> rows = new ArrayList<>(List.of("date,staffNo,signed"));
    for (int day : List.of(2, 9, 16, 30)) {
      List.of("T1", "T2", "T3").forEach(no -> rows.add("2026-11-%02d,%s,no".formatted(day, no)));
    }
    office.take(ImportKind.SIGN_IN, rows.toArray(String[]::new));
    office.settle();
    Office.Answer proposed = post("zhang2", "/api/closings/2026-11/proposal", "");
    assertEquals(200, proposed.status(), () -> proposed.json().toString());
    JsonNode sheet = get("sun2", "/api/closings/sheets/" + proposed.json().get("id").asLong());
    assertEquals(proposed.json(), sheet.get("sheet"));
    JsonNode month = get("sun2", "/api/closings/2026-11");
    assertEquals(month.get("lines"), sheet.get("lines"));
    assertEquals(
        "T1 morning-reading 2 8, T1 tutoring 1 4, T2 morning-reading 0 10, T3 noon 0 15",
        lines(sheet.get("lines"), "staff", "service", "earned", "forfeited"));
    assertEquals("2026-11", month.get("next").asText());
    Office.Answer none = office.ask("sun2", "GET", "/api/closings/sheets/99", "", "");
    assertEquals("unknown-sheet", none.json().get("code").asText());
  }

  @Test
  void whoIsSignedInEndsOneSessionAndTheOfficeSeesEverybodysTokens() throws Exception {
    JsonNode self = get("li", "/api/account");
    assertEquals(
        "{\"account\":\"li\",\"display\":\"li\",\"staff\":\"T2\",\"may\":[\"ask\",\"log\",\"see-own\","
            + "\"self\"]}",
        self.toString());
    Office.Answer key =
        post("li", "/api/account/tokens", "{'name':'phone','scopes':['see-own'],'days':30}");
    assertEquals(200, key.status());
    assertEquals(
        "phone [\"see-own\"]", lines(get("zhang", "/api/accounts/li/tokens"), "name", "scopes"));
    assertEquals("[]", get("zhang", "/api/accounts/sun/tokens").toString());
    office.session("li-other", "li");
    JsonNode sessions = get("li", "/api/account/sessions");
    assertEquals(2, sessions.size());
    for (JsonNode session : sessions) {
      String path = "/api/account/sessions/" + session.get("id").asText();
      if (!HexFormat.of().formatHex(Forms.sha256("li")).startsWith(session.get("id").asText())) {
        assertEquals(204, office.ask("li", "DELETE", path, "", "").status());
      }
    }
    assertEquals(1, get("li", "/api/account/sessions").size());
    assertEquals(401, office.ask("li-other", "GET", "/api/account", "", "").status());
  }

  @Test
  void terminalsSayWhereTheyAreAndWhoAnswersForThem(@TempDir Path folder) throws Exception {
    try (Office listening = new Office(folder, true).staffed()) {
      String lab =
          "{\"link\":\"mqtt\",\"protocol\":\"tasmota\",\"address\":\"lab-reader\","
              + "\"owner\":\"赵老师\"}";
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create(listening.gateway().uri() + "/api/terminals/school/lab"))
              .header("Content-Type", "application/json")
              .header("Authorization", Clerk.bearer(listening.gateway()))
              .PUT(HttpRequest.BodyPublishers.ofString(lab))
              .build();
      assertEquals(200, CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () ->
                  assertEquals(
                      "gate - true, lab lab-reader 赵老师 false",
                      lines(
                              JSON.readTree(listening.get("/api/terminals").body())
                                  .get("terminals"),
                              "id",
                              "address",
                              "owner",
                              "configured")
                          .replace("gate  ", "gate -")));
      JsonNode today = JSON.readTree(listening.get("/api/today").body());
      assertEquals("gate, lab", lines(today.get("terminals").get("terminals"), "id"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, bad-date, 23.11.2026, GET, /api/sheets/23.11.2026",
    "400, bad-date, 2026-02-30, GET, /api/inspections/2026-02-30",
    "400, bad-date, never, GET, /api/held?from=never",
    "400, bad-range, 2026-11-24 – 2026-11-23, GET, /api/held?from=2026-11-24&to=2026-11-23",
    "400, bad-date, 2026-13-01, GET, /api/me?month=2026-13",
    "400, bad-date, soon, GET, /api/requests/rules?date=soon",
    "400, bad-date, 1, GET, /api/roster/pattern?from=1&to=2026-11-23",
    "400, missing-date, '', GET, /api/roster/exceptions?from=2026-11-23",
    "400, missing-field, entries, POST, /api/sheets/2026-11-23",
    "400, missing-field, entries, POST, /api/inspections/2026-11-23",
    "404, unknown-draft, 7, GET, /api/policies/drafts/7/obstacles",
  })
  void whatCannotBeReadIsAProblem(int status, String code, String found, String verb, String path)
      throws Exception {
    person("bo", Role.ADMINISTRATOR, "T1");
    Office.Answer answer =
        office.ask("bo", verb, path, verb.equals("POST") ? "application/json" : "", "{}");
    JsonNode problem = answer.json();
    assertEquals(status, answer.status(), problem::toString);
    assertEquals("application/problem+json", answer.type());
    assertEquals(code, problem.get("code").asText());
    assertEquals(found, problem.get("found").asText());
    assertEquals(path.replaceAll("\\?.*", ""), problem.get("instance").asText());
    assertTrue(problem.get("expected").asText().length() > 3, problem::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/api/sheets/2026-11-23; {'entries':[null]}; entries[0]",
        "/api/inspections/2026-11-23; {'entries':[null]}; entries[0]",
        "/api/accounts; {'name':'z1','display':'z','password':'correct-horse-99',"
            + "'roles':['reader',null]}; roles[1]",
      })
  void aHoleInAListIsTold(String path, String body, String found) throws Exception {
    person("bo", Role.ADMINISTRATOR, "T1");
    Office.Answer answer =
        office.ask("bo", "POST", path, "application/json", body.replace('\'', '"'));
    assertEquals(400, answer.status());
    assertEquals("missing-field", answer.json().get("code").asText());
    assertEquals(found, answer.json().get("found").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/terminals/school/%20, attendance, ''",
    "/api/terminals/school/a%0Ab, attendance, ''",
    "/api/terminals/%00/gate, attendance, ''",
    "/api/terminals/school/w1, tasmota, #",
    "/api/terminals/school/w1, esphome, +/reader",
  })
  void aTerminalThatNoTopicCanNameIsRefused(String path, String protocol, String address)
      throws Exception {
    person("bo", Role.ADMINISTRATOR, "T1");
    String body =
        "{\"link\":\"mqtt\",\"protocol\":\"%s\",\"address\":\"%s\"}".formatted(protocol, address);
    Office.Answer answer = office.ask("bo", "PUT", path, "application/json", body);
    assertTrue(answer.status() == 400 || answer.status() == 422, answer.json()::toString);
    assertTrue(answer.json().toString().contains("without "), answer.json()::toString);
  }
}
