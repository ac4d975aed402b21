package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;

class BrowserWindowTest {

  @Test
  void withoutABrowserATestIsSkippedBeforeAnythingOfItIsRun() {
    ConditionEvaluationResult bare = BrowserWindow.of(Optional.of("chromium is not on the path"));
    assertTrue(bare.isDisabled());
    assertEquals(Optional.of("no Chromium here: chromium is not on the path"), bare.getReason());
    assertFalse(BrowserWindow.of(Optional.empty()).isDisabled());
  }
}
