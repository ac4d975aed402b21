package afterclass.gateway.web;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.roster.ImportKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the wall screen and of the duty log on a phone, in a school of 200 teachers. */
@ExtendWith(NeedsBrowser.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WallBrowserTest {
  static final List<String> TEMPLATES = List.of("board-address.jte", "duty-log.jte");

  @RegisterExtension static final LargeSchoolOffice DESK = new LargeSchoolOffice(false, TEMPLATES);

  /** The steps of a teacher on duty: choose the service, write, save. */
  private static final int STEPS = 3;

  private static Office office;
  private static Visitor clerk;

  @BeforeAll
  static void open(@TempDir Path fresh) {
    office = DESK.office(fresh);
    new LargeSchool(office, LargeSchoolOffice.PEOPLE)
        .take(
            ImportKind.ROSTER,
            "staffNo,weekday,service,from",
            i -> Stream.of(LargeSchool.no(i) + ",1,morning-reading,2026-09-01"))
        .accounts();
    office.punch("%010d".formatted(9_350_001), "2026-11-23T07:03:10");
    office.passTo("2026-11-23T07:05:00");
    clerk = DESK.visitor(office);
    clerk.signIn("zhang", "/board-address");
  }

  @Test
  @Order(1)
  void twoHundredNamesTurnByThemselvesAndALostConnectionIsTold() {
    clerk.click("form[action='/board-address'] button[type=submit]");
    clerk.awaitSight(".alert-success code");
    clerk.assertAccessible();
    String address = clerk.find(".alert-success code").getText();
    String path = address.substring(address.indexOf("/board/"));
    try (Visitor screen = new Visitor(office, 1920, 1080)) {
      for (String look : List.of("dark", "light")) {
        screen.go(path + "?look=" + look);
        screen.awaitSight("#leaf:not([hidden])");
        screen.assertFits();
        screen.assertAccessible();
      }
      assertTrue(screen.main().contains("07:05:00"), screen.main());
      assertTrue(screen.main().contains("王老师 T020") || screen.main().contains("李老师 T001"));
      assertTrue(screen.find(".people li:not([hidden])").getRect().height >= 28);
      String first = screen.find("#leaf").getText();
      await().atMost(Duration.ofSeconds(20)).until(() -> turned(screen, first));
      office.punch("%010d".formatted(9_350_002), "2026-11-23T07:04:10");
      office.settle();
      await().atMost(Duration.ofSeconds(30)).until(() -> screen.main().contains("07:04:10"));
      clerk.click("form[action='/board-address'] button[type=submit]");
      clerk.awaitSight(".alert-success code");
      await()
          .atMost(Duration.ofSeconds(50))
          .until(() -> screen.find("#ended").isDisplayed() || screen.find("#lost").isDisplayed());
    }
    clerk.click("form[action='/board-address/withdraw'] button[type=submit]");
    clerk.awaitText("目前没有大屏地址");
  }

  private static boolean turned(Visitor screen, String first) {
    return !screen.find("#leaf").getText().equals(first);
  }

  @Test
  @Order(2)
  void whoeverIsOnDutyWritesFromThePhoneAndTheLeadersSeeItAtOnce() {
    Visitor leader = DESK.visitor(office);
    leader.signIn("sun", "/");
    assertFalse(leader.sees(".urgent"));
    try (Visitor phone = new Visitor(office, 360, 740, DESK::sent)) {
      phone.signIn("t001", "/duty-log");
      phone.assertFits();
      phone.assertAccessible();
      int steps = 0;
      phone.type("form.duty-log [name=text]", "操场东侧有积水，已放警示牌。");
      steps++;
      phone.click("form.duty-log [name=urgent]");
      steps++;
      phone.click("form.duty-log button[type=submit]");
      steps++;
      phone.awaitText("值班记录 #1 已保存");
      assertEquals(STEPS, steps);
      phone.assertFits();
      phone.enter("article details > summary");
      phone.type("article [name=text]", "西侧。");
      phone.enter("article form button[type=submit]");
      phone.awaitText("更正 #1");
      phone.assertAccessible();
    }
    leader.awaitText("操场东侧有积水");
    leader.assertAccessible();
    leader.go("/");
    leader.awaitSight(".nav-link[href='/duty-log'] .badge");
  }

  @Test
  @Order(3)
  void theSheetOfTwoHundredPrintsAsTenPages() {
    clerk.go("/sheet/2026-11-23/paper");
    assertEquals(10, clerk.printedPages());
  }

  /** Runs after the other tests; skipped if only one of them is run. */
  @Test
  @Order(Integer.MAX_VALUE)
  void everyFormOfThesePagesWasSent() throws Exception {
    DESK.assertEveryFormSent();
  }
}
