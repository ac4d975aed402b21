package afterclass.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests the sources for rules that byte code does not show, and names what to write instead. */
class SourceHabitsTest {
  private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));

  private record Habit(String where, Pattern banned, String instead) {
    static Habit of(String where, String banned, String instead) {
      return new Habit(where, Pattern.compile(banned), instead);
    }
  }

  private static final List<Habit> HABITS =
      List.of(
          Habit.of(
              "/src/test/",
              "Thread\\.sleep|TimeUnit\\.[A-Z]+\\.sleep",
              "wait on a condition with a bound"),
          Habit.of(
              "/src/test/",
              "Assumptions\\.assume|\"/(usr|bin|sbin)/",
              "ask outside.Program or outside.Wanting, whose reasons are counted"),
          Habit.of("/src/test/", "@Disabled|assertTrue\\(true\\)", "a test that runs and can fail"),
          Habit.of(
              "/src/main/",
              "catch \\((final )?(Exception|Throwable|RuntimeException) ",
              "catch what can be handled by its own type"),
          Habit.of("/src/main/", "catch \\([^)]*\\) \\{\\s*\\}", "handle it, or let it through"),
          Habit.of("/src/main/", "\\b(TODO|FIXME|XXX)\\b", "do it now, or leave it out"),
          Habit.of("/src/main/", "UnsupportedOperationException\\(", "build it, or leave it out"),
          Habit.of(
              "/src/main/",
              "InstantSource\\.system\\(|Clock\\.system",
              "ask the injected InstantSource (only wiring makes one)"));

  @Test
  void sourcesKeepTheHabits() {
    List<String> found = new ArrayList<>();
    int read = 0;
    for (String module : List.of("rules-engine", "terminal-gateway", "simulator")) {
      for (Path source : javaFilesBelow(ROOT.resolve(module).resolve("src"))) {
        read++;
        for (String violation : violations(source.toString(), text(source))) {
          found.add(violation);
        }
      }
    }
    assertTrue(read > 50, "only " + read + " sources were read below " + ROOT);
    assertEquals(List.of(), found);
  }

  @Test
  void aPlantedViolationOfEachHabitIsCaught() {
    assertEquals(1, violations("/src/test/A.java", "Thread." + "sleep(5);").size());
    assertEquals(1, violations("/src/test/A.java", "@Dis" + "abled").size());
    assertEquals(1, violations("/src/test/A.java", "Assump" + "tions.assumeTrue(x)").size());
    assertEquals(1, violations("/src/test/A.java", "start(\"/us" + "r/bin/x\")").size());
    assertEquals(1, violations("/src/main/A.java", "} catch (Exception e) { log(e); }").size());
    assertEquals(1, violations("/src/main/A.java", "} catch (IOException e) {\n }").size());
    assertEquals(1, violations("/src/main/A.java", "// TO" + "DO later").size());
    assertEquals(1, violations("/src/main/A.java", "InstantSource.system()").size());
    assertEquals(
        1, violations("/src/main/A.java", "new Unsupported" + "OperationException()").size());
    assertEquals(0, violations("/src/main/wiring/A.java", "InstantSource.system()").size());
  }

  private static List<String> violations(String path, String text) {
    List<String> found = new ArrayList<>();
    for (Habit habit : HABITS) {
      boolean exempt =
          path.contains("/wiring/")
              || path.endsWith("SourceHabitsTest.java")
              || path.endsWith("outside/Wanting.java");
      if (path.contains(habit.where()) && !exempt) {
        habit
            .banned()
            .matcher(text)
            .results()
            .forEach(
                hit ->
                    found.add(
                        path
                            + ":"
                            + (text.substring(0, hit.start()).lines().count() + 1)
                            + ": found "
                            + hit.group()
                            + "; write instead: "
                            + habit.instead()));
      }
    }
    return found;
  }

  private static List<Path> javaFilesBelow(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
