package afterclass.rules.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.rules.source.Problem;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests with policy files that are made to exhaust the reader. */
class DeepPolicyTest {
  private static PolicyException refused(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return assertThrows(PolicyException.class, () -> PolicyReader.parse("deep.yaml", bytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{", "{a: ", "- ", "? ", "[[{b: "})
  void whateverIsNestedTooDeepIsRefusedWithItsLine(String opening) {
    PolicyException refused = refused("services:\n  " + opening.repeat(100_000));
    assertEquals(1, refused.problems().size());
  }

  @Test
  void theDepthIsNamed() {
    String text = "id: x\nservices:\n  " + "[".repeat(60) + "]".repeat(60) + "\n";
    Problem problem = refused(text).problems().get(0);
    assertEquals(3, problem.line());
    assertTrue(problem.toString().contains("50"), problem.toString());
  }

  @Test
  void aFileOfMegabytesIsRefusedBeforeItIsRead() {
    Problem problem = refused("# " + "x".repeat(2_000_000)).problems().get(0);
    assertTrue(problem.toString().contains("1048576"), problem.toString());
  }
}
