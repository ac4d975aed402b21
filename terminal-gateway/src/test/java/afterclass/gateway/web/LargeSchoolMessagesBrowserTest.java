package afterclass.gateway.web;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.notice.Teller;
import afterclass.gateway.outbox.OutboxStore;
import afterclass.gateway.requests.RequestKind;
import afterclass.gateway.requests.Requests;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the page of messages in a browser, with 200 people, a mail server and a lost group. */
@ExtendWith(NeedsBrowser.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LargeSchoolMessagesBrowserTest {
  static final List<String> TEMPLATES = List.of("messages.jte");

  @RegisterExtension static final LargeSchoolOffice DESK = new LargeSchoolOffice(false, TEMPLATES);

  private static final GreenMail MAIL =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private static final Pattern CODE = Pattern.compile("[0-9]{8}");

  private static Office office;
  private static Visitor leader;
  private static Visitor clerk;

  @BeforeAll
  static void open(@TempDir Path folder) {
    MAIL.start();
    office =
        DESK.office(
            folder,
            Map.of(
                "attendance.address", "https://attendance.school.example/",
                "attendance.first-day", "2026-11-23",
                "attendance.mail.host", "127.0.0.1",
                "attendance.mail.port", MAIL.getSmtp().getPort(),
                "attendance.mail.encryption", "none",
                "attendance.mail.sender", "attendance@school.example",
                "attendance.mail.domains", List.of("school.example"),
                "attendance.robots.wecom", "http://127.0.0.1:1/send?key=NOBODY-IS-THERE"));
    new LargeSchool(office, LargeSchoolOffice.PEOPLE).twoDays().accounts();
    Requests requests = office.gateway().bean(Requests.class);
    for (int i = 1; i <= 3; i++) {
      String staff = LargeSchool.no(i);
      Actor by = new Actor(staff.toLowerCase(Locale.ROOT), Actor.Way.PAGE, "10.0.0.7");
      requests.ask(RequestKind.LEAVE, staff, LargeSchool.MONDAY, LargeSchool.MONDAY, "*", "开会", by);
    }
    office.gateway().bean(Teller.class).tick();
    leader = DESK.visitor(office);
    leader.signIn("sun", "/messages");
    clerk = DESK.visitor(office);
    clerk.signIn("zhang", "/messages");
  }

  @AfterAll
  static void close() {
    MAIL.stop();
  }

  @Test
  @Order(1)
  void whatIsNewIsReadAndChosen() {
    leader.awaitText("未读消息 3 条");
    leader.assertAccessible();
    leader.assertFits();
    leader.click("form[action='/messages/read'] button[type=submit]");
    awaitCount(leader, ".unread", 0);
    leader.click("form.choices [name=page]");
    leader.click("form.choices button[type=submit]");
    leader.awaitSight(".alert-success");
  }

  @Test
  @Order(2)
  void anAddressIsConfirmedByTheCodeThatItGotAndForgotten() throws Exception {
    leader.type("[name=email]", "sun@school.example");
    leader.click("form[action='/messages/address'] button[type=submit]");
    leader.awaitText("sun@school.example");
    leader.assertAccessible();
    leader.type("[name=code]", code());
    leader.click("form[action='/messages/confirm'] button[type=submit]");
    leader.awaitSight("section.mail .bg-green-lt");
    leader.click("form[action='/messages/forget'] button[type=submit]");
    awaitCount(leader, "section.mail .bg-green-lt", 0);
  }

  private static void awaitCount(Visitor visitor, String css, int count) {
    await().atMost(Duration.ofSeconds(20)).until(() -> visitor.count(css) == count);
  }

  private static String code() throws MessagingException, IOException {
    Matcher code = CODE.matcher(String.valueOf(MAIL.getReceivedMessages()[0].getContent()));
    return code.find() ? code.group() : "none";
  }

  @Test
  @Order(3)
  void whatDidNotArriveIsTestedAndSentAgain() {
    OutboxStore outbox = office.gateway().bean(OutboxStore.class);
    outbox.giveUp(List.of(1L, 2L, 3L), Instant.parse("2026-11-25T00:00:00Z"), "unreachable");
    clerk.go("/messages");
    clerk.assertAccessible();
    clerk.assertFits();
    assertEquals(3, clerk.count("section.undeliverable tbody tr"));
    clerk.click("form:has(input[name=way][value=wecom]) button[type=submit]");
    clerk.awaitSight(".alert-danger");
    clerk.go("/messages");
    clerk.click("section.undeliverable tbody button[type=submit]");
    awaitCount(clerk, "section.undeliverable tbody tr", 2);
    clerk.click("section.undeliverable .card-footer button[type=submit]");
    awaitCount(clerk, "section.undeliverable", 0);
  }

  /** Runs after the other tests; skipped if only one of them is run. */
  @Test
  @Order(Integer.MAX_VALUE)
  void everyFormOfThesePagesWasSent() throws IOException {
    DESK.assertEveryFormSent();
  }
}
