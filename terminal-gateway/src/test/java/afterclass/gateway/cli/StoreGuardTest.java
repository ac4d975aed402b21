package afterclass.gateway.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.days.ClockLog;
import afterclass.gateway.store.StoreFixture;
import afterclass.gateway.store.file.Backup;
import afterclass.gateway.wiring.EmbeddedGateway;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that commands and the service refuse a file that is no store, or a store of a newer
 * version.
 */
class StoreGuardTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  private Path folder;
  private Path store;

  private record Answer(int status, String out, String err) {}

  @BeforeEach
  void settings(@TempDir Path fresh) throws IOException {
    folder = fresh;
    store = ServiceFolder.in(fresh).store();
  }

  private EmbeddedGateway serve() {
    return ServiceFolder.serve(store);
  }

  /** Runs a command that must end; if it starts a service instead, the test fails. */
  private Answer run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--config", folder.toString()));
    int status =
        assertTimeoutPreemptively(
            LONG, () -> GatewayMain.execute(out, err, all.toArray(String[]::new)));
    return new Answer(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private void refusedByEveryCommand(String english, String chinese) throws IOException {
    Path staff = Files.writeString(folder.resolve("staff.csv"), "staffNo,name\nT1,王老师\n");
    byte[] before = Files.readAllBytes(store);
    for (List<String> command :
        List.of(
            List.of("verify"),
            List.of("serve"),
            List.of("check-config"),
            List.of("import", "staff", staff.toString()),
            List.of("report", "forfeits"),
            List.of("replay"),
            List.of("account", "list"),
            List.of("terminal", "list"),
            List.of("believe-clock"),
            List.of("backup", folder.resolve("copy.db").toString()))) {
      List<String> asked = new ArrayList<>(command);
      asked.addAll(List.of("--lang", "en"));
      Answer answer = run(asked.toArray(String[]::new));
      String said = answer.out() + answer.err();
      assertEquals(1, answer.status(), () -> command + " " + said);
      assertTrue(said.contains(english), () -> command + " " + said);
      assertTrue(said.contains(store.toString()), () -> command + " " + said);
    }
    assertTrue(run("verify", "--lang", "zh").err().contains(chinese));
    assertTrue(run("serve", "--lang", "zh").err().contains(chinese));
    assertArrayEquals(before, Files.readAllBytes(store));
    assertFalse(Files.exists(folder.resolve("copy.db")));
  }

  @Test
  void aStoreOfANewerVersionIsRefused() throws Exception {
    serve().close();
    StoreFixture.behindItsBack(
        store,
        "insert into flyway_schema_history select installed_rank + 100, '999', 'from afar', type,"
            + " 'V999__from_afar.sql', 7, installed_by, installed_on, 1, true"
            + " from flyway_schema_history where version = '1'");
    refusedByEveryCommand("version 999", "版本 999");
  }

  /**
   * The unknown migration precedes the newest one of this build, so the newest number shows
   * nothing.
   */
  @Test
  void aStepOfANewerVersionInBetweenIsRefused() throws Exception {
    serve().close();
    StoreFixture.behindItsBack(
        store,
        "insert into flyway_schema_history select installed_rank + 100, '2.5', 'between', type,"
            + " 'V2_5__between.sql', 7, installed_by, installed_on, 1, true"
            + " from flyway_schema_history where version = '1'");
    refusedByEveryCommand("V2_5__between.sql", "无法识别的步骤");
  }

  @Test
  void aStepThatWasLeftHalfDoneIsRefused() throws Exception {
    serve().close();
    StoreFixture.behindItsBack(
        store, "update flyway_schema_history set success = false where version = '2'");
    refusedByEveryCommand("half done", "没有完成");
  }

  @Test
  void anEmptyFileIsNoStore() throws IOException {
    Files.createFile(store);
    refusedByEveryCommand("an empty file", "空文件");
  }

  @Test
  void anotherProgramsDatabaseIsNoStore() throws Exception {
    StoreFixture.behindItsBack(store, "create table song(name text)");
    refusedByEveryCommand("something else than a store", "不是考勤数据库");
  }

  @Test
  void anotherProgramsDatabaseWithItsOwnHistoryIsNoStore() throws Exception {
    StoreFixture.behindItsBack(
        store,
        "create table flyway_schema_history(installed_rank int, version text, script text,"
            + " success boolean)",
        "insert into flyway_schema_history values(1, '1', 'V1__songs.sql', true)");
    refusedByEveryCommand("something else than a store", "不是考勤数据库");
  }

  @Test
  void aLetterIsNoStoreAndWhatToDoWithItsCompanionsIsSaid() throws IOException {
    Files.writeString(store, "This was a store once, and somebody wrote a letter over it.");
    refusedByEveryCommand("something else than a store", "不是考勤数据库");
    String said = run("verify", "--lang", "en").err();
    assertTrue(said.contains(store + "-wal") && said.contains(store + "-shm"), said);
  }

  /** The write-ahead log of the previous store would be read into the backup. */
  @Test
  void aBackupBesideWhatIsLeftOfAnotherStoreIsRefused() throws Exception {
    Path copy = folder.resolve("copy.db");
    Path wal = folder.resolve("attendance.db-wal");
    Path left = folder.resolve("left");
    try (EmbeddedGateway gateway = serve()) {
      gateway.bean(Backup.class).to(copy);
      gateway.bean(ClockLog.class).believe(Instant.parse("2026-11-24T00:00:00Z"));
      Files.copy(wal, left);
    }
    Files.move(copy, store, StandardCopyOption.REPLACE_EXISTING);
    Files.move(left, wal);
    refusedByEveryCommand("belongs to another store", "不属于");
    Files.delete(store);
    Answer served = run("serve", "--lang", "en");
    assertEquals(1, served.status(), served.err());
    assertTrue(served.err().contains("belongs to another store"), served.err());
    assertFalse(Files.exists(store));
    Files.delete(wal);
  }

  @Test
  void noCommandOfANewerVersionMigratesWhatAServiceUses() throws Exception {
    try (EmbeddedGateway gateway = serve()) {
      assertTrue(gateway.port() > 0);
      StoreFixture.behindItsBack(
          store,
          "delete from flyway_schema_history where version = (select version from"
              + " flyway_schema_history order by installed_rank desc limit 1)");
      Answer answer = run("account", "list", "--lang", "en");
      assertEquals(1, answer.status(), answer.out());
      assertTrue(answer.err().contains("of an earlier version in use by process "), answer.err());
    }
  }

  @Test
  void everyCommandNamesTheStoreThatItReadOrWrote() throws IOException {
    serve().close();
    Path staff = Files.writeString(folder.resolve("staff.csv"), "staffNo,name\nT1,王老师\n");
    for (List<String> command :
        List.of(
            List.of("import", "staff", staff.toString()),
            List.of("report", "forfeits", "--from", "2026-11-23", "--to", "2026-11-23"),
            List.of("verify"),
            List.of("replay", "--from", "2026-11-23", "--to", "2026-11-23"),
            List.of("account", "list"),
            List.of("terminal", "list"),
            List.of("believe-clock"),
            List.of("backup", folder.resolve("copy.db").toString()))) {
      Answer answer = run(command.toArray(String[]::new));
      assertEquals(0, answer.status(), () -> command + answer.out() + answer.err());
      assertTrue(answer.err().contains(store.toString()), () -> command + answer.err());
    }
  }

  /** Runs a command in a separate process, because its working directory matters. */
  private static Answer elsewhere(Path folder, String... args)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>();
    all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    all.addAll(List.of("-cp", System.getProperty("java.class.path"), GatewayMain.class.getName()));
    all.addAll(List.of(args));
    Path said = Files.createTempFile("said", ".txt");
    try {
      Process process =
          new ProcessBuilder(all)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      boolean ended = process.waitFor(LONG.toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
      process.destroyForcibly();
      return new Answer(ended ? process.exitValue() : -1, Files.readString(said), "");
    } finally {
      Files.delete(said);
    }
  }

  private static List<String> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void whereThereIsNoConfigurationNothingBegins(@TempDir Path wrong) throws Exception {
    Path staff = Files.writeString(folder.resolve("staff.csv"), "staffNo,name\nT1,王老师\n");
    Answer taken = elsewhere(wrong, "import", "staff", staff.toString(), "--lang", "en");
    assertEquals(1, taken.status(), taken.out());
    assertTrue(taken.out().contains("There is no application.yml in "), taken.out());
    Answer served = elsewhere(wrong, "serve", "--lang", "en");
    assertEquals(1, served.status(), served.out());
    assertEquals(List.of(), in(wrong));
  }

  @Test
  void aCommandBeginsNoStoreThatDependsOnTheFolderWhereItWasStarted(@TempDir Path wrong)
      throws Exception {
    Path staff = Files.writeString(folder.resolve("staff.csv"), "staffNo,name\nT1,王老师\n");
    Files.writeString(
        folder.resolve("application.yml"), "attendance:\n  store: data/attendance.db\n");
    Answer taken =
        elsewhere(
            wrong,
            "import",
            "staff",
            staff.toString(),
            "--config",
            folder.toString(),
            "--lang",
            "en");
    assertEquals(1, taken.status(), taken.out());
    assertTrue(taken.out().contains("found no store at "), taken.out());
    assertEquals(List.of(), in(wrong));
  }
}
