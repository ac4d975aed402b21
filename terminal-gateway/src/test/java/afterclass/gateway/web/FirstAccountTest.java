package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.security.Account;
import afterclass.gateway.security.FirstAccountLink;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Role;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests of a service without any account: even on the machine itself only the set-up link works.
 */
class FirstAccountTest {
  private Office office;
  private People people;

  @BeforeEach
  void open(@TempDir Path folder) {
    office = new Office(folder, false);
    people = office.gateway().bean(People.class);
  }

  @AfterEach
  void close() {
    office.close();
  }

  private static List<String> strangersMayNotGet() throws IOException {
    List<String> paths = new ArrayList<>();
    try (InputStream in =
        Objects.requireNonNull(AccessTest.class.getResourceAsStream("access.txt"))) {
      String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : table.lines().toList()) {
        List<String> words = List.of(line.strip().split("\\s+"));
        if (words.get(0).equals("GET") && line.endsWith("-")) {
          paths.add(words.get(2).equals("=") ? words.get(1) : words.get(2));
        }
      }
    }
    return paths;
  }

  @Test
  void noAddressIsOpenToWhoeverIsOnTheMachine() throws Exception {
    List<String> open = new ArrayList<>();
    List<String> paths = strangersMayNotGet();
    for (String path : paths) {
      int status = office.get(path).statusCode();
      if (status != 401) {
        open.add(path + " " + status);
      }
    }
    assertEquals(List.of(), open);
    assertTrue(paths.size() > 50, paths.size() + " addresses");
  }

  @Test
  void nothingIsTakenFromWhoeverIsOnTheMachine() throws Exception {
    byte[] staff = "staffNo,name\nT9,x\n".getBytes(StandardCharsets.UTF_8);
    HttpResponse<byte[]> taken = office.post("/api/imports/staff", "text/csv", staff);
    assertEquals(401, taken.statusCode());
    String said = Office.text(taken);
    assertTrue(said.contains("\"no-account-yet\"") && said.contains("account add"), said);
    String account =
        "{\"name\":\"eve\",\"display\":\"e\",\"roles\":[\"administrator\"],"
            + "\"password\":\"correct horse 7\",\"present\":\"\"}";
    byte[] json = account.getBytes(StandardCharsets.UTF_8);
    assertEquals(401, office.post("/api/accounts", "application/json", json).statusCode());
    assertEquals(401, office.send("/slips/one", "csrfToken=-&name=eve", "en").statusCode());
    assertEquals(404, office.send("/set-up/guessed", "csrfToken=-&name=eve", "en").statusCode());
    assertEquals(List.of(), people.accounts());
  }

  @Test
  void aPageSaysWhereTheLinkIsFoundAndAsksForNoPassword() throws Exception {
    HttpResponse<byte[]> sent = office.get("/days/2026-11-23", "Accept", "text/html");
    assertEquals(303, sent.statusCode());
    String to = sent.headers().firstValue("Location").orElse("");
    for (String language : List.of("zh-CN", "en")) {
      String page = Office.text(office.get(to, "Accept-Language", language));
      assertTrue(page.contains("account add"), page);
      assertTrue(page.contains(language.equals("en") ? "set-up link" : "设置链接"), page);
      assertFalse(page.contains("type=\"password\""), page);
    }
  }

  @Test
  void theLinkMakesAnAdministratorAndNothingElseOnce() throws Exception {
    String path = office.gateway().bean(FirstAccountLink.class).path();
    assertTrue(Office.text(office.get(path)).contains("name=\"display\""));
    String form =
        "csrfToken=-&name=zhang&display=Z&password=correct+horse+7&role=reader&roles=teacher"
            + "&staff=T1";
    HttpResponse<byte[]> once = office.send(path, form, "en");
    assertEquals(400, once.statusCode(), "the password was typed only once");
    HttpResponse<byte[]> done = office.send(path, form + "&again=correct+horse+7", "en");
    assertEquals(303, done.statusCode());
    String next = done.headers().firstValue("Location").orElse("");
    assertTrue(Office.text(office.get(next)).contains("账号已建立，请登录"), next);
    List<Account> made = people.accounts();
    assertEquals(1, made.size());
    assertEquals(List.of(Role.ADMINISTRATOR), made.get(0).roles());
    assertEquals("", made.get(0).staff());
    assertEquals(404, office.get(path).statusCode());
    String again = form.replace("zhang", "eve");
    assertEquals(404, office.send(path, again, "en").statusCode());
    assertEquals(1, people.accounts().size());
    HttpResponse<byte[]> api = office.get("/api/today", "Accept", "application/json");
    assertEquals(401, api.statusCode());
    assertTrue(Office.text(api).contains("\"sign-in-needed\""), Office.text(api));
  }
}
