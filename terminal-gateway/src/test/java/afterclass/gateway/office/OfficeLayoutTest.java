package afterclass.gateway.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.office.layout.Layout;
import afterclass.gateway.office.layout.Layouts;
import afterclass.gateway.office.reading.Reading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Tests that HOWTO-OFFICE-LAYOUT.md says what the code says, and that each layout has its file. */
class OfficeLayoutTest {
  private static final Path MODULE =
      Path.of(System.getProperty("project.root", "..")).resolve("terminal-gateway");
  private static final Path LAYOUTS =
      MODULE.resolve("src/main/java/afterclass/gateway/office/layout");
  private static final Path CORPUS = MODULE.resolve("src/test/resources/office");
  private static final String CODE = "       ";

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  @Test
  void theExampleStandsWordForWordInItsFiles() throws Exception {
    StringBuilder written = new StringBuilder();
    for (Path file :
        List.of(
            LAYOUTS.resolve("TickGrid.java"),
            LAYOUTS.resolve("Layouts.java"),
            CORPUS.resolve("延时服务教师安排表（打勾）.xlsx.expected.json"))) {
      written.append(plain(Files.readString(file))).append('\n');
    }
    List<String> pieces =
        Arrays.stream(
                Files.readString(MODULE.resolve("HOWTO-OFFICE-LAYOUT.md"))
                    .split("(?m)^(?! {7}).+$", -1))
            .filter(piece -> piece.contains(CODE))
            .map(OfficeLayoutTest::plain)
            .filter(piece -> !piece.isEmpty() && !piece.contains("…"))
            .toList();
    assertEquals(3, pieces.size(), pieces::toString);
    pieces.forEach(piece -> assertTrue(written.toString().contains(piece), piece));
  }

  @Test
  void everyLayoutHasAnIdAndAFileThatItReads() throws Exception {
    Set<String> ids = new TreeSet<>(Layouts.ALL.stream().map(Layout::id).toList());
    assertEquals(Layouts.ALL.size(), ids.size(), "ids are unique");
    Set<String> read = new TreeSet<>();
    for (CorpusCase each : CorpusCase.in(CORPUS)) {
      if (each.expected().path("refused").isMissingNode()) {
        each.read(Map.of())
            .map(Reading::layout)
            .ifPresent(id -> read.addAll(List.of(id.split("\\+", -1))));
      }
    }
    Set<String> without = new TreeSet<>(ids);
    without.removeAll(read);
    assertEquals(Set.of(), without, "layouts without a file in the corpus");
  }
}
