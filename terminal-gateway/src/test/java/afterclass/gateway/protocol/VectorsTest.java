package afterclass.gateway.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import afterclass.gateway.protocol.anviz.AnvizVectors;
import afterclass.gateway.protocol.attlog.AttlogVectors;
import afterclass.gateway.protocol.face.FaceVectors;
import afterclass.gateway.protocol.idreader.IdReaderVectors;
import afterclass.gateway.protocol.osdp.OsdpVectors;
import afterclass.gateway.protocol.rdm6300.Rdm6300Vectors;
import afterclass.gateway.protocol.zkpush.ZkVectors;
import afterclass.gateway.wire.Vectors;
import afterclass.gateway.wire.WiegandVectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * Tests that every file of the folder of others' frames is read, or listed with a reason why not.
 */
class VectorsTest {
  private static final List<Vectors.Reader> READERS =
      Stream.of(
              AnvizVectors.READERS,
              AttlogVectors.READERS,
              FaceVectors.READERS,
              IdReaderVectors.READERS,
              OsdpVectors.READERS,
              PayloadVectors.READERS,
              Rdm6300Vectors.READERS,
              WiegandVectors.READERS,
              ZkVectors.READERS)
          .flatMap(List::stream)
          .toList();

  /** The files that are not read, each with the reason. */
  private static final Map<String, String> NOT_READ =
      Map.of(
          "README.md",
          "explains the others",
          "mqtt/face/spec_down_EditPerson.json",
          "enrols somebody at a terminal, which the gateway never does");

  @TestFactory
  Stream<DynamicTest> everyFileIsReadAndHoldsSomething() {
    return Vectors.folder().stream()
        .flatMap(
            folder ->
                READERS.stream().map(reader -> dynamicTest(reader.file(), read(folder, reader))));
  }

  private static Executable read(Path folder, Vectors.Reader reader) {
    return () -> {
      int cases = reader.cases().applyAsInt(Vectors.read(folder.resolve(reader.file())));
      assertTrue(cases > 0, "nothing was found in it");
    };
  }

  @Test
  void noFileIsLeftOutAndNoneIsNamedTwice() throws IOException {
    Set<String> listed = READERS.stream().map(Vectors.Reader::file).collect(Collectors.toSet());
    assertEquals(READERS.size(), listed.size());
    listed.addAll(NOT_READ.keySet());
    assertEquals(READERS.size() + NOT_READ.size(), listed.size());
    if (Vectors.folder().isPresent()) {
      assertEquals(new TreeSet<>(listed), files(Vectors.folder().get()));
    }
  }

  private static Set<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
