package afterclass.gateway.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.workbook.UnreadableFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Tests that every file of the corpus is read as a careful clerk would: it asks what must be asked,
 * and gives exactly the expected rows once that is answered.
 */
class OfficeCorpusTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("project.root", ".."))
          .resolve("terminal-gateway/src/test/resources/office");

  private static final int LEAST_FILES = 20;

  @TestFactory
  Stream<DynamicTest> fileIsReadAsAClerkWould() throws Exception {
    List<CorpusCase> cases = CorpusCase.in(CORPUS);
    assertTrue(cases.size() >= LEAST_FILES, "files in the corpus: " + cases.size());
    return cases.stream()
        .map(
            each ->
                DynamicTest.dynamicTest(each.file().getFileName().toString(), () -> check(each)));
  }

  private static void check(CorpusCase each) throws Exception {
    String refused = each.expected().path("refused").asText("").replaceAll(":.*", "");
    if (refused.isEmpty()) {
      assertEquals(List.of(), each.differences());
    } else {
      UnreadableFile why = assertThrows(UnreadableFile.class, () -> each.read(Map.of()));
      assertEquals(refused, why.word());
    }
  }
}
