package afterclass.gateway.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.store.StoreFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the sample files in {@code config/sample}. */
class SampleFilesTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("project.root", ".."), "config", "sample");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T00:00:00Z"));

  /** The order of import, in which each file follows those that it needs. */
  private static final List<ImportKind> ORDER =
      List.of(
          ImportKind.STAFF,
          ImportKind.CARDS,
          ImportKind.CALENDAR,
          ImportKind.ROSTER,
          ImportKind.EXCEPTIONS,
          ImportKind.SIGN_IN,
          ImportKind.LEAVE,
          ImportKind.INSPECTIONS);

  @Test
  void areTakenWholeAndChangeNothingTheSecondTime(@TempDir Path folder) throws IOException {
    try (StoreFixture store = StoreFixture.open(folder.resolve("attendance.db"), CLOCK)) {
      ImportService imports = store.bean(ImportService.class);
      for (ImportKind kind : ORDER) {
        String name = kind.verb() + ".csv";
        byte[] content = Files.readAllBytes(SAMPLES.resolve(name));
        ImportResult first = imports.importCsv(kind, content, false, name);
        assertEquals(List.of(), first.problems(), name);
        assertEquals(first.rowsRead(), first.rowsTaken(), name);
        assertEquals(0, imports.importCsv(kind, content, false, name).changed(), name);
      }
    }
  }
}
