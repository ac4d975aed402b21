package afterclass.gateway.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VectorsTest {

  /** A file that somebody adds is seen here until a test reads it. */
  @Test
  void everyFileOfTheFurtherFolderIsReadByATest() throws IOException {
    Set<String> unread = new TreeSet<>();
    Optional<Path> given = Vectors.folder();
    if (given.isPresent()) {
      Path folder = given.get();
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(Files::isRegularFile)
            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
            .filter(file -> !Vectors.COVERED.contains(file) && !Vectors.NOT_READ.contains(file))
            .forEach(unread::add);
      }
    }
    assertEquals(Set.of(), unread);
  }

  @Test
  void wiegandReadingsOfOthersAreRead() {
    for (String line : Vectors.lines("simple/wiegand.tsv")) {
      String[] cells = line.split("\t", -1);
      if (!cells[0].equals("source")) {
        String data = cells[2].contains("FC 123") ? "7BB26E" : cells[2].replaceAll(".*data ", "");
        assertEquals(new Wiegand.Card(data), WiegandTest.read(cells[1]), line);
      }
    }
  }
}
