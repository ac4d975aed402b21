package afterclass.gateway.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A folder whose name has a space and, where the machine's locale can write them, Chinese words.
 */
public final class OddFolder {
  private OddFolder() {}

  /** Creates such a folder in another folder. */
  public static Path in(Path folder) throws IOException {
    return Files.createDirectories(named(folder));
  }

  private static Path named(Path folder) {
    try {
      return folder.resolve("课后 服务");
    } catch (InvalidPathException e) {
      return folder.resolve("after class");
    }
  }
}
