package afterclass.gateway.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.times;

import afterclass.gateway.audit.Actor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.MockedStatic;

/** Tests that a file is parsed once and its rows are interpreted for each import. */
class ImportFileTest {
  private static final byte[] STAFF =
      "staffNo,name,from\nT1,A,2026-09-01\n,B,2026-09-01\n".getBytes(StandardCharsets.UTF_8);

  @Test
  void aFileThatIsPreviewedAndTakenIsParsedOnce(@TempDir Path folder) {
    try (ImportRoom room = ImportRoom.open(folder);
        MockedStatic<FileRows> parser = mockStatic(FileRows.class, CALLS_REAL_METHODS)) {
      ImportFile file = room.imports().file(ImportKind.STAFF, STAFF);
      ImportPreview first = file.preview();
      ImportPreview second = file.preview();
      assertEquals(1, first.problems().size());
      assertEquals(
          first.problems().stream().map(RowProblem::line).toList(),
          second.problems().stream().map(RowProblem::line).toList());
      assertEquals(first.fingerprint(), second.fingerprint());
      assertTrue(file.takeAsSeen("of another effect", "a.csv", Actor.command()).taken().isEmpty());
      ImportResult taken =
          file.takeAsSeen(first.fingerprint(), "a.csv", Actor.command()).taken().orElseThrow();
      assertEquals(1, taken.changed());
      assertEquals(1, taken.problems().size());
      assertEquals(0, file.take(true, "a.csv", Actor.command()).changed());
      assertEquals(List.of(), file.preview().held());
      parser.verify(() -> FileRows.read(any(), any()), times(1));
    }
  }
}
