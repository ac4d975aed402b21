package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.roster.LiveRoster;
import afterclass.rules.model.Signature;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that pages, like the interface, warn about saved entries that have no effect. */
class EntryWarningsTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String NEXT = "2026-11-30";

  private static Office office;

  @BeforeAll
  static void open(@TempDir Path folder) {
    office = new Office(folder, false).staffed().day();
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private static HttpResponse<byte[]> send(String path, String... pairs) throws Exception {
    return office.post(path, FORM, Forms.of(pairs));
  }

  private static void assertWarned(String saved, String why, HttpResponse<byte[]> answer) {
    String page = Office.text(answer);
    assertEquals(200, answer.statusCode(), page);
    assertTrue(page.contains("已保存 " + saved + " 项"), page);
    assertTrue(page.contains("已保存，请留意："), page);
    assertTrue(page.contains(why), page);
    assertFalse(page.contains("role=\"alert\""), page);
  }

  @Test
  void theSheetOfADayThatIsStillToCome() throws Exception {
    String[] entry = {"was.T1", "unknown", "signed.T1", "yes"};
    String why = NEXT + " 还没有到，今天是 2026-11-24";
    assertWarned("1", why, send("/sheet/" + NEXT, entry));
    assertEquals(
        Signature.YES,
        office.gateway().bean(LiveRoster.class).snapshot().signature("T1", LocalDate.parse(NEXT)));
    // Reloading the answer sends the form again, whose entries exist already.
    HttpResponse<byte[]> again = send("/sheet/" + NEXT, entry);
    assertTrue(again.statusCode() == 200 || again.statusCode() == 303, Office.text(again));
    assertEquals(303, send("/sheet/2026-11-23", "was.T1", "yes", "signed.T1", "no").statusCode());
  }

  @Test
  void aRoundOfADayThatIsStillToCome() throws Exception {
    String field = "morning-reading.T1";
    assertWarned(
        "1",
        NEXT + " 还没有到",
        send(
            "/inspections/" + NEXT,
            "was." + field,
            "clear",
            "result." + field,
            "late",
            "note." + field,
            "早"));
  }

  @Test
  void aDecisionOnADayWithoutServices() throws Exception {
    assertWarned(
        "1",
        "T1 在 2026-11-24 没有服务时段",
        send(
            "/held",
            "staff",
            "T1",
            "date",
            "2026-11-24",
            "was",
            "clear",
            "ruling",
            "forfeit",
            "reason",
            "没有来"));
  }

  @Test
  void aCardOfAFarYear() throws Exception {
    String[] entry = {"card", "93C78E00", "staff", "T2", "from", "2028-11-23"};
    String seen = Office.text(send("/cards/preview", entry));
    assertTrue(seen.contains("提醒："), seen);
    assertTrue(seen.contains("2028-11-23 离今天"), seen);
    assertWarned("1", "2028-11-23 离今天", send("/cards/assign", entry));
  }
}
