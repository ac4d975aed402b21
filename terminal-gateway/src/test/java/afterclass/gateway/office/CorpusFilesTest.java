package afterclass.gateway.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The corpus of office files agrees with itself: files, expectations and README. */
class CorpusFilesTest {
  private static final int FEWEST = 30;
  private static final long LARGEST = 40_000;

  private static final Set<String> KEYS =
      Set.of(
          "file",
          "kind",
          "before",
          "today",
          "refused",
          "questions",
          "notices",
          "skipped",
          "problems",
          "wrong",
          "rows");
  private static final Set<String> QUESTION =
      Set.of("id", "must", "where", "found", "ask", "choices", "answer");

  @Test
  void eachFileHasItsExpectation() {
    assertEquals(Corpus.files(), Corpus.expectedFiles());
    assertTrue(Corpus.files().size() >= FEWEST, () -> "only " + Corpus.files().size());
  }

  @Test
  void theReadmeNamesEachFile() {
    String readme = Corpus.readme();
    assertEquals(
        List.of(),
        Corpus.files().stream().filter(file -> !readme.contains("| " + file + " |")).toList());
  }

  @Test
  void eachKindOfFileIsThere() {
    Set<String> kinds = new TreeSet<>();
    Corpus.files().forEach(file -> kinds.add(Corpus.expected(file).path("kind").asText()));
    assertEquals(CorpusRow.kinds(), kinds);
  }

  @TestFactory
  Stream<DynamicTest> eachExpectationIsWhole() {
    return Corpus.files().stream()
        .map(file -> DynamicTest.dynamicTest(file, () -> whole(file, Corpus.expected(file))));
  }

  @TestFactory
  Stream<DynamicTest> eachRowIsValid() {
    return Corpus.files().stream()
        .map(file -> DynamicTest.dynamicTest(file, () -> valid(Corpus.expected(file))));
  }

  private static void whole(String file, JsonNode expected) throws IOException {
    assertTrue(Files.size(Corpus.folder().resolve(file)) < LARGEST, "too large");
    assertKeys(KEYS, expected);
    assertEquals(file, expected.path("file").asText());
    assertEquals("2026-11-28", expected.path("today").asText());
    assertTrue(CorpusRow.kinds().contains(expected.path("kind").asText()));
    JsonNode before = expected.path("before");
    assertTrue(before.isNull() || before.asText().equals("staff.csv"), before.toString());
    questions(Corpus.list(expected, "questions"));
    entries(expected, "notices", Set.of("where", "found", "read"));
    entries(expected, "skipped", Set.of("where", "why"));
    entries(expected, "problems", Set.of("where", "line", "why"));
    for (JsonNode sentence : Corpus.list(expected, "wrong")) {
      assertFalse(sentence.asText().isBlank());
    }
    assertEquals(
        expected.has("refused"), Corpus.list(expected, "rows").isEmpty(), "rows or a refusal");
  }

  private static void questions(List<JsonNode> questions) {
    Set<String> ids = new HashSet<>();
    for (JsonNode question : questions) {
      assertTrue(ids.add(question.path("id").asText()), "id twice: " + question);
      assertEquals(QUESTION, keys(question), question.toString());
      assertTrue(question.path("must").isBoolean(), question.toString());
      List<String> choices =
          Corpus.list(question, "choices").stream().map(JsonNode::asText).toList();
      String answer = question.path("answer").asText();
      assertTrue(
          choices.contains(answer)
              || answer.equals("as proposed")
              || choices.contains("填写日期")
              || choices.contains("填写起止日期"),
          question.toString());
      assertFalse(question.path("where").isEmpty(), question.toString());
    }
  }

  private static void entries(JsonNode expected, String key, Set<String> allowed) {
    for (JsonNode entry : Corpus.list(expected, key)) {
      assertKeys(allowed, entry);
      assertFalse(entry.path("where").asText().isBlank() && !entry.has("line"), entry.toString());
    }
  }

  private static void valid(JsonNode expected) {
    String kind = expected.path("kind").asText();
    boolean listed = !expected.path("before").isNull();
    Set<String> seen = new HashSet<>();
    List<String> faults = new ArrayList<>();
    for (JsonNode row : Corpus.list(expected, "rows")) {
      faults.addAll(CorpusRow.faults(kind, row, listed));
      if (!seen.add(row.toString())) {
        faults.add("twice: " + row);
      }
    }
    assertEquals(List.of(), faults);
  }

  private static void assertKeys(Set<String> allowed, JsonNode node) {
    Set<String> unknown = keys(node);
    unknown.removeAll(allowed);
    assertEquals(Set.of(), unknown, node::toString);
  }

  private static Set<String> keys(JsonNode node) {
    Set<String> keys = new HashSet<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
