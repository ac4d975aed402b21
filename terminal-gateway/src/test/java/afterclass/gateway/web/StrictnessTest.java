package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Role;
import afterclass.gateway.web.audit.AuditSearch;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.http.simple.SimpleHttpParameters;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Tests that no address of the interface silently ignores a part of a request. */
class StrictnessTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EXTRA = "services";
  private static final String DAYS = "from=2026-11-01&to=2026-11-30";
  private static final String STAFF = "unknown-staff";
  private static final String LARGE = "request-entity-too-large";
  private static Office office;
  private static JsonNode document;

  private record Address(String verb, String path, JsonNode operation) {}

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    office = new Office(folder, false).staffed().day();
    office
        .gateway()
        .bean(People.class)
        .add("zhang", "张主任", List.of(Role.values()), "T1", Visitor.PASSWORD, Actor.command());
    office.session("zhang", "zhang");
    try (InputStream yaml =
        Objects.requireNonNull(
            StrictnessTest.class.getResourceAsStream("/META-INF/swagger/attendance.yml"))) {
      document =
          JSON.valueToTree(
              new Load(LoadSettings.builder().build())
                  .loadFromString(new String(yaml.readAllBytes(), StandardCharsets.UTF_8)));
    }
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private static Office.Answer send(String verb, String path, String type, String body)
      throws IOException, InterruptedException {
    return office.ask("zhang", verb, path, type, body);
  }

  private static Office.Answer json(String verb, String path, String body)
      throws IOException, InterruptedException {
    return send(verb, path, "application/json", body);
  }

  private static List<Address> addresses() {
    List<Address> all = new ArrayList<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        verb ->
                            all.add(
                                new Address(
                                    verb.getKey().toUpperCase(Locale.ROOT),
                                    filled(path.getKey()),
                                    verb.getValue()))));
    return all;
  }

  private static String filled(String path) {
    return path.replace("{date}", "2026-11-23")
        .replace("{month}", "2026-11")
        .replace("{staffNo}", "T1")
        .replace("{format}", "json")
        .replace("{name}", "forfeits")
        .replace("{kind}", "staff")
        .replaceAll("\\{[^}]*}", "1");
  }

  /** Returns a body with every field of a schema, and one unknown field at a depth. */
  private static JsonNode example(JsonNode schema, int depth, int extraAt, boolean first) {
    JsonNode reference = schema.get("$ref");
    if (reference != null) {
      String name = reference.asText().substring(reference.asText().lastIndexOf('/') + 1);
      return example(document.at("/components/schemas/" + name), depth, extraAt, first);
    }
    if (schema.has("allOf")) {
      return example(schema.get("allOf").get(0), depth, extraAt, first);
    }
    if (schema.has("properties")) {
      ObjectNode object = JSON.createObjectNode();
      if (depth == extraAt && first) {
        object.put(EXTRA, "x");
      }
      schema
          .get("properties")
          .properties()
          .forEach(
              each ->
                  object.set(each.getKey(), example(each.getValue(), depth + 1, extraAt, first)));
      if (depth == extraAt && !first) {
        object.put(EXTRA, "x");
      }
      return object;
    }
    if (schema.has("items")) {
      ArrayNode array = JSON.createArrayNode();
      array.add(example(schema.get("items"), depth, extraAt, first));
      return array;
    }
    if (schema.has("additionalProperties")) {
      return JSON.createObjectNode();
    }
    String type = schema.path("type").asText();
    return type.equals("integer")
        ? JSON.getNodeFactory().numberNode(1)
        : type.equals("boolean")
            ? JSON.getNodeFactory().booleanNode(true)
            : JSON.getNodeFactory().textNode("1");
  }

  @Test
  void aKeyThatIsNotKnownIsRefusedAtEveryAddressAndDepth() throws Exception {
    Map<String, Integer> tried = new TreeMap<>();
    for (Address address : addresses()) {
      JsonNode schema = address.operation().at("/requestBody/content/application~1json/schema");
      if (schema.isMissingNode()) {
        continue;
      }
      for (int depth = 0; depth < 3; depth++) {
        for (boolean first : List.of(true, false)) {
          String body = example(schema, 0, depth, first).toString();
          if (!body.contains("\"" + EXTRA + "\":\"x\"")) {
            continue;
          }
          Office.Answer answer = json(address.verb(), address.path(), body);
          String where = address.verb() + " " + address.path() + " " + body + answer.json();
          assertEquals(400, answer.status(), where);
          assertEquals("unknown-field", answer.json().path("code").asText(), where);
          assertEquals(EXTRA, answer.json().path("found").asText(), where);
          assertTrue(answer.json().path("expected").asText().length() > 20, where);
          assertTrue(answer.type().startsWith("application/problem+json"), where);
          tried.merge(address.verb() + " " + address.path(), 1, Integer::sum);
        }
      }
    }
    assertTrue(tried.size() >= 17, tried.toString());
    assertTrue(tried.values().stream().anyMatch(times -> times > 2), "nested ones: " + tried);
  }

  @Test
  void aParameterThatIsNotKnownIsRefusedAtEveryAddress() throws Exception {
    int tried = 0;
    for (Address address : addresses()) {
      if (address.path().startsWith("/calendar/")) {
        continue; // It names no parameter: an address that is not in force is all it tells of.
      }
      String body = address.verb().equals("GET") ? "" : "{}";
      Office.Answer answer = send(address.verb(), address.path() + "?form=1", "", body);
      if (answer.status() == 415) {
        continue; // The answer states first that the address reads files.
      }
      String where = address.verb() + " " + address.path() + " " + answer;
      assertEquals(400, answer.status(), where);
      assertEquals("unknown-parameter", answer.json().path("code").asText(), where);
      assertEquals("form", answer.json().path("found").asText(), where);
      tried++;
    }
    assertTrue(tried > 50, "tried " + tried);
  }

  @Test
  void theRefusalNamesTheKeyItsPlaceAndTheKnownOnes() throws Exception {
    Office.Answer swap =
        json(
            "POST",
            "/api/roster/swaps",
            "{\"one\":{\"date\":\"2026-11-23\",\"staffNo\":\"T1\",\"services\":[\"tutoring\"]},"
                + "\"other\":{\"date\":\"2026-11-23\",\"staffNo\":\"T2\"}}");
    assertEquals("\"one\" has no field \"services\".", swap.json().get("detail").asText());
    assertEquals(
        "one of these fields: date, service, staffNo", swap.json().get("expected").asText());
    Office.Answer sheet =
        json(
            "POST",
            "/api/sheets/2026-11-23",
            "{\"entries\":[{\"staffNo\":\"T1\",\"was\":\"yes\",\"signed\":\"no\"},"
                + "{\"staffNo\":\"T2\",\"was\":\"yes\",\"signed\":\"no\",\"note\":\"x\"}]}");
    assertEquals("\"entries[1]\" has no field \"note\".", sheet.json().get("detail").asText());
    Office.Answer after = send("GET", "/api/sheets/2026-11-23", "", "");
    assertEquals("yes", after.json().at("/lines/0/signed").asText(), after.toString());
  }

  @Test
  void aKeyThatStandsTwiceHalfACharacterAndBrokenTextAreRefused() throws Exception {
    String path = "/api/sheets/2026-11-23";
    Map<String, String> wrong =
        Map.of(
            "{\"entries\":[],\"entries\":[]}",
            "repeated-field",
            "{\"entries\":[{\"staffNo\":\"T1\",\"was\":\"yes\",\"signed\":\"no\","
                + "\"signed\":\"yes\"}]}",
            "repeated-field",
            "{\"entries\":[{\"staffNo\":\"\\ud800\",\"was\":\"yes\",\"signed\":\"no\"}]}",
            "half-character",
            "{\"entries\":[]} {}",
            "bad-json",
            "{\"entries\":[]",
            "bad-json",
            "{'entries':[]}",
            "bad-json",
            "",
            "empty-body",
            "{\"entries\":" + "[".repeat(5000),
            "bad-value");
    for (Map.Entry<String, String> each : wrong.entrySet()) {
      Office.Answer answer = json("POST", path, each.getKey());
      assertEquals(400, answer.status(), each + " " + answer);
      assertEquals(each.getValue(), answer.json().path("code").asText(), each + " " + answer);
      assertTrue(answer.json().path("remedy").asText().length() > 10, each + " " + answer);
    }
  }

  @Test
  void aParameterThatStandsTwiceIsRefused() throws Exception {
    Office.Answer answer =
        send("GET", "/api/reports/forfeits?from=2026-11-01&from=2026-11-02", "", "");
    assertEquals("repeated-parameter", answer.json().path("code").asText());
    assertEquals(
        200,
        send("GET", "/api/reports/forfeits?from=2026-11-01&to=2026-11-30&lang=en", "", "")
            .status());
  }

  @Test
  void whatTheFrameworkFindsSaysWhatToDoInBothLanguages() throws Exception {
    record Fault(String verb, String path, String type, String body, int status, String code) {}
    String sheet = "/api/sheets/2026-11-23";
    for (Fault fault :
        List.of(
            new Fault("GET", "/api/nothing", "", "", 404, "not-found"),
            new Fault("PATCH", "/api/staff", "", "", 405, "method-not-allowed"),
            new Fault("POST", sheet, "text/plain", "{}", 415, "unsupported-media-type"),
            new Fault("POST", sheet, "application/json", "{'", 400, "bad-json"),
            new Fault("GET", "/api/closings/sheets/99999999999999999999", "", "", 400, "bad-value"),
            new Fault("GET", "/api/closings/sheets/x", "", "", 400, "bad-value"),
            new Fault("GET", "/api/closings/sheets/99", "", "", 404, "unknown-sheet"),
            new Fault("DELETE", "/api/requests/99", "", "", 404, "unknown-request"),
            new Fault("GET", "/api/policies/drafts/99", "", "", 404, "unknown-draft"),
            new Fault("DELETE", "/api/account/tokens/99", "", "", 404, "unknown-token"),
            new Fault("DELETE", "/api/account/sessions/99", "", "", 404, "unknown-session"),
            new Fault("GET", "/api/accounts/nobody/sessions", "", "", 404, "unknown-account"),
            new Fault("GET", "/api/accounts/nobody/tokens", "", "", 404, "unknown-account"),
            new Fault("DELETE", "/api/accounts/nobody/sessions", "", "", 404, "unknown-account"),
            new Fault("DELETE", "/api/accounts/nobody", "", "", 404, "unknown-account"),
            new Fault("DELETE", "/api/terminals/school/none", "", "", 404, "unknown-terminal"),
            new Fault(
                "POST",
                "/api/terminals/school/none/gap-closures",
                "application/json",
                "{\"why\":\"x\"}",
                404,
                "unknown-terminal"),
            new Fault(
                "POST",
                "/api/terminals/school/none/onboarding",
                "application/json",
                "{\"minutes\":5}",
                404,
                "unknown-terminal"),
            new Fault(
                "POST",
                "/api/terminals/school/none/onboarding",
                "application/json",
                "{\"minutes\":99999999999}",
                400,
                "bad-value"),
            new Fault("GET", "/api/reports/forfeits?" + DAYS + "&staff=T9", "", "", 404, STAFF),
            new Fault(
                "GET",
                "/api/reports/forfeits?" + DAYS + "&service=x",
                "",
                "",
                404,
                "unknown-service"),
            new Fault(
                "GET", "/api/reports/forfeits?" + DAYS + "&by=staff&group=x", "", "", 404, STAFF),
            new Fault(
                "POST",
                sheet,
                "application/json",
                "[" + " ".repeat(10_000_000) + "]",
                413,
                LARGE))) {
      for (String language : List.of("zh-CN", "en")) {
        String path = fault.path() + (fault.path().contains("?") ? "&" : "?") + "lang=" + language;
        Office.Answer answer = send(fault.verb(), path, fault.type(), fault.body());
        String told = fault.verb() + " " + path + " " + answer;
        assertEquals(fault.status(), answer.status(), told);
        assertEquals(fault.code(), answer.json().path("code").asText(), told);
        assertTrue(answer.type().startsWith("application/problem+json"), told);
        String remedy = answer.json().path("remedy").asText();
        assertTrue(remedy.length() > 5, told);
        assertEquals(language.equals("en"), remedy.chars().allMatch(c -> c < 128), told);
        assertTrue(answer.json().path("expected").asText().length() > 2, told);
      }
    }
  }

  @Test
  void whoLooksAtAPageIsToldOnAPage() throws Exception {
    for (String path :
        List.of(
            "/nothing",
            "/report/forfeits?staff=T9",
            "/report/forfeits?service=x",
            "/report/forfeits?form=2026-11-01",
            "/report/none")) {
      String page =
          Office.text(
              office.get(
                  path,
                  "Accept",
                  "text/html",
                  "Cookie",
                  "attendance-session=zhang",
                  "Accept-Language",
                  "zh-CN"));
      assertTrue(page.contains(">" + Messages.ZH.text("problem.remedy") + "</dt>"), page);
    }
  }

  @Test
  void theLinkToEarlierEntriesOfTheLogKeepsWhatIsSearched() {
    AuditSearch search =
        AuditSearch.of(
            new SimpleHttpParameters(
                    new LinkedHashMap<>(
                        Map.of("text", List.of("a&b=c #1"), "actor", List.of("张 主任"))),
                    ConversionService.SHARED)
                ::get,
            Instant.parse("2026-11-24T00:00:00Z"),
            ZoneId.of("Asia/Shanghai"));
    URI link = URI.create(search.before(42));
    assertEquals(
        "from=2026-10-24&to=2026-11-24&actor=张 主任&text=a&b=c #1&below=42", link.getQuery());
    assertTrue(link.getRawQuery().contains("text=a%26b%3Dc%20%231"), link.toString());
  }
}
