package afterclass.gateway.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The further folder of frames, which nobody of this project wrote. */
public final class Vectors {

  private Vectors() {}

  /**
   * Reads one file of the folder.
   *
   * @param file its path in the folder
   * @param cases holds what the file says against what this project makes of it, fails where the
   *     two differ, and answers how much of it there was
   */
  public record Reader(String file, ToIntFunction<Bytes> cases) {

    /** The same for a file of which each line says something. */
    public static Reader ofLines(String file, ToIntFunction<List<String>> cases) {
      return new Reader(file, bytes -> cases.applyAsInt(spoken(bytes)));
    }
  }

  /** The folder, or empty if none is given; a relative one is meant from the project's root. */
  public static Optional<Path> folder() {
    String said = System.getProperty("vectors.dir", "");
    String root = System.getProperty("project.root", "");
    return said.isEmpty() ? Optional.empty() : Optional.of(Path.of(root).resolve(said));
  }

  /** The lines of a file of the folder that are no comments; none if no folder is given. */
  public static List<String> lines(String file) {
    return folder().map(folder -> spoken(read(folder.resolve(file)))).orElse(List.of());
  }

  /** What a file holds. */
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
