package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.audit.SecondPerson;
import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Role;
import afterclass.gateway.security.Sessions;
import afterclass.gateway.security.Tokens;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of accounts: the effects of disabling them, and who may change them. */
class PeopleTest {
  private static final String PASSWORD = "correct horse 7";
  private static final String OTHER = "battery staple 42";
  private static final String CHANGE =
      "{\"present\":\"" + PASSWORD + "\",\"password\":\"" + OTHER + "\"}";
  private static final Actor ZHANG = new Actor("zhang", Actor.Way.PAGE, "127.0.0.1");

  private Office office;
  private People people;

  @BeforeEach
  void open(@TempDir Path folder) {
    office = new Office(folder, false);
    people = office.gateway().bean(People.class);
    people.add("zhang", "张主任", List.of(Role.ADMINISTRATOR), "", PASSWORD, Actor.command());
    people.add("li", "李主任", List.of(Role.APPROVER), "", PASSWORD, Actor.command());
    office.session("z", "zhang");
    office.session("l", "li");
  }

  @AfterEach
  void close() {
    office.close();
  }

  private String token(String account) {
    return office
        .gateway()
        .bean(Tokens.class)
        .make(account, "program", Set.of(Permission.SEE), 30, Actor.command());
  }

  private int byToken(String key) throws Exception {
    return office
        .get("/api/today", "Authorization", "Bearer " + key, "Accept", "application/json")
        .statusCode();
  }

  private Office.Answer ask(String verb, String path, String json) throws Exception {
    return office.ask("z", verb, path, "application/json", json.replace('\'', '"'));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reset", "disabled", "everywhere", "own"})
  void aTokenEndsWithWhatItSpeaksFor(String how) throws Exception {
    String key = token("li");
    String others = token("zhang");
    assertEquals(200, byToken(key));
    switch (how) {
      case "reset" -> people.password("li", OTHER, Actor.command());
      case "disabled" -> {
        people.disable("li", true, Actor.command());
        people.disable("li", false, Actor.command());
      }
      case "everywhere" -> office.gateway().bean(Sessions.class).endAll("li", ZHANG);
      default ->
          assertEquals(
              204,
              office.ask("l", "PUT", "/api/account/password", "application/json", CHANGE).status());
    }
    assertEquals(401, byToken(key));
    assertEquals(200, byToken(others));
  }

  @Test
  void anAdministratorEndsAnybodysToken() throws Exception {
    String key = token("li");
    String id = ask("GET", "/api/accounts/li/tokens", "").json().get(0).get("id").asText();
    assertEquals(404, ask("DELETE", "/api/accounts/zhang/tokens/" + id, "").status());
    assertEquals(200, byToken(key));
    String page = Office.text(office.get("/people/li", "Cookie", "attendance-session=z"));
    assertTrue(page.contains("action=\"/people/li/tokens/end\""), page);
    String form = "csrfToken=" + Forms.token("z") + "&id=" + id;
    assertEquals(303, office.form("z", "/people/li/tokens/end", form).statusCode());
    assertEquals(401, byToken(key));
  }

  @Test
  void noTokenMayChangePeople() throws Exception {
    for (String scope : List.of(Permission.PEOPLE, Permission.SELF)) {
      ProblemException refused =
          Assertions.assertThrows(
              ProblemException.class,
              () ->
                  office
                      .gateway()
                      .bean(Tokens.class)
                      .make("zhang", "x", Set.of(Permission.SEE, scope), 30, ZHANG));
      assertEquals("bad-scopes", refused.code());
    }
    String page = Office.text(office.get("/account", "Cookie", "attendance-session=z"));
    assertTrue(page.contains("name=\"scope\" value=\"terminals\""), page);
    assertTrue(!page.contains("name=\"scope\" value=\"people\""), page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /api/accounts {'name':'wu','display':'w','roles':['reader'],"
            + "'password':'battery staple 42'",
        "PUT /api/accounts/li {'display':'l','roles':['administrator']",
        "PUT /api/accounts/li/password {'password':'battery staple 42'",
        "DELETE /api/accounts/li {",
        "POST /api/accounts/li/enable {",
        "PUT /api/account/password {'password':'battery staple 42'"
      })
  void everyChangeOfPeopleAsksForTheOwnPasswordAgain(String line) throws Exception {
    String[] words = line.split(" ", 3);
    String joint = words[2].equals("{") ? "" : ",";
    Office.Answer without = ask(words[0], words[1], words[2] + "}");
    assertEquals("400 missing-field", told(without));
    Office.Answer wrong = ask(words[0], words[1], words[2] + joint + "'present':'not this one'}");
    assertEquals("400 present-password", told(wrong));
    int status =
        ask(words[0], words[1], words[2] + joint + "'present':'" + PASSWORD + "'}").status();
    assertTrue(status == 200 || status == 204, () -> line + ": " + status);
  }

  @Test
  void anAccountForAStaffNumberThatDoesNotExistIsRefused() throws Exception {
    String account =
        "{'name':'wu','display':'吴','roles':['teacher'],'password':'battery staple 42',"
            + "'staff':'T77','present':'"
            + PASSWORD
            + "'}";
    Office.Answer refused = ask("POST", "/api/accounts", account);
    assertEquals("400 account-staff", told(refused));
    assertTrue(refused.json().path("detail").asText().contains("T77"));
    office.take(ImportKind.STAFF, "staffNo,name", "T77,吴老师");
    assertEquals(200, ask("POST", "/api/accounts", account).status());
    String form =
        "csrfToken=%s&display=w&role=teacher&present=%s&staff="
            .formatted(Forms.token("z"), PASSWORD.replace(" ", "+"));
    HttpResponse<byte[]> unknown = office.form("z", "/people/wu/change", form + "T78");
    assertEquals(400, unknown.statusCode());
    assertTrue(Office.text(unknown).contains("没有工号“T78”"), Office.text(unknown));
    for (String said :
        List.of("T77", "T77+%E5%90%B4%E8%80%81%E5%B8%88", "%E5%90%B4%E8%80%81%E5%B8%88")) {
      assertEquals(303, office.form("z", "/people/wu/change", form + said).statusCode(), said);
      assertEquals("T77", people.account("wu").orElseThrow().staff());
    }
  }

  private static String told(Office.Answer answer) {
    return answer.status() + " " + answer.json().path("code").asText();
  }

  @Test
  void whoeverFoundAnOpenBrowserCannotGuessThePasswordThere() throws Exception {
    String body = "{'password':'battery staple 42','present':'guess'}";
    for (int i = 0; i < 8; i++) {
      String told = told(ask("PUT", "/api/account/password", body));
      assertEquals(i < 5 ? "400 present-password" : "429 too-many-attempts", told);
    }
  }

  @Test
  void pagesAskForItToo() throws Exception {
    String form = "csrfToken=" + Forms.token("z") + "&disabled=true";
    assertEquals(400, office.form("z", "/people/li/disable", form).statusCode());
    assertTrue(people.account("li").orElseThrow().enabled());
    String present = "&present=" + PASSWORD.replace(" ", "+");
    assertEquals(303, office.form("z", "/people/li/disable", form + present).statusCode());
    assertTrue(!people.account("li").orElseThrow().enabled());
  }

  @Test
  void anAccountThatTheProposerMadeOrResetLatelyDoesNotAgree() {
    SecondPerson second =
        new SecondPerson(
            office.gateway().bean(AuditTrail.class), office.gateway().bean(InstantSource.class));
    second.check("zhang", "li");
    people.password("li", OTHER, ZHANG);
    people.add("wu", "吴老师", List.of(Role.APPROVER), "", PASSWORD, ZHANG);
    for (String approver : List.of("li", "wu")) {
      ProblemException refused =
          Assertions.assertThrows(ProblemException.class, () -> second.check("zhang", approver));
      assertEquals("dependent-approver", refused.code());
      second.check("sun", approver);
    }
    office.passTo("2026-12-23T07:00");
    second.check("zhang", "li");
    second.check("zhang", "wu");
  }
}
