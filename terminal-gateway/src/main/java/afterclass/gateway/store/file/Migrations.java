package afterclass.gateway.store.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The store versions supported by this build, read from its own migrations. */
final class Migrations {
  /** The script of the first migration, which identifies a store. */
  static final String FIRST = "V1__store.sql";

  private static final String FOLDER = "db/migration/";
  private static final Pattern NAME = Pattern.compile("V(\\d+)__\\w+\\.sql$");
  private static final Set<String> KNOWN = Set.copyOf(names());
  private static final int NEWEST = newest(KNOWN);

  private Migrations() {}

  /** Returns the version of a store opened by this build. */
  static int newest() {
    return NEWEST;
  }

  /** Returns whether a migration belongs to this build, by its script name. */
  static boolean knows(String script) {
    return KNOWN.stream()
        .anyMatch(name -> String.valueOf(Path.of(name).getFileName()).equals(script));
  }

  private static int newest(Set<String> names) {
    return names.stream()
        .flatMap(name -> NAME.matcher(name).results().map(Migrations::number))
        .max(Integer::compare)
        .orElseThrow(() -> new IllegalStateException("no migrations in " + FOLDER));
  }

  private static int number(MatchResult name) {
    return Integer.parseInt(name.group(1));
  }

  private static List<String> names() {
    String first = FOLDER + FIRST;
    URL found = Objects.requireNonNull(Migrations.class.getClassLoader().getResource(first), first);
    try {
      if (found.openConnection() instanceof JarURLConnection jar) {
        jar.setUseCaches(false);
        try (var file = jar.getJarFile()) {
          return file.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.startsWith(FOLDER))
              .toList();
        }
      }
      Path folder = Objects.requireNonNull(Path.of(new URI(found.toString())).getParent());
      try (Stream<Path> files = Files.list(folder)) {
        return files.map(Path::toString).toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the migrations cannot be listed", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("no place of a file: " + found, e);
    }
  }
}
