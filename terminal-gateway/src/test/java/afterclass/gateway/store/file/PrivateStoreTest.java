package afterclass.gateway.store.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.store.StoreFixture;
import afterclass.gateway.store.StoreReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that files with people's attendance are accessible to the service's own user only, whatever
 * the umask.
 */
class PrivateStoreTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-24T00:00:00Z"));

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void storeCompanionsBackupAndTheirFoldersAreMadePrivate(@TempDir Path folder) throws Exception {
    Path store = folder.resolve("new/data/attendance.db");
    Path copy = folder.resolve("copies/copy.db");
    try (StoreFixture fixture = StoreFixture.open(store, CLOCK)) {
      fixture.bean(Backup.class).to(copy);
      assertEquals("rw-------", mode(store));
      assertEquals("rw-------", mode(StoreReader.beside(store, "-wal")));
      assertEquals("rw-------", mode(StoreReader.beside(store, "-shm")));
      assertEquals("rwx------", mode(folder.resolve("new")));
      assertEquals("rwx------", mode(folder.resolve("new/data")));
      assertEquals("rw-------", mode(copy));
      assertEquals("rwx------", mode(folder.resolve("copies")));
      assertEquals(String.valueOf(StoreFile.APPLICATION), fixture.value("pragma application_id"));
    }
    assertEquals(List.of(), PrivateFiles.open(folder.resolve("new/data"), store, copy));
  }

  @Test
  void whatOthersCanReachIsNamedWithItsMode(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("attendance.db"), "x");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertEquals(List.of(file + " (rw-r-----)"), PrivateFiles.open(file, folder));
  }

  @Test
  void theUnitMakesFilesForItsOwnUserOnly() throws Exception {
    String unit = Files.readString(Path.of("../config/service/attendance-gateway.service"));
    assertTrue(unit.lines().anyMatch("UMask=0077"::equals), unit);
  }
}
