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
 * A browser window shared by the tests of a class, opened for the first of them. Without a browser
 * each test is skipped before any of its set-up runs.
 */
public final class BrowserWindow implements ExecutionCondition, AfterAllCallback {
  private final int width;
  private final int height;
  private @Nullable ChromeDriver driver;

  /** Creates a window with a size in pixels. */
  public BrowserWindow(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** Returns the window without any earlier session. */
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

  /** Returns whether a test is run, by the missing programs. */
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
