package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.policy.Drafts;
import afterclass.gateway.policy.PolicyRefusal;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of policies over the HTTP interface, used by two people's programs. */
class PoliciesApiTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Office office;

  @BeforeEach
  void open(@TempDir Path folder) {
    office = new Office(folder, false).staffed().day();
    People people = office.gateway().bean(People.class);
    people.add("zhang", "张主任", List.of(Role.ADMINISTRATOR), "", "correct horse 7", by());
    people.add("wang", "王校长", List.of(Role.APPROVER), "", "correct horse 7", by());
    office.session("zhang", "zhang");
    office.session("wang", "wang");
  }

  private static Actor by() {
    return Actor.command();
  }

  @AfterEach
  void close() {
    office.close();
  }

  private HttpRequest.Builder request(String who, String path) {
    return HttpRequest.newBuilder(URI.create(office.gateway().uri() + path))
        .header("Cookie", "attendance-session=" + who)
        .header("Accept-Language", "en");
  }

  private Office.Answer upload(String text) throws IOException, InterruptedException {
    return office.ask(
        "zhang", "POST", "/api/policies/drafts?name=second.yaml", "application/yaml", text);
  }

  private Office.Answer json(String who, String verb, String path, String body)
      throws IOException, InterruptedException {
    return office.ask(who, verb, "/api/policies/drafts/1" + path, "application/json", body);
  }

  @Test
  void aBadFileIsToldInFullByLineAndNotKept() throws Exception {
    Office.Answer bad = upload(Drafts.version("2", "block: noon", "block: lunch"));
    assertEquals(422, bad.status());
    assertEquals(3, bad.json().get("problems").size(), bad.json().toString());
    JsonNode first = bad.json().get("problems").get(0);
    assertEquals(116, first.get("line").asInt());
    assertEquals("\"lunch\" as block of service noon", first.get("found").asText());
    assertEquals(
        0, office.ask("zhang", "GET", "/api/policies", "", "").json().get("drafts").size());
  }

  @Test
  void aVersionIsDraftedComparedTriedProposedAndAgreedOn() throws Exception {
    Office.Answer draft = upload(Drafts.second());
    assertEquals(201, draft.status());
    assertEquals("draft", draft.json().get("state").asText());
    assertEquals(
        "service noon hours, requirement morning-check window, requirement morning-check"
            + " window-ends",
        items(json("zhang", "GET", "/differences", "").json()));

    JsonNode what = json("zhang", "GET", "/what-if?month=2026-11", "").json();
    assertEquals("2026-11-23", what.get("to").asText());
    assertEquals(
        "2026-11-02 T3 noon forfeited 3 -> forfeited 4, 2026-11-09 T3 noon forfeited 3 -> forfeited"
            + " 4, 2026-11-16 T3 noon forfeited 3 -> forfeited 4, 2026-11-23 T2 morning-reading"
            + " forfeited 2 -> earned 2, 2026-11-23 T3 noon forfeited 3 -> forfeited 4",
        changes(what));
    assertEquals(3, what.get("before").get("hours").get("earned").asInt(), what.toString());
    assertEquals(5, what.get("after").get("hours").get("earned").asInt());

    Office.Answer today = json("zhang", "PUT", "/proposal", "{\"from\":\"2026-11-24\"}");
    assertEquals(422, today.status());
    assertEquals("application/problem+json", today.type());
    assertTrue(
        today.json().toString().contains("2026-11-24 does not lie in the future."),
        today.json().toString());
    assertEquals(200, json("zhang", "PUT", "/proposal", "{\"from\":\"2026-11-25\"}").status());
    Office.Answer own = json("zhang", "POST", "/approval", "{}");
    assertEquals(403, own.status());
    assertTrue(own.json().toString().contains("zhang submitted this"), own.json().toString());
    assertEquals(1, versions());
    Office.Answer agreed = json("wang", "POST", "/approval", "{}");
    assertEquals(200, agreed.status());
    assertEquals("approved", agreed.json().get("state").asText());
    assertEquals(2, versions());
    String hash = agreed.json().get("sha256").asText();
    JsonNode read = office.ask("wang", "GET", "/api/policies/" + hash, "", "").json();
    assertEquals("2", read.get("version").asText());
    HttpRequest file = request("wang", "/api/policies/" + hash.substring(0, 12) + "/file").build();
    assertEquals(
        Drafts.second(),
        CLIENT.send(file, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)).body());
    assertEquals(409, json("wang", "POST", "/refusal", "{\"reason\":\"no\"}").status());
    assertEquals(422, json("wang", "POST", "/revocation", "{}").status());
    assertEquals(200, json("wang", "POST", "/revocation", "{\"reason\":\"typo\"}").status());
    assertEquals(1, versions());
  }

  @Test
  void whatStandsInTheWayOfADraftIsSaidBeforeItIsProposed() throws Exception {
    assertEquals(
        201,
        upload(Drafts.version("1", "{value: 3, clause: 五.2}", "{value: 4, clause: 五.2}")).status());
    JsonNode obstacles = json("wang", "GET", "/obstacles", "").json();
    assertEquals(1, obstacles.size(), obstacles.toString());
    assertEquals("policy-taken", obstacles.get(0).get("code").asText());
    assertTrue(
        obstacles.get(0).get("detail").asText().contains("extended-service 1"),
        obstacles.toString());
    assertEquals(409, json("zhang", "PUT", "/proposal", "{\"from\":\"2026-11-25\"}").status());
    assertEquals(200, json("zhang", "DELETE", "", "").status());
    assertEquals("[]", json("wang", "GET", "/obstacles", "").json().toString());
  }

  private int versions() throws IOException, InterruptedException {
    return office.ask("wang", "GET", "/api/policies", "", "").json().get("versions").size();
  }

  private static String items(JsonNode differences) {
    StringBuilder text = new StringBuilder();
    for (JsonNode d : differences) {
      text.append(text.isEmpty() ? "" : ", ")
          .append(d.get("part").asText())
          .append(' ')
          .append(d.get("id").asText())
          .append(' ')
          .append(d.get("key").asText());
    }
    return text.toString();
  }

  private static String changes(JsonNode whatIf) {
    StringBuilder text = new StringBuilder();
    for (JsonNode change : whatIf.get("changes")) {
      for (JsonNode service : change.get("services")) {
        text.append(text.isEmpty() ? "" : ", ")
            .append(change.get("date").asText())
            .append(' ')
            .append(change.get("staff").asText())
            .append(' ')
            .append(service.get("service").asText())
            .append(' ')
            .append(outcome(service.get("before")))
            .append(" -> ")
            .append(outcome(service.get("after")));
      }
    }
    return text.toString();
  }

  private static String outcome(JsonNode service) {
    return service.get("status").asText() + " " + service.get("hours").asInt();
  }

  @Test
  void aFileIsOnlyTakenFromAFormOfOneOfOurPages() throws Exception {
    String boundary = "cut-here";
    assertEquals(403, sent(boundary, Forms.token("another")));
    assertEquals(303, sent(boundary, Forms.token("zhang")));
    assertEquals("second.yaml", json("zhang", "GET", "", "").json().get("name").asText());
  }

  private int sent(String boundary, String token) throws IOException, InterruptedException {
    String body =
        "--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\"csrfToken\"\r\n\r\n"
            + token
            + "\r\n--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"second.yaml\"\r\n"
            + "Content-Type: application/yaml\r\n\r\n"
            + Drafts.second()
            + "\r\n--"
            + boundary
            + "--\r\n";
    HttpRequest request =
        request("zhang", "/policies/drafts")
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .header("Accept", "text/html")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  @Test
  void everyRefusalHasItsWordsInBothLanguages() {
    for (PolicyRefusal.RefusalReason kind : PolicyRefusal.RefusalReason.values()) {
      for (String part : List.of(".detail", ".expected", ".remedy")) {
        String key = "problem." + kind.code() + part;
        assertTrue(Messages.EN.keys().contains(key), key);
        assertTrue(Messages.ZH.keys().contains(key), key);
      }
    }
  }
}
