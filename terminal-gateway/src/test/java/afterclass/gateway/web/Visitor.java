package afterclass.gateway.web;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.print.PrintOptions;

/** A user at a separate browser, who waits for content to appear. */
public final class Visitor implements AutoCloseable {
  /** The password of every account in tests. */
  public static final String PASSWORD = "correct horse 7";

  private static final Duration BOUND = Duration.ofSeconds(20);

  /** The script that finds the form sent by a click on an element or a key in it, if any. */
  private static final String SENDS =
      """
      const here = arguments[0];
      const form = here.form || here.closest('form');
      if (!form || !(arguments[1] || here.type === 'submit') || !form.checkValidity()) return [];
      const fixed = [...form.elements].filter(e => e.name && ['hidden', 'submit'].includes(e.type));
      const to = new URL(form.getAttribute('action') ?? '', location.href); // a field may be named action
      return [form.getAttribute('method').toUpperCase(), to.pathname,
        form.enctype, ...fixed.map(e => e.name + '=' + e.value)];
      """;

  private final ChromeDriver browser;
  private final URI home;
  private final Consumer<SentForm> sent;

  /** Opens a browser with a size in pixels. */
  public Visitor(Office office, int width, int height) {
    this(office, width, height, form -> {});
  }

  /**
   * Opens a browser with a size in pixels.
   *
   * @param sent receives every form that is sent
   */
  Visitor(Office office, int width, int height, Consumer<SentForm> sent) {
    this(office.gateway().uri(), width, height, sent);
  }

  /**
   * Opens a browser with a size in pixels.
   *
   * @param home the address at which it reaches the service
   * @param sent receives every form that is sent
   */
  Visitor(URI home, int width, int height, Consumer<SentForm> sent) {
    browser = Browser.open(width, height);
    this.home = home;
    this.sent = sent;
  }

  /** Makes the browser a phone of the smallest width; a window alone does not get so narrow. */
  Visitor onPhone() {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 360, "height", 740, "deviceScaleFactor", 1, "mobile", true));
    return this;
  }

  /** Ends the session as a browser does that forgets it. */
  void forget() {
    browser.manage().deleteAllCookies();
  }

  /** Runs a script and returns its answer as text. */
  String run(String script) {
    return String.valueOf(browser.executeScript(script));
  }

  /** Signs in and goes to a page. */
  public void signIn(String name, String then) {
    signIn(name, PASSWORD, then);
  }

  /** Signs in with a password and goes to a page. */
  void signIn(String name, String password, String then) {
    go("/sign-in?then=" + then.replace("?", "%3F"));
    type("[name=name]", name);
    type("[name=password]", password);
    enter("[name=password]");
    awaitAddress(then);
  }

  /** Waits until the browser is at a page. */
  void awaitAddress(String end) {
    await().atMost(BOUND).until(() -> browser.getCurrentUrl().endsWith(end));
  }

  /** Waits until a search form was answered: its fields are in the address. */
  void awaitSent() {
    await().atMost(BOUND).until(() -> browser.getCurrentUrl().contains("from="));
  }

  /** Goes back by the browser's own button. */
  void back() {
    browser.navigate().back();
  }

  /** Goes to a page. */
  public void go(String path) {
    browser.get(home + path);
  }

  /** Returns the element that a selector finds. */
  public WebElement find(String css) {
    return browser.findElement(By.cssSelector(css));
  }

  /** Returns whether a selector finds an element. */
  public boolean sees(String css) {
    return !browser.findElements(By.cssSelector(css)).isEmpty();
  }

  /** Returns the number of elements that a selector finds. */
  int count(String css) {
    return browser.findElements(By.cssSelector(css)).size();
  }

  /** Returns the address of the page. */
  String address() {
    return Objects.requireNonNull(browser.getCurrentUrl());
  }

  /** Returns what the page keeps in this browser. */
  String kept() {
    return String.valueOf(
        browser.executeScript("return JSON.stringify([{...sessionStorage}, {...localStorage}])"));
  }

  /** Waits until a selector finds an element. */
  void awaitSight(String css) {
    await().atMost(BOUND).until(() -> sees(css));
  }

  /** Types into a field. */
  public void type(String css, String text) {
    find(css).sendKeys(text);
  }

  /** Sends a form by a key in one of its fields. */
  void enter(String css) {
    WebElement field = find(css);
    tell(field, true);
    field.sendKeys(Keys.ENTER);
  }

  private void tell(WebElement element, boolean key) {
    List<?> read = (List<?>) Objects.requireNonNull(browser.executeScript(SENDS, element, key));
    if (!read.isEmpty()) {
      sent.accept(SentForm.of(read));
    }
  }

  /** Fills a date, time or number as a script would, whatever the browser's own locale. */
  public void set(String css, String value) {
    browser.executeScript("arguments[0].value = arguments[1]", find(css), value);
  }

  /** Clicks an element. */
  public void click(String css) {
    WebElement element = find(css);
    tell(element, false);
    // As people do: what stands at the foot of the window must not be in the way.
    browser.executeScript(
        "arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
    element.click();
  }

  /** Returns the number of fields that a form which sends only changes would send now. */
  public int fieldsToSend() {
    Object count =
        browser.executeScript(
            "return [...new FormData(document.querySelector('form[data-changed-only]'))].length");
    return Integer.parseInt(String.valueOf(count));
  }

  /** Waits until the page's main part contains a text. */
  public void awaitText(String text) {
    await()
        .atMost(BOUND)
        .ignoreException(WebDriverException.class)
        .untilAsserted(() -> assertTrue(main().contains(text), main()));
  }

  /** Returns the text of the page's main part. */
  public String main() {
    return find("main").getText();
  }

  /** Asserts that axe-core finds no fault on the page. */
  public void assertAccessible() {
    assertEquals(
        List.of(),
        new AxeBuilder().analyze(browser).getViolations().stream().map(Visitor::said).toList(),
        browser.getCurrentUrl());
  }

  /** Returns the number of pages on which the browser prints the page. */
  int printedPages() {
    byte[] pdf = Base64.getDecoder().decode(browser.print(new PrintOptions()).getContent());
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    return Math.toIntExact(Pattern.compile("/Type\\s*/Page\\b").matcher(text).results().count());
  }

  private static String said(Rule fault) {
    return fault.getDescription()
        + fault.getNodes().stream().map(node -> " " + node.getTarget() + node.getHtml()).toList();
  }

  /** Asserts that the page is not wider than the window. */
  public void assertFits() {
    assertEquals(
        true,
        browser.executeScript("return document.documentElement.scrollWidth <= window.innerWidth"),
        browser.getCurrentUrl());
  }

  @Override
  public void close() {
    browser.quit();
  }
}
