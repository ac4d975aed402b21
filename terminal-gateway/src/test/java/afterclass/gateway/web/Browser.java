package afterclass.gateway.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * A real Chromium without a window, of somebody who reads Chinese; where there is none, the test
 * that wants it is skipped.
 */
public final class Browser {
  private Browser() {}

  /**
   * Starts one.
   *
   * @param width of its window, in pixels
   * @param height likewise
   */
  public static ChromeDriver open(int width, int height) {
    Optional<Path> driver = program("chromedriver");
    Optional<Path> chromium = program("chromium");
    Assumptions.assumeTrue(
        driver.isPresent() && chromium.isPresent(),
        "no browser here: Debian's packages chromium and chromium-driver bring one");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.orElseThrow().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--window-size=" + width + "," + height);
    options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "zh-CN"));
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.orElseThrow().toFile())
            .withSilent(true)
            .build();
    return new ChromeDriver(service, options);
  }

  private static Optional<Path> program(String name) {
    return Stream.of("/usr/bin/", "/usr/lib/chromium/", "/usr/local/bin/")
        .map(folder -> Path.of(folder + name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
