package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.requests.RequestKind;
import afterclass.gateway.requests.Requests;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Tests every page that can be opened by its address, with what a school of 20 has entered: nothing
 * that axe finds (WCAG 2.2 AA) in light, no colours that cannot be read in the dark, nothing wider
 * than a desk's window or a phone, and no menu on paper.
 */
@ExtendWith(NeedsBrowser.class)
class EveryPageBrowserTest {
  private static final int PEOPLE = 20;
  private static final int DESK = 1280;
  private static final int PHONE = 360;
  private static final int HEIGHT = 900;
  private static final List<String> PAGES =
      List.of(
          "/",
          "/days/2026-11-23",
          "/staff",
          "/staff/T001",
          "/staff/T001/days/2026-11-23",
          "/report/forfeits",
          "/report/lesson-hours",
          "/terminals",
          "/terminals/new?protocol=anviz",
          "/terminals/records",
          "/sheet/2026-11-24",
          "/inspections/2026-11-24",
          "/duty-log",
          "/held",
          "/requests",
          "/closing/2026-11",
          "/cards",
          "/policies",
          "/policies/change",
          "/roster?week=2026-11-23",
          "/imports",
          "/facts?kind=cards",
          "/people",
          "/people/sun",
          "/slips",
          "/school",
          "/messages",
          "/audit",
          "/account",
          "/nothing-here");

  /**
   * Returns what axe finds, with the first place of each fault. No page has frames, so that axe
   * needs no window of its own; the library has no other name for that mode yet.
   */
  @SuppressWarnings("deprecation")
  private static List<String> faults(ChromeDriver browser, AxeBuilder axe, String page) {
    return axe.setLegacyMode(true).analyze(browser).getViolations().stream()
        .map(fault -> page + " " + fault.getId() + " " + place(fault))
        .toList();
  }

  private static String place(Rule fault) {
    CheckedNode node = fault.getNodes().get(0);
    return fault.getNodes().size() + " × " + node.getHtml();
  }

  private static void theme(ChromeDriver browser, String media, String scheme) {
    List<Map<String, String>> features =
        List.of(
            Map.of("name", "prefers-color-scheme", "value", scheme),
            // A colour that is still fading is not the one that is read.
            Map.of("name", "prefers-reduced-motion", "value", "reduce"));
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia", Map.of("media", media, "features", features));
  }

  private static void width(ChromeDriver browser, int width) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
  }

  private static void fits(ChromeDriver browser, int width, String page, List<String> found) {
    width(browser, width);
    Object wide = browser.executeScript("return document.documentElement.scrollWidth");
    if (Integer.parseInt(String.valueOf(wide)) > width) {
      found.add(page + " is " + wide + " wide in a window of " + width);
    }
  }

  private static Office school(Path folder) {
    Office office = new Office(folder, false);
    new LargeSchool(office, PEOPLE).twoDays().accounts();
    Actor teacher = new Actor("t003", Actor.Way.PAGE, "10.0.0.7");
    Requests requests = office.gateway().bean(Requests.class);
    requests.ask(
        RequestKind.MADE_UP,
        "T003",
        LargeSchool.MONDAY,
        LargeSchool.MONDAY,
        "07:05",
        "忘了",
        teacher);
    return office;
  }

  @Test
  void everyPageCanBeReadByEverybodyInLightAndInDark(@TempDir Path folder) {
    ChromeDriver browser = Browser.open(DESK, HEIGHT);
    List<String> found = new ArrayList<>();
    try (Office office = school(folder)) {
      browser.get(Clerk.link(office.gateway()));
      for (String page : PAGES) {
        look(browser, office.gateway().uri().toString(), page, found);
      }
      assertEquals(List.of(), found);
    } finally {
      browser.quit();
    }
  }

  private static void look(ChromeDriver browser, String home, String page, List<String> found) {
    theme(browser, "screen", "light");
    width(browser, DESK);
    browser.get(home + page);
    fits(browser, DESK, page, found);
    found.addAll(faults(browser, new AxeBuilder(), page));
    fits(browser, PHONE, page, found);
    theme(browser, "screen", "dark");
    found.addAll(
        faults(browser, new AxeBuilder().withRules(List.of("color-contrast")), page + " dark"));
    theme(browser, "print", "light");
    if (browser.findElement(By.cssSelector("header")).isDisplayed()) {
      found.add(page + " prints its menu");
    }
  }
}
