package afterclass.gateway.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class ProgramTest {

  @Test
  void aProgramIsHereWhereThePathLeadsToIt(@TempDir Path folder) throws IOException {
    Path odd = OddFolder.in(folder);
    Path program = Files.writeString(odd.resolve("broker"), "#!/bin/sh\n");
    String path = folder + ":" + odd + "::/no/such/folder";
    assertEquals(Optional.empty(), Program.found("broker", path));
    assertTrue(program.toFile().setExecutable(true));
    assertEquals(Optional.of(program), Program.found("broker", path));
    assertEquals(Optional.empty(), Program.found(String.valueOf(odd.getFileName()), path));
    assertEquals(Optional.empty(), Program.found("broker", ""));
  }

  @Test
  void whoeverIsInWantOfItIsSkippedAndSaysOfWhat() {
    Wanting.skipIf("mosquitto", Optional.empty());
    TestAbortedException skipped =
        assertThrows(
            TestAbortedException.class,
            () -> Wanting.skipIf("mosquitto", Optional.of("not found")));
    assertEquals("Assumption failed: no mosquitto here: not found", skipped.getMessage());
  }
}
