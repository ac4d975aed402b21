package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tests that no class name of the pages means something else in the design kit: a table with the
 * kit's {@code grid} is laid out as a grid, so that its columns no longer stand under their heads.
 */
class KitClassesTest {
  private static final String KIT =
      "META-INF/resources/webjars/tabler__core/1.4.0/dist/css/tabler.min.css";

  /** Classes of the kit that the pages' own style changes on purpose. */
  private static final Pattern RESTYLED =
      Pattern.compile(
          "active|alert.*|badge|btn.*|card.*|container-fluid|form-.*|list-group-item|nav|nav-.*"
              + "|navbar.*|page-.*|status-.*|step-item|steps|sticky-bottom|subheader|table"
              + "|table-responsive|table-sort|text-muted");

  private static final Pattern CLASS = Pattern.compile("\\.([a-zA-Z_][\\w-]*)");
  private static final Pattern LAID_OUT =
      Pattern.compile("\\.([a-zA-Z_][\\w-]*)\\{[^}]*\\bdisplay:(?!table)");
  private static final Pattern TABLE = Pattern.compile("<table\\b[^>]*class=\"([^\"]*)\"");

  private static String kit() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(KitClassesTest.class.getClassLoader().getResourceAsStream(KIT))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    String plain = text.replaceAll("url\\([^)]*\\)", "");
    return pattern
        .matcher(plain)
        .results()
        .map(each -> each.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String all(Path folder, String ending) throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(ending)).sorted().toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }

  @Test
  void noClassOfTheOwnStyleIsOneOfTheKit() throws IOException {
    Set<String> both = found(CLASS, all(Path.of("src/main/resources/static"), ".css"));
    both.retainAll(found(CLASS, kit()));
    both.removeIf(name -> RESTYLED.matcher(name).matches());
    assertEquals(Set.of(), both);
  }

  @Test
  void noTableIsLaidOutByAClassOfTheKit() throws IOException {
    Set<String> laidOut = found(LAID_OUT, kit());
    List<String> wrong =
        found(TABLE, all(Path.of("src/main/jte"), ".jte")).stream()
            .flatMap(classes -> Stream.of(classes.split(" ", -1)))
            .filter(laidOut::contains)
            .distinct()
            .toList();
    assertEquals(List.of(), wrong);
  }
}
