package afterclass.gateway.office;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The office files in {@code src/test/resources/office}, each beside its {@code .expected.json}.
 * Their README explains the keys.
 */
final class Corpus {
  private static final String EXPECTED = ".expected.json";
  private static final String README = "README.md";
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Corpus() {}

  /** Returns the folder of the corpus. */
  static Path folder() {
    URL url = Objects.requireNonNull(Corpus.class.getResource("/office/" + README), README);
    try {
      return Objects.requireNonNull(Path.of(url.toURI()).getParent(), "folder");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the names of the office files, in alphabetical order. */
  static List<String> files() {
    return names().filter(name -> !name.endsWith(EXPECTED) && !name.equals(README)).toList();
  }

  /** Returns the names of the files that an expectation stands for, in alphabetical order. */
  static List<String> expectedFiles() {
    return names()
        .filter(name -> name.endsWith(EXPECTED))
        .map(name -> name.substring(0, name.length() - EXPECTED.length()))
        .toList();
  }

  /** Returns what a file's expectation says. */
  static JsonNode expected(String file) {
    try {
      return JSON.readTree(text(file + EXPECTED));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** Returns the text of the README. */
  static String readme() {
    return text(README);
  }

  /** Returns the entries of a list in an expectation. */
  static List<JsonNode> list(JsonNode node, String key) {
    return StreamSupport.stream(node.path(key).spliterator(), false).toList();
  }

  /** Returns the lines of a text file in the corpus. */
  static List<String> lines(String file) {
    return text(file).lines().toList();
  }

  private static String text(String file) {
    try {
      return Files.readString(folder().resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static Stream<String> names() {
    try (Stream<Path> paths = Files.list(folder())) {
      return paths.map(path -> path.getFileName().toString()).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
