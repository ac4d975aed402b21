package afterclass.gateway.web;

import afterclass.gateway.outside.Program;
import java.nio.file.Path;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real headless Chromium set to Chinese; if there is none, the test that needs it is skipped. */
public final class Browser {
  private Browser() {}

  /**
   * Starts a browser.
   *
   * @param width of its window, in pixels
   * @param height likewise
   */
  public static ChromeDriver open(int width, int height) {
    Path chromium = Program.CHROMIUM.orSkip();
    Path driver = Program.CHROMEDRIVER.orSkip();
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--window-size=" + width + "," + height);
    options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "zh-CN"));
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.toFile())
            .withSilent(true)
            .build();
    return new ChromeDriver(service, options);
  }
}
