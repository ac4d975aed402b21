package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditQuery;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.security.Account;
import afterclass.gateway.security.FirstPasswords;
import afterclass.gateway.security.People;
import afterclass.gateway.security.PeopleStore;
import afterclass.gateway.security.Role;
import afterclass.gateway.security.Tokens;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of first passwords: the slips, what one opens, and the way back for who forgot theirs. */
class FirstPasswordsTest {
  private static final String OWN = "battery staple 42";
  private static final Pattern SLIP =
      Pattern.compile("<code>([^<]+)</code></dd>\\s*<dt>[^<]*</dt><dd><code>([^<]+)</code>");

  private static Office office;
  private static People people;

  @BeforeAll
  static void open(@TempDir Path folder) {
    office = new Office(folder, false);
    people = office.gateway().bean(People.class);
    people.add("zhang", "张主任", List.of(Role.ADMINISTRATOR), "", Visitor.PASSWORD, command());
    people.add("sun", "孙主任", List.of(Role.ADMINISTRATOR), "", Visitor.PASSWORD, command());
    office.session("z", "zhang");
    office.session("s", "sun");
    office.take(
        ImportKind.STAFF,
        "staffNo,name,to",
        "T1,王老师,",
        "T2,李老师,",
        "T3,周老师,",
        "T4,赵老师,2026-10-31",
        "T5,孙老师,",
        "T6,何老师,",
        "7,钱老师,",
        "二,吴老师,");
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private static Actor command() {
    return Actor.command();
  }

  private static HttpResponse<byte[]> form(String who, String path, String... pairs)
      throws Exception {
    String body = new String(Forms.of(pairs), StandardCharsets.UTF_8);
    return office.form(who, path, body.replace("csrfToken=-", "csrfToken=" + Forms.token(who)));
  }

  /** Returns the first passwords of a page of slips by user name. */
  private static Map<String, String> slips(HttpResponse<byte[]> page) {
    assertEquals(200, page.statusCode(), () -> Office.text(page));
    Map<String, String> slips = new LinkedHashMap<>();
    SLIP.matcher(Office.text(page)).results().forEach(m -> slips.put(m.group(1), m.group(2)));
    return slips;
  }

  private static Map<String, String> made(String who, String... staff) throws Exception {
    List<String> pairs = new ArrayList<>(List.of("present", Visitor.PASSWORD));
    for (String no : staff) {
      pairs.addAll(List.of("staff", no));
    }
    return slips(form(who, "/slips", pairs.toArray(String[]::new)));
  }

  private static int status(String session, String path) throws Exception {
    return office
        .get(path, "Cookie", "attendance-session=" + session, "Accept", "text/html")
        .statusCode();
  }

  /** Returns the status of an answer to a program. */
  private static int asked(String session, String verb, String path) throws Exception {
    String form = verb.equals("GET") ? "" : "csrfToken=" + Forms.token(session);
    return office.ask(session, verb, path, "application/x-www-form-urlencoded", form).status();
  }

  private static String to(String session, String path) throws Exception {
    return office
        .get(path, "Cookie", "attendance-session=" + session, "Accept", "text/html")
        .headers()
        .firstValue("Location")
        .orElse("");
  }

  /** Signs in by the form, and returns whether that opened a session. */
  private static boolean signsIn(String name, String password) throws Exception {
    byte[] body = Forms.of("then", "/", "name", name, "password", password);
    return office.send("/sign-in", new String(body, StandardCharsets.UTF_8), "zh-CN").statusCode()
        == 303;
  }

  @Test
  void teachersGetAccountsAtOnceNamedLikeTheirNumbers() throws Exception {
    String choice = Office.text(office.get("/slips", "Cookie", "attendance-session=z"));
    assertTrue(choice.contains("value=\"7\" checked"), choice);
    assertFalse(choice.contains("赵老师"), "who has left is listed");
    Map<String, String> slips = made("z", "7", "二", "T4", "nobody");
    assertEquals(List.of("t7", "t-1"), List.copyOf(slips.keySet()));
    Account account = people.account("t7").orElseThrow();
    assertEquals("钱老师 [teacher] 7", account.display() + " [teacher] " + account.staff());
    assertTrue(slips.values().stream().allMatch(p -> p.matches("([2-9a-z]{4}-){2}[2-9a-z]{4}")));
    HttpResponse<byte[]> again = form("z", "/slips", "present", Visitor.PASSWORD, "staff", "7");
    assertEquals(400, again.statusCode());
    assertTrue(Office.text(again).contains("没有选中需要建立账号的教职工"), Office.text(again));
    assertTrue(Office.text(again).contains("请到“人员与权限”页打开其账号"), Office.text(again));
  }

  @Test
  void aStaffMemberGetsOneAccountWhenTheFormIsSentTwiceAtOnce() {
    FirstPasswords first = office.gateway().bean(FirstPasswords.class);
    FirstPasswords.Newcomer sun = new FirstPasswords.Newcomer("T5", "孙老师");
    FirstPasswords.Newcomer he = new FirstPasswords.Newcomer("T6", "何老师");
    assertEquals(1, first.addTeachers(List.of(sun, sun), command()).size());
    List<FirstPasswords.Slip> second = first.addTeachers(List.of(sun, he), command());
    assertEquals(List.of("t6"), second.stream().map(slip -> slip.account().name()).toList());
    assertEquals(
        List.of("t5"),
        people.accounts().stream()
            .filter(account -> account.staff().equals("T5"))
            .map(Account::name)
            .toList());
  }

  @Test
  void anAddressThatOnlyThisMachineReachesIsNotPrintedUnasked() throws Exception {
    office.take(ImportKind.STAFF, "staffNo,name", "T8,冯老师", "T9,陈老师");
    String choice = Office.text(office.get("/slips", "Cookie", "attendance-session=z"));
    assertTrue(choice.contains("name=\"address\" value=\"\""), choice);
    assertTrue(choice.contains("现在只有这台电脑能打开本系统"), choice);
    String field = choice.replaceAll("(?s).*(<input[^>]*name=\"address\"[^>]*>).*", "$1");
    assertFalse(field.contains("required"), field);
    String plain = choice.replaceAll("(?s)<details class=\"technical\">.*?</details>", "");
    assertFalse(plain.contains("micronaut"), plain);
    assertTrue(plain.contains("例如 http://192.168.1.20:8080。不知道就留空"), plain);
    for (String here :
        List.of("http://127.0.0.1:8080", "http://LOCALHOST/", "http://[::1]:1", "http://0.0.0.0")) {
      HttpResponse<byte[]> asked =
          form("z", "/slips", "present", Visitor.PASSWORD, "staff", "T8", "address", here);
      assertEquals(400, asked.statusCode(), here);
      String page = Office.text(asked);
      assertTrue(page.contains("其他电脑和手机打不开 " + here) && page.contains("name=\"here\""), page);
      assertTrue(page.contains("例如 http://192.168.1.20:8080；不知道就把网址留空"), page);
    }
    String own = "http://192.168.1.20:8080";
    HttpResponse<byte[]> slip =
        form("z", "/slips", "present", Visitor.PASSWORD, "staff", "T8", "address", own);
    assertTrue(Office.text(slip).contains("<dd>" + own + "</dd>"), Office.text(slip));
    String here = "http://localhost:8080";
    HttpResponse<byte[]> anyway =
        form(
            "z",
            "/slips",
            "present",
            Visitor.PASSWORD,
            "staff",
            "T9",
            "address",
            here,
            "here",
            "yes");
    assertTrue(Office.text(anyway).contains("<dd>" + here + "</dd>"), Office.text(anyway));
    HttpResponse<byte[]> renewed = form("z", "/slips/accounts/t9", "present", Visitor.PASSWORD);
    assertTrue(Office.text(renewed).contains("纸条上的网址是一条横线"), Office.text(renewed));
    assertFalse(Office.text(renewed).contains("127.0.0.1"), Office.text(renewed));
  }

  @Test
  void theConfiguredAddressIsPrintedAndThisMachinesOwnAreOffered(@TempDir Path folder)
      throws Exception {
    Map<String, Object> settings =
        Map.of("attendance.address", "https://kq.example", "micronaut.server.host", "0.0.0.0");
    try (Office open = new Office(folder, false, settings)) {
      open.gateway()
          .bean(People.class)
          .add("zhang", "张主任", List.of(Role.ADMINISTRATOR), "", Visitor.PASSWORD, command());
      open.session("z", "zhang");
      open.take(ImportKind.STAFF, "staffNo,name", "T1,王老师");
      String choice = Office.text(open.get("/slips", "Cookie", "attendance-session=z"));
      assertTrue(choice.contains("name=\"address\" value=\"https://kq.example\""), choice);
      assertFalse(choice.contains("只有这台电脑能打开"), choice);
      List<String> offered =
          Pattern.compile("<option value=\"(http[^\"]+)\"")
              .matcher(choice)
              .results()
              .map(found -> found.group(1))
              .toList();
      long own =
          NetworkInterface.networkInterfaces()
              .flatMap(NetworkInterface::inetAddresses)
              .filter(each -> each instanceof Inet4Address && each.isSiteLocalAddress())
              .count();
      assertEquals(own, offered.size(), () -> String.valueOf(offered));
      assertTrue(offered.stream().allMatch(each -> each.endsWith(":" + open.gateway().port())));
    }
  }

  @Test
  void theAddressMayStayEmptyAndTheSlipSaysWhomToAsk(@TempDir Path folder) throws Exception {
    Map<String, Object> settings = Map.of("attendance.address", "https://kq.example");
    try (Office open = new Office(folder, false, settings)) {
      open.gateway()
          .bean(People.class)
          .add("zhang", "张主任", List.of(Role.ADMINISTRATOR), "", Visitor.PASSWORD, command());
      open.session("z", "zhang");
      open.take(ImportKind.STAFF, "staffNo,name", "T1,王老师");
      String form = "csrfToken=%s&present=%s&staff=T1&address=";
      String sent = form.formatted(Forms.token("z"), Visitor.PASSWORD.replace(" ", "+"));
      String slip = Office.text(open.form("z", "/slips", sent));
      assertTrue(slip.contains("<dd class=\"to-write\"></dd>"), slip);
      assertFalse(slip.contains("kq.example"), slip);
      assertTrue(slip.contains("打不开或忘记密码，请找张主任。"), slip);
    }
  }

  @Test
  void nothingIsMadeWithoutTheAdministratorsOwnPassword() throws Exception {
    HttpResponse<byte[]> wrong = form("z", "/slips", "present", "not this", "staff", "T3");
    assertEquals(400, wrong.statusCode());
    assertEquals(401, asked("nobody", "POST", "/slips"));
    HttpResponse<byte[]> address =
        form("z", "/slips", "present", Visitor.PASSWORD, "staff", "T3", "address", "javascript:1");
    assertEquals(400, address.statusCode());
    assertTrue(people.account("t3").isEmpty());
  }

  @Test
  void aFirstPasswordOpensOnlyThePageThatReplacesIt() throws Exception {
    String password = made("z", "T1").getOrDefault("t1", "");
    assertTrue(signsIn("t1", password));
    office.session("w", "t1");
    for (String path : List.of("/", "/me", "/account", "/requests", "/people")) {
      assertEquals("/first-password", to("w", path), path);
    }
    assertEquals(200, status("w", "/first-password"));
    for (String path :
        List.of("/api/me", "/api/requests", "/api/today", "/openapi", "/prometheus")) {
      Office.Answer answer = office.ask("w", "GET", path, "", "");
      assertEquals(
          "403 first-password", answer.status() + " " + answer.json().path("code").asText());
    }
    assertEquals(403, asked("w", "POST", "/requests"));
    assertEquals(403, asked("z", "GET", "/first-password"));
    HttpResponse<byte[]> same =
        form("w", "/first-password", "password", password, "again", password);
    assertTrue(Office.text(same).contains("新密码与初始密码相同"), Office.text(same));
    HttpResponse<byte[]> differ = form("w", "/first-password", "password", OWN, "again", "x");
    assertTrue(Office.text(differ).contains("两次输入的新密码不一样"), Office.text(differ));
    HttpResponse<byte[]> done = form("w", "/first-password", "password", OWN, "again", OWN);
    assertEquals(303, done.statusCode());
    String cookies = String.join("; ", done.headers().allValues("Set-Cookie"));
    String key = cookies.replaceAll("(?s).*?attendance-session=([^;]+);.*", "$1");
    assertEquals(200, status(key, "/me"));
    assertEquals("/sign-in?then=%2Fme", to("w", "/me"));
    assertFalse(signsIn("t1", password));
    assertTrue(signsIn("t1", OWN));
  }

  @Test
  void whoForgotThePasswordGetsANewFirstOne() throws Exception {
    String first = made("z", "T2").getOrDefault("t2", "");
    people.password("t2", OWN, command());
    String key =
        office.gateway().bean(Tokens.class).make("t2", "x", Set.of("see-own"), 30, command());
    office.session("l", "t2");
    String renewed =
        slips(form("z", "/slips/accounts/t2", "present", Visitor.PASSWORD)).getOrDefault("t2", "");
    assertTrue(!renewed.isEmpty() && !renewed.equals(first));
    assertEquals("/sign-in?then=%2Fme", to("l", "/me"));
    HttpResponse<byte[]> token =
        office.get("/api/me", "Authorization", "Bearer " + key, "Accept", "application/json");
    assertEquals(401, token.statusCode());
    assertFalse(signsIn("t2", OWN));
    assertTrue(signsIn("t2", renewed));
    assertTrue(people.account("t2").orElseThrow().firstPassword());
  }

  @Test
  void anotherAdministratorHelpsAnAdministrator() throws Exception {
    people.add("wu", "吴主任", List.of(Role.ADMINISTRATOR), "", Visitor.PASSWORD, command());
    String renewed =
        slips(form("s", "/slips/accounts/wu", "present", Visitor.PASSWORD)).getOrDefault("wu", "");
    assertFalse(signsIn("wu", Visitor.PASSWORD));
    assertTrue(signsIn("wu", renewed));
    assertEquals(
        List.of("sun account.first-password wu"),
        office
            .gateway()
            .bean(AuditTrail.class)
            .find(
                new AuditQuery(Instant.EPOCH, Instant.MAX, "", "account.first", Long.MAX_VALUE, 9))
            .stream()
            .filter(entry -> entry.subject().equals("wu"))
            .map(e -> e.actor().name() + " " + e.action() + " " + e.subject())
            .toList());
    assertTrue(
        office.gateway().bean(PeopleStore.class).accounts().stream()
            .noneMatch(account -> account.passwordHash().contains(renewed)));
  }

  @Test
  void theCommandOfTheMachineSetsAPasswordThatHolds() throws Exception {
    people.add("he", "何主任", List.of(Role.ADMINISTRATOR), "", Visitor.PASSWORD, command());
    slips(form("s", "/slips/accounts/he", "present", Visitor.PASSWORD));
    people.password("he", OWN, command());
    assertTrue(signsIn("he", OWN));
    office.session("h", "he");
    assertEquals(200, status("h", "/"));
  }
}
