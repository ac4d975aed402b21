package afterclass.gateway.web;

import afterclass.gateway.outside.Program;
import afterclass.gateway.outside.Wanting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * The condition that skips a class with shared resources if there is no browser; its reason states
 * the number of tests.
 */
public final class NeedsBrowser implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return Program.CHROMIUM
        .missing()
        .or(Program.CHROMEDRIVER::missing)
        .map(why -> Wanting.reason(Program.CHROMIUM.thing(), why))
        .map(reason -> ConditionEvaluationResult.disabled(reason + counted(context)))
        .orElseGet(() -> ConditionEvaluationResult.enabled("there is a browser"));
  }

  private static String counted(ExtensionContext context) {
    int tests =
        AnnotationSupport.findAnnotatedMethods(
                context.getRequiredTestClass(), Test.class, HierarchyTraversalMode.TOP_DOWN)
            .size();
    return " [" + tests + " tests]";
  }
}
