package afterclass.gateway.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tests that all texts of the bundles keep to the glossary, and that templates contain no texts.
 */
class GlossaryTest {
  private static final List<Path> RESOURCES =
      List.of(Path.of("src/main/resources"), Path.of("../rules-engine/src/main/resources"));
  private static final Path TEMPLATES = Path.of("src/main/jte");

  /** Names that are the same in every language, and the end of a page's content. */
  private static final String NAMES = "SHA-256|Excel|CSV|JSON|PDF|`\\)";

  private static List<Path> files(List<Path> roots, String end) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path root : roots) {
      try (Stream<Path> all = Files.walk(root)) {
        all.filter(file -> file.toString().endsWith(end)).forEach(found::add);
      }
    }
    return found.stream().sorted().toList();
  }

  private static Map<String, String> texts(Path bundle) throws IOException {
    Properties read = new Properties();
    try (Reader reader = Files.newBufferedReader(bundle)) {
      read.load(reader);
    }
    Map<String, String> texts = new TreeMap<>();
    read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
    return texts;
  }

  private static Map<String, String> texts(String resource, String end) throws IOException {
    return texts(RESOURCES.get(1).resolve("afterclass/rules/" + resource + end + ".properties"));
  }

  @Test
  void noTextUsesAWordThatStandsForSomethingElse() throws IOException {
    List<Path> bundles = files(RESOURCES, ".properties");
    assertTrue(bundles.size() >= 12, bundles::toString);
    List<String> faults = new ArrayList<>();
    for (Path bundle : bundles) {
      if (bundle.getFileName().toString().startsWith("files_")) {
        continue; // Texts for other programs never change, see EarlierStoresTest.
      }
      boolean english = bundle.toString().endsWith("_en.properties");
      texts(bundle)
          .forEach(
              (key, text) ->
                  Glossary.RULES.stream()
                      // Stored sentences are recognised by their exact text.
                      .filter(rule -> !key.matches("said[.].*-earlier"))
                      .filter(rule -> rule.english() == english && rule.broken(key, text))
                      .map(
                          rule ->
                              String.join(
                                  " | ",
                                  bundle.getFileName().toString(),
                                  key,
                                  text,
                                  "never: " + rule.never() + ", say: " + rule.say()))
                      .forEach(faults::add));
    }
    assertEquals("", String.join("\n", faults));
  }

  /** An exception that no text needs would hide the next mistake. */
  @Test
  void everyExceptionIsNeeded() throws IOException {
    List<String> unused = new ArrayList<>();
    for (Glossary.Rule rule : Glossary.RULES) {
      for (String keys : rule.except().keySet()) {
        boolean needed = false;
        for (Path bundle : files(RESOURCES, ".properties")) {
          needed |=
              texts(bundle).entrySet().stream()
                  .anyMatch(
                      text ->
                          text.getKey().matches(keys)
                              && rule.never().matcher(text.getValue()).find());
        }
        if (!needed) {
          unused.add(rule.never() + ": " + keys);
        }
      }
    }
    assertEquals(List.of(), unused);
  }

  @Test
  void aPlantedWordIsFound() {
    assertTrue(broken(false, "column.terminal", "终端"));
    assertTrue(broken(false, "reason.post-late", "到岗迟"));
    assertTrue(broken(false, "incident.absent", "一次事故"));
    assertFalse(broken(false, "incident.absent", "一次安全责任事故"));
    assertTrue(broken(true, "column.terminal", "Terminal"));
    assertTrue(broken(true, "terminals.clock-wrong", "Its clock is off"));
    assertFalse(broken(true, "terminals.clock-wrong", "The time clock is off"));
  }

  private static boolean broken(boolean english, String key, String text) {
    return Glossary.RULES.stream()
        .anyMatch(rule -> rule.english() == english && rule.broken(key, text));
  }

  /** The engine's explanations and the pages use the same label for the same thing. */
  @Test
  void theEngineAndThePagesSayTheSame() throws IOException {
    for (boolean english : List.of(false, true)) {
      Map<String, String> explained = texts("explain/messages", english ? "_en" : "");
      Messages pages = english ? Messages.EN : Messages.ZH;
      List<String> differ = new ArrayList<>();
      explained.forEach(
          (key, text) -> {
            String page = key.startsWith("incident") ? "" : key.toLowerCase(java.util.Locale.ROOT);
            boolean shared = page.startsWith("reason.") || page.startsWith("status.");
            boolean state = page.startsWith("state.") && !page.equals("state.suspended");
            if ((shared || state) && !pages.text(page).equals(text)) {
              differ.add(key + ": " + text + ", " + pages.text(page));
            }
          });
      assertEquals(List.of(), differ);
    }
  }

  /** Page texts are no patterns: a doubled apostrophe would be shown twice. */
  @Test
  void noPageTextDoublesAnApostrophe() {
    for (Messages words : List.of(Messages.ZH, Messages.EN)) {
      assertEquals(
          List.of(), words.keys().stream().filter(key -> words.text(key).contains("''")).toList());
    }
  }

  @Test
  void templatesHoldNoWordsAndNoMarksOfALanguage() throws IOException {
    List<Path> templates = files(List.of(TEMPLATES), ".jte");
    assertTrue(templates.size() > 40, templates::toString);
    List<String> faults = new ArrayList<>();
    for (Path template : templates) {
      String left = TemplateText.of(Files.readString(template)).replaceAll(NAMES, "");
      for (String line : left.split("\n", -1)) {
        if (line.matches(".*[\\p{L}:;,()?!].*")) {
          faults.add(template.getFileName() + ": " + line.strip());
        }
      }
    }
    assertEquals("", String.join("\n", faults));
  }
}
