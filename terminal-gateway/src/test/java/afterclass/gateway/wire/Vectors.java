package afterclass.gateway.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The folder of frames that were recorded by others, outside this project. */
public final class Vectors {

  private Vectors() {}

  /**
   * A reader of one file of the folder.
   *
   * @param file its path in the folder
   * @param cases holds what the file says against what this project makes of it, fails where the
   *     two differ, and answers how much of it there was
   */
  public record Reader(String file, ToIntFunction<Bytes> cases) {

    /** Creates a reader of a file with one case per line. */
    public static Reader ofLines(String file, ToIntFunction<List<String>> cases) {
      return new Reader(file, bytes -> cases.applyAsInt(spoken(bytes)));
    }
  }

  /** Returns the folder, relative to the project's root; empty if none is given. */
  public static Optional<Path> folder() {
    String said = System.getProperty("vectors.dir", "");
    String root = System.getProperty("project.root", "");
    return said.isEmpty() ? Optional.empty() : Optional.of(Path.of(root).resolve(said));
  }

  /** Returns the lines of a file of the folder without comments; none if no folder is given. */
  public static List<String> lines(String file) {
    return folder().map(folder -> spoken(read(folder.resolve(file)))).orElse(List.of());
  }

  /** Returns the content of a file. */
  public static Bytes read(Path file) {
    try {
      return Bytes.copyOf(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> spoken(Bytes content) {
    return content.utf8().lines().filter(line -> !line.startsWith("#")).toList();
  }
}
