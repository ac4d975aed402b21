package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the part of the page {@code /me} that makes the address of a calendar. */
class CalendarPageTest {
  private static final Pattern ADDRESS =
      Pattern.compile("<code>(http://[^/]+(/calendar/[0-9A-Za-z_-]{43}\\.ics))</code>");

  @Test
  void anAddressIsMadeShownOnceRenewedAndWithdrawn(@TempDir Path folder) throws Exception {
    try (Office office = new Office(folder, false).day()) {
      office
          .gateway()
          .bean(People.class)
          .add("wang", "王", List.of(Role.TEACHER), "T1", Visitor.PASSWORD, Actor.command());
      office.session("w", "wang");
      String before = page(office);
      assertTrue(before.contains("生成订阅地址"), before);
      assertFalse(before.contains("撤回订阅地址"), before);
      assertEquals(403, send(office, "/me/calendar", "csrfToken=-").statusCode());
      String path = made(office);
      HttpResponse<byte[]> read = office.get(path);
      assertEquals(200, read.statusCode());
      assertTrue(Office.text(read).contains("SUMMARY:早读\r\n"), Office.text(read));
      String after = page(office);
      assertFalse(after.contains("/calendar/" + path.substring(10, 20)), after);
      assertTrue(after.contains("更换订阅地址") && after.contains("2026-11-24 08:00"), after);
      String next = made(office);
      assertEquals(404, office.get(path, "Accept", "text/html").statusCode());
      String token = "csrfToken=" + Forms.token("w");
      HttpResponse<byte[]> sent = send(office, "/me/calendar/withdraw", token);
      assertEquals("/me", sent.headers().firstValue("Location").orElse(""));
      assertEquals(404, office.get(next).statusCode());
      assertTrue(page(office).contains("生成订阅地址"));
    }
  }

  private static String page(Office office) throws Exception {
    HttpResponse<byte[]> answer =
        office.get("/me", "Cookie", "attendance-session=w", "Accept", "text/html");
    assertEquals(200, answer.statusCode());
    return Office.text(answer);
  }

  private static HttpResponse<byte[]> send(Office office, String path, String form)
      throws Exception {
    return office.form("w", path, form);
  }

  /** Makes an address on the page, and returns its path. */
  private static String made(Office office) throws Exception {
    String page = Office.text(send(office, "/me/calendar", "csrfToken=" + Forms.token("w")));
    Matcher found = ADDRESS.matcher(page);
    assertTrue(found.find(), page);
    assertTrue(found.group(1).startsWith(office.gateway().uri().toString()), found.group(1));
    assertTrue(page.contains("href=\"webcal://"), page);
    return found.group(2);
  }
}
