package afterclass.simulator.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory that is deleted when the program ends, also by Ctrl-C. */
final class TemporaryDirectory implements AutoCloseable {

  private final Path path;

  TemporaryDirectory() throws IOException {
    path = Files.createTempDirectory("afterclass-");
    Runtime.getRuntime().addShutdownHook(new Thread(this::deleteQuietly, "cleaner"));
  }

  Path path() {
    return path;
  }

  private void deleteQuietly() {
    try {
      close();
    } catch (IOException e) {
      System.err.println(path + " could not be removed: " + e.getMessage());
    }
  }

  @Override
  public void close() throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    List<Path> entries;
    try (Stream<Path> walk = Files.walk(path)) {
      entries = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path entry : entries) {
      Files.deleteIfExists(entry);
    }
  }
}
