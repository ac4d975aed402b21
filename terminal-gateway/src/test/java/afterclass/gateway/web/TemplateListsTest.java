package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tests that the templates opt in to what lists and fields have: tables that are sorted, dates with
 * their weekdays, and people who are found by name.
 */
class TemplateListsTest {
  private static final Path TEMPLATES = Path.of("src/main/jte");

  /**
   * Grids, whose columns are days or posts, and sheets to fill in: their order is their meaning.
   */
  private static final Pattern GRID =
      Pattern.compile("class=\"[^\"]*\\b(school-calendar|posts|sums|sheet|heat|month)\\b");

  private static final Pattern TABLE =
      Pattern.compile("(?s)<table\\b[^>]*>(?=((?!</table>).)*<thead)");
  private static final Pattern FIELD = Pattern.compile("<input\\b(\\$\\{[^}]*}|[^>$])*>");
  private static final Pattern PERSON =
      Pattern.compile("type=\"text\"(?=.*name=\"(\\w+-)?(staff|staffNo|substitute)\")");

  private record Tag(String place, String text) {}

  private static List<Tag> tags(Pattern pattern) throws IOException {
    List<Tag> tags = new ArrayList<>();
    List<Path> templates;
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      templates = files.filter(file -> file.toString().endsWith(".jte")).sorted().toList();
    }
    for (Path template : templates) {
      String text = Files.readString(template);
      Matcher tag = pattern.matcher(text);
      while (tag.find()) {
        long line = 1 + text.substring(0, tag.start()).chars().filter(c -> c == '\n').count();
        tags.add(new Tag(TEMPLATES.relativize(template) + ":" + line, tag.group()));
      }
    }
    return tags;
  }

  @Test
  void everyTableIsSortedAndSearchedUnlessItIsAGrid() throws IOException {
    assertEquals(
        List.of(),
        tags(TABLE).stream()
            .filter(tag -> !GRID.matcher(tag.text()).find())
            .filter(tag -> !tag.text().contains("data-table="))
            // Searched and parted by the service, since it may have thousands of rows.
            .filter(tag -> !tag.text().contains("data-served"))
            // The board is replaced while it is looked at, the heat map is a grid.
            .filter(tag -> !tag.place().matches("part/(heat|board).*"))
            .map(Tag::place)
            .toList());
  }

  @Test
  void everyFieldForAStaffNumberSuggestsPeople() throws IOException {
    assertEquals(
        List.of(),
        tags(FIELD).stream()
            .filter(tag -> PERSON.matcher(tag.text()).find())
            .filter(tag -> !tag.text().contains("data-person") && !tag.text().contains(" list="))
            // The number of somebody new, whom nobody can suggest.
            .filter(tag -> !tag.place().startsWith("staff.jte"))
            .map(Tag::place)
            .toList());
  }
}
