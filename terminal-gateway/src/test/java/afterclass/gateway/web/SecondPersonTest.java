package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.policy.Drafts;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Role;
import afterclass.gateway.security.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that a proposer cannot approve with a second account: a request, a month or a policy. The
 * proposer is zhang; each account that zhang could use is named by the way of obtaining it.
 */
class SecondPersonTest {
  private static final String JSON = "application/json";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String PRESENT = "'present':'" + Visitor.PASSWORD + "'";
  private static final String OTHER = "'password':'battery staple 42'";

  /** The ways in which zhang can obtain an account. */
  private static final List<String> WAYS =
      List.of("made", "reset", "enabled", "let-approve", "by-deputy", "by-deputys-deputy");

  private Office office;
  private People people;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    office = new Office(folder, false).day();
    people = office.gateway().bean(People.class);
    known("zhang", Role.ADMINISTRATOR);
    known("sun", Role.APPROVER);
    known("reset", Role.APPROVER);
    known("enabled", Role.APPROVER);
    known("let-approve", Role.READER);
    office.passTo("2026-12-01T08:00");
    List.of("zhang", "sun").forEach(who -> office.session(who, who));
    add("zhang", "made", "approver");
    add("zhang", "deputy", "administrator");
    add("deputy", "by-deputy", "approver");
    add("deputy", "second-deputy", "administrator");
    add("second-deputy", "by-deputys-deputy", "approver");
    done(200, "zhang", "PUT", "/api/accounts/reset/password", "{" + OTHER + "," + PRESENT + "}");
    done(200, "zhang", "DELETE", "/api/accounts/enabled", "{" + PRESENT + "}");
    done(200, "zhang", "POST", "/api/accounts/enabled/enable", "{" + PRESENT + "}");
    String roles = "{'display':'x','roles':['approver']," + PRESENT + "}";
    done(200, "zhang", "PUT", "/api/accounts/let-approve", roles);
    WAYS.forEach(who -> office.session(who, who));
  }

  private void known(String name, Role role) {
    people.add(name, name, List.of(role), "", Visitor.PASSWORD, Actor.command());
  }

  private void add(String by, String name, String role) throws Exception {
    String account =
        "{'name':'%s','display':'x','roles':['%s'],'password':'%s',%s}"
            .formatted(name, role, Visitor.PASSWORD, PRESENT);
    done(200, by, "POST", "/api/accounts", account);
    office.session(name, name);
  }

  private Office.Answer done(int status, String who, String verb, String path, String json)
      throws Exception {
    Office.Answer answer = office.ask(who, verb, path, JSON, json.replace('\'', '"'));
    assertTrue(
        answer.status() == status || answer.status() == 204,
        () -> path + " " + answer.status() + " " + answer.json());
    return answer;
  }

  @AfterEach
  void close() {
    office.close();
  }

  /** None of these accounts may approve; another person may. */
  private void onlyAnotherAgrees(String path, String json) throws Exception {
    List<String> wrong = new ArrayList<>();
    for (String who : WAYS) {
      Office.Answer answer = office.ask(who, "POST", path, JSON, json.replace('\'', '"'));
      if (!answer.json().path("code").asText().equals("dependent-approver")) {
        wrong.add(who + " " + answer.status() + " " + answer.json());
      }
      int byToken = byToken(who, path, json);
      if (byToken != 403) {
        wrong.add(who + " by a token " + byToken);
      }
    }
    assertEquals(List.of(), wrong);
    done(200, "sun", "POST", path, json);
  }

  private int byToken(String who, String path, String json) throws Exception {
    Tokens tokens = office.gateway().bean(Tokens.class);
    String token = tokens.make(who, "x", Set.of(Permission.APPROVE), 30, Actor.command());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(office.gateway().uri() + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", JSON)
            .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')))
            .build();
    HttpResponse<String> answer =
        CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    return answer.body().contains("dependent-approver") ? answer.statusCode() : 0;
  }

  @Test
  void toARequest() throws Exception {
    String leave = "{'kind':'leave','staff':'T2','from':'2026-12-07','what':'*','reason':'x'}";
    long id = done(200, "zhang", "POST", "/api/requests", leave).json().get("id").asLong();
    onlyAnotherAgrees("/api/requests/" + id + "/decision", "{'approve':true}");
  }

  @Test
  void toAMonth() throws Exception {
    List<String> rows = new ArrayList<>(List.of("date,staffNo,signed"));
    for (int day : List.of(2, 9, 16, 30)) {
      List.of("T1", "T2", "T3").forEach(no -> rows.add("2026-11-%02d,%s,no".formatted(day, no)));
    }
    office.take(ImportKind.SIGN_IN, rows.toArray(String[]::new));
    office.settle();
    long id =
        done(200, "zhang", "POST", "/api/closings/2026-11/proposal", "{}")
            .json()
            .get("id")
            .asLong();
    onlyAnotherAgrees("/api/closings/sheets/" + id + "/decision", "{'approve':true}");
  }

  @Test
  void toAPolicy() throws Exception {
    String file = "/api/policies/drafts?name=second.yaml";
    Office.Answer draft = office.ask("zhang", "POST", file, "application/yaml", Drafts.second());
    assertEquals(201, draft.status());
    String path = "/api/policies/drafts/" + draft.json().get("id").asLong();
    done(200, "zhang", "PUT", path + "/proposal", "{'from':'2026-12-08'}");
    onlyAnotherAgrees(path + "/approval", "{}");
  }
}
