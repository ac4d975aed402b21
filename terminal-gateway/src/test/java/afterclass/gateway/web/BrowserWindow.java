package afterclass.gateway.web;

import afterclass.gateway.outside.Program;
import afterclass.gateway.outside.Wanting;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * A browser's window that the tests of a class share, opened for the first of them. Where there is
 * no browser each test is skipped before anything of it, what comes before it included, is run.
 */
public final class BrowserWindow implements ExecutionCondition, AfterAllCallback {
  private final int width;
  private final int height;
  private @Nullable ChromeDriver driver;

  /** One of some size, in pixels. */
  public BrowserWindow(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** The window, with nothing left in it of whoever was signed in. */
  public ChromeDriver fresh() {
    ChromeDriver open = driver;
    if (open == null) {
      open = Browser.open(width, height);
      driver = open;
    }
    open.manage().deleteAllCookies();
    return open;
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return context.getTestMethod().isEmpty()
        ? ConditionEvaluationResult.enabled("each test is asked about on its own")
        : of(Program.CHROMIUM.missing().or(Program.CHROMEDRIVER::missing));
  }

  /** Whether a test is run, by what it is in want of. */
  static ConditionEvaluationResult of(Optional<String> missing) {
    return missing
        .map(why -> Wanting.reason(Program.CHROMIUM.thing(), why))
        .map(ConditionEvaluationResult::disabled)
        .orElseGet(() -> ConditionEvaluationResult.enabled("there is a browser"));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (driver != null) {
      driver.quit();
      driver = null;
    }
  }
}
