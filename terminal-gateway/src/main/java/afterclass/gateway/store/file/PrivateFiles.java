package afterclass.gateway.store.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A creator of files and folders for personal data, accessible by the service's own user only. */
public final class PrivateFiles {
  private static final Set<PosixFilePermission> OF_OTHERS =
      EnumSet.complementOf(
          EnumSet.of(
              PosixFilePermission.OWNER_READ,
              PosixFilePermission.OWNER_WRITE,
              PosixFilePermission.OWNER_EXECUTE));

  private PrivateFiles() {}

  /** Creates a folder and its missing parents, for the service's own user only. */
  public static void folder(@Nullable Path folder) throws IOException {
    if (folder != null && !Files.isDirectory(folder)) {
      Files.createDirectories(folder, mode(folder, "rwx------"));
    }
  }

  /**
   * Creates an empty file for the service's own user only.
   *
   * @throws FileAlreadyExistsException if it exists
   */
  public static void file(Path file) throws IOException {
    Files.createFile(file, mode(file, "rw-------"));
  }

  /** Returns the given files and folders that other users may access, each with its mode. */
  public static List<String> open(Path... those) {
    return Stream.of(those).flatMap(file -> others(file).stream()).toList();
  }

  private static List<String> others(Path file) {
    try {
      if (!posix(file) || !Files.exists(file)) {
        return List.of();
      }
      Set<PosixFilePermission> found = Files.getPosixFilePermissions(file);
      return found.stream().anyMatch(OF_OTHERS::contains)
          ? List.of(file + " (" + PosixFilePermissions.toString(found) + ")")
          : List.of();
    } catch (IOException e) {
      return List.of(file + " (" + e + ")");
    }
  }

  private static boolean posix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** Returns the mode; without POSIX permissions, the parent folder decides who may read. */
  private static FileAttribute<?>[] mode(Path file, String rights) {
    return posix(file)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }
}
