package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that templates hold layout only: what they show is computed in views. */
class TemplateLayoutTest {
  private static final Path TEMPLATES = Path.of("src/main/jte");

  /** Patterns that are banned in templates, and what to write instead. */
  private static final Map<Pattern, String> BANNED =
      Map.of(
          Pattern.compile("^.{141,}$"), "at most 140 characters",
          Pattern.compile("ReportSources|RosterSnapshot|sources\\."), "the name in the view",
          Pattern.compile("\\.map\\(|\\bMap\\b|entrySet\\(|getOrDefault\\("), "a list",
          Pattern.compile("\\.(get|filter|stream)\\("), "what the view found",
          Pattern.compile("\\btext(Or)?\\((\"[^\"]*\"|[^,\"()]|\\([^()]*\\))*\\+"),
              "the text in the view",
          // A tag stands whole on a line of the page; a long one is broken inside ${…}.
          Pattern.compile("<[a-zA-Z](\\$\\{[^}]*\\}|[^<>$])*$"), "the whole tag on one line");

  @Test
  void templatesHoldLayoutOnly() throws IOException {
    List<String> found = new ArrayList<>();
    List<Path> templates;
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      templates = files.filter(file -> file.toString().endsWith(".jte")).sorted().toList();
    }
    assertTrue(templates.size() > 50, "only " + templates.size() + " templates");
    for (Path template : templates) {
      int number = 0;
      for (String line : Files.readAllLines(template)) {
        number++;
        found.addAll(violations(TEMPLATES.relativize(template) + ":" + number, line));
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void aPlantedViolationOfEachRuleIsCaught() {
    assertEquals(1, violations("a:1", "x".repeat(141)).size());
    assertEquals(0, violations("a:1", "x".repeat(140)).size());
    assertEquals(1, violations("a:1", "${sources.who(staff)}").size());
    assertEquals(1, violations("a:1", "@for(var o : all.entrySet())").size());
    assertEquals(1, violations("a:1", "${row.get(0).plain()}").size());
    assertEquals(1, violations("a:1", "@for(var s : all.stream().toList())").size());
    assertEquals(1, violations("a:1", "@for(var s : all.filter(own))").size());
    assertEquals(1, violations("a:1", "${frame.text(\"role.\" + role.id())}").size());
    assertEquals(1, violations("a:1", "${frame.text(prefix(role) + id, name)}").size());
    assertEquals(1, violations("a:1", "${frame.textOr(\"may.\" + may, may)}").size());
    assertEquals(0, violations("a:1", "${frame.text(\"policy.file\", id + \".yaml\")}").size());
    assertEquals(1, violations("a:1", "<td><a").size());
    assertEquals(1, violations("a:1", "<input name=\"${field.name()}\"").size());
    assertEquals(0, violations("a:1", "<input name=\"${").size());
    assertEquals(0, violations("a:1", "@for(int i = 0; i < rows.size(); i++)<b>").size());
    assertEquals(0, violations("a:1", "${frame.text(on ? \"by.on\" : \"by.off\")}").size());
  }

  private static List<String> violations(String place, String line) {
    return BANNED.entrySet().stream()
        .filter(rule -> rule.getKey().matcher(line).find())
        .map(rule -> place + ": write " + rule.getValue())
        .toList();
  }
}
