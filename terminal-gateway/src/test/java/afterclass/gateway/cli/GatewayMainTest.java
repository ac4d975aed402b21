package afterclass.gateway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.outside.OddFolder;
import afterclass.gateway.web.Office;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayMainTest {
  private static Path folder;

  private record Answer(int status, String out, String err) {}

  @BeforeAll
  static void playADay(@TempDir Path fresh) throws IOException {
    folder = OddFolder.in(fresh);
    try (Office office = new Office(folder, false)) {
      office.day();
    }
    Files.writeString(
        folder.resolve("application.yml"),
        "attendance:\n  first-day: \"2026-09-01\"\n  store: "
            + folder.resolve("attendance.db")
            + "\n");
  }

  private static Answer run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> all = new ArrayList<>(Arrays.asList(args));
    if (!all.contains("--config")) {
      all.addAll(List.of("--config", folder.toString()));
    }
    int status = GatewayMain.execute(out, err, all.toArray(String[]::new));
    return new Answer(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The days were judged by a first day that has since been removed from the settings. */
  @Test
  void aFirstDayThatIsTakenOutOfTheSettingsStillHolds(@TempDir Path other) throws IOException {
    Files.writeString(
        other.resolve("application.yml"),
        "attendance:\n  store: " + folder.resolve("attendance.db") + "\n");
    Answer same =
        run(
            "replay",
            "--from",
            "2026-11-01",
            "--to",
            "2026-11-23",
            "--lang",
            "en",
            "--config",
            other.toString());
    assertEquals(0, same.status(), same.out());
  }

  @Test
  void helpSpeaksBothLanguages() {
    Answer chinese = run("--help", "--lang", "zh");
    assertEquals(0, chinese.status());
    assertTrue(chinese.out().contains("检查配置，列出全部问题。"), chinese.out());
    Answer english = run("report", "--help", "--lang", "en");
    assertEquals(0, english.status());
    assertTrue(english.out().contains("Show a report, or write it to a file."), english.out());
  }

  @Test
  void whatIsNotUnderstoodEndsWithTwo() {
    assertEquals(2, run("dance").status());
    assertEquals(2, run("report").status());
    Answer noDate = run("explain", "T1", "2026-13-01", "--lang", "en");
    assertEquals(2, noDate.status());
    assertTrue(noDate.err().contains("Write year-month-day"), noDate.err());
    assertFalse(noDate.err().contains("Exception"), noDate.err());
    assertEquals(2, run("import", "pets", "x.csv", "--lang", "en").status());
    Answer missing = run("import", "staff", "no-such.csv", "--lang", "en");
    assertEquals(2, missing.status());
    assertTrue(missing.err().startsWith("There is no file "), missing.err());
  }

  @Test
  void reportsArePrintedAndWritten() throws IOException {
    Answer table =
        run("report", "forfeits", "--from", "2026-11-23", "--to", "2026-11-23", "--lang", "zh");
    assertEquals(0, table.status(), table.err());
    assertTrue(table.out().startsWith("取消课时费明细\n日期"), table.out());
    assertTrue(table.out().contains("2026-11-23  T2    李老师"), table.out());
    Path file = folder.resolve("forfeits.csv");
    Answer written =
        run(
            "report",
            "forfeits",
            "--from",
            "2026-11-23",
            "--to",
            "2026-11-23",
            "--out",
            file.toString(),
            "--lang",
            "en");
    assertEquals("2 rows written to " + file + "\n", written.out());
    assertEquals('\uFEFF', Files.readString(file).charAt(0));
    Answer unknown = run("report", "salaries", "--lang", "en");
    assertEquals(1, unknown.status());
    assertEquals(
        "There is no report named \"salaries\"; expected one of forfeits, lesson-hours, assessment, days, incidents, duty, duty-log, lunch, punches.\n",
        unknown.err());
  }

  @Test
  void reportsAreGathered() {
    String[] asked = {"report", "forfeits", "--from", "2026-11-23", "--to", "2026-11-23"};
    Answer services = run(with(asked, "--by", "service", "--lang", "en"));
    assertEquals(
        """
        Forfeited lesson hours, by service
        Service          Records  Hours  Month before  Change
        ---------------  -------  -----  ------------  ------
        Noon service           1      3             0       3
        Morning reading        1      2             0       2
        ---------------  -------  -----  ------------  ------
        Total                  2      5             0       5

        """,
        services.out());
    Answer one = run(with(asked, "--by", "service", "--group", "noon", "--format", "csv"));
    assertEquals(3, one.out().strip().lines().count(), one.out());
    Answer unknown = run(with(asked, "--by", "colour", "--lang", "en"));
    assertEquals(1, unknown.status());
    assertEquals(
        "store: "
            + folder.resolve("attendance.db")
            + "\nIt cannot be grouped by \"colour\"; expected one of: day, week, month, staff, service,"
            + " clause\n",
        unknown.err());
  }

  private static String[] with(String[] some, String... more) {
    return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
  }

  @Test
  void aDayIsExplained() {
    Answer answer = run("explain", "T2", "2026-11-23", "--lang", "zh");
    assertEquals(0, answer.status(), answer.err());
    assertTrue(answer.out().startsWith("李老师（T2）2026-11-23\n"), answer.out());
    assertTrue(answer.out().contains("六.1"), answer.out());
    assertTrue(answer.out().contains("07:11:00 · 打卡 · school/gate"), answer.out());
    assertEquals(1, run("explain", "T9", "2026-11-23").status());
  }

  @Test
  void theStoreIsVerifiedReplayedAndCopied() {
    Answer verified = run("verify", "--lang", "en");
    assertEquals(0, verified.status(), verified.out() + verified.err());
    assertTrue(verified.out().contains("journal: 6 rows, intact, head "), verified.out());
    Answer replayed = run("replay", "--from", "2026-11-23", "--to", "2026-11-23", "--lang", "en");
    assertEquals(
        "2026-11-23 to 2026-11-23: the recalculation agrees with the ledger.\n", replayed.out());
    Answer thisMonth = run("replay", "--lang", "en");
    assertEquals(0, thisMonth.status(), thisMonth.err());
    assertTrue(
        thisMonth.out().matches("\\S+-01 to \\S+: the recalculation agrees with the ledger.\n"));
    Path copy = folder.resolve("copy.db");
    assertEquals(0, run("backup", copy.toString()).status());
    assertTrue(Files.exists(copy));
    assertEquals(1, run("backup", copy.toString()).status());
  }

  @Test
  void filesAreImported() throws IOException {
    Path file = folder.resolve("staff.csv");
    Files.writeString(file, "staffNo,name\nT8,周老师\n,无号\n");
    Answer refused = run("import", "staff", file.toString(), "--lang", "en");
    assertEquals(1, refused.status());
    assertTrue(refused.out().startsWith("staff: 2 rows read, 0 taken, 0 facts changed.\n"));
    Answer taken = run("import", "staff", file.toString(), "--partial", "--lang", "en");
    assertEquals(1, taken.status());
    assertTrue(taken.out().startsWith("staff: 2 rows read, 1 taken, 1 facts changed.\n"));
  }

  @Test
  void rowsThatHaveNoEffectAreSaidAndTaken() throws IOException {
    Path file = folder.resolve("staff.csv");
    Files.writeString(file, "staffNo,name,from\nT8,周老师,2062-09-01\n");
    Answer taken = run("import", "staff", file.toString(), "--lang", "en");
    assertEquals(0, taken.status());
    assertTrue(
        taken.out().contains("1 taken, 1 facts changed.\nThese rows were taken"), taken.out());
    assertTrue(taken.out().contains("2062-09-01 is more than 366 days from today"), taken.out());
  }

  @Test
  void webPageIsReadIfItHasATable() throws IOException {
    Path file = folder.resolve("staff.xls");
    Files.writeString(
        file, "<table><tr><td>工号</td><td>姓名</td></tr><tr><td>T9</td><td>钱老师</td></tr></table>");
    Answer taken = run("import", "staff", file.toString(), "--lang", "zh");
    assertEquals(0, taken.status(), taken.out());
    Files.writeString(file, "<html><body>关于排班的通知</body></html>");
    Answer page = run("import", "staff", file.toString(), "--lang", "zh");
    assertEquals(1, page.status());
    assertTrue(page.out().contains("这是网页（HTML），里面没有表格"), page.out());
  }

  @Test
  void theFileOfATerminalIsImported() throws IOException {
    Path home = Files.createDirectory(folder.resolve("stick"));
    Files.writeString(
        home.resolve("application.yml"),
        """
        attendance:
          store: %s
          terminals:
            gate: { link: mqtt, protocol: attendance }
        """
            .formatted(home.resolve("attendance.db")));
    Path file = home.resolve("1_attlog.dat");
    Files.writeString(file, "  7\t2026-11-23 07:05:33\t1\t0\t1\t0\r\n");
    String config = home.toString();
    Answer whose = run("import", "attlog", file.toString(), "--config", config, "--lang", "en");
    assertEquals(2, whose.status());
    assertTrue(whose.err().contains("registered are: school/gate"), whose.err());
    List<String> ask =
        List.of(
            "import",
            "attlog",
            file.toString(),
            "--terminal",
            "gate",
            "--config",
            config,
            "--lang");
    List<String> english = new ArrayList<>(ask);
    english.add("en");
    Answer first = run(english.toArray(String[]::new));
    assertEquals(
        "attlog: 1 lines read: 0 new punches, 0 already there, 0 with a suspect time (not"
            + " counted), 1 of unregistered numbers, 0 refused.\n",
        first.out());
    assertEquals(0, first.status(), first.err());
    assertEquals(
        "attlog: 1 lines read: 0 new punches, 1 already there, 0 with a suspect time (not"
            + " counted), 0 of unregistered numbers, 0 refused.\n",
        run(english.toArray(String[]::new)).out());
    Files.writeString(file, "7\tnever\t1\t0\t1\t0\n");
    Answer bad = run(english.toArray(String[]::new));
    assertEquals(1, bad.status());
    assertTrue(bad.out().contains("The file was not imported."), bad.out());
    assertTrue(bad.out().contains("never"), bad.out());
  }

  @Test
  void cardsThatNoTerminalCanSayAreNamed() throws IOException {
    Path home = Files.createDirectory(folder.resolve("lost"));
    Files.writeString(
        home.resolve("application.yml"),
        """
        attendance:
          store: %s
          terminals:
            gate: { link: mqtt, protocol: attendance, credential-form: em4100-decimal }
        """
            .formatted(home.resolve("attendance.db")));
    Path staff = Files.writeString(home.resolve("staff.csv"), "staffNo,name\nT1,王\n");
    Path cards =
        Files.writeString(
            home.resolve("cards.csv"),
            "card,staffNo,from\n123456789012,T1,2026-09-01\n0009357203,T1,2026-09-01\n");
    String[] there = {"--config", home.toString(), "--lang", "en"};
    assertEquals(0, run(with(new String[] {"import", "staff", staff.toString()}, there)).status());
    String lost =
        "1 cards can never be read: no time clock gives them in its form. Check the numbers, or the"
            + " credential-form of the time clocks:\n  123456789012: gate (em4100-decimal)\n";
    Answer taken = run(with(new String[] {"import", "cards", cards.toString()}, there));
    assertEquals(0, taken.status(), taken.err());
    assertTrue(taken.out().contains("123456789012"), taken.out());
    assertTrue(taken.out().contains("gate (em4100-decimal)"), taken.out());
    assertFalse(taken.out().contains("0009357203"), taken.out());
    Answer checked = run(with(new String[] {"check-config"}, there));
    assertEquals(0, checked.status(), checked.err());
    assertTrue(checked.out().endsWith(lost), checked.out());
  }

  @Test
  void aBadConfigurationIsSaidWhole() throws IOException {
    Path bad = Files.createDirectory(folder.resolve("bad"));
    Files.writeString(
        bad.resolve("application.yml"),
        """
        attendance:
          zone: Mars
          colour: red
          terminals:
            a:
              link: usb
              protocol: attendance
              zone: Asia/Shanghai
        """);
    Answer answer = run("check-config", "--config", bad.toString(), "--lang", "en");
    assertEquals(1, answer.status());
    assertEquals(
        bad
            + ": 3 problems\n"
            + "  attendance.colour: no such setting; expected a setting of config/application.yml\n"
            + "  attendance.zone: found Mars, expected a zone, such as Asia/Shanghai\n"
            + "  attendance.terminals.a.link: found usb, expected mqtt or serial or tcp or http or file\n",
        answer.out());
    assertEquals(
        bad
            + "：有 3 个问题\n"
            + "  attendance.colour：没有这个设置，应为 config/application.yml 中的设置\n"
            + "  attendance.zone：填的是 Mars，应为时区，如 Asia/Shanghai\n"
            + "  attendance.terminals.a.link：填的是 usb，应为mqtt 或 serial 或 tcp 或 http 或 file\n",
        run("check-config", "--config", bad.toString(), "--lang", "zh").out());
    assertEquals(0, run("check-config").status());
  }

  @Test
  void aSettingThatNothingReadsIsNamedWithTheOneThatIsMeant() throws IOException {
    Path odd = Files.createDirectory(folder.resolve("odd"));
    Files.writeString(
        odd.resolve("application.yml"),
        """
        server:
          port: 8081
        school-name: x
        colour: red
        logger:
          levels: {afterclass: INFO}
        """);
    Answer answer = run("check-config", "--config", odd.toString(), "--lang", "en");
    assertEquals(0, answer.status(), answer.err());
    assertTrue(
        answer
            .out()
            .contains(
                """
                3 settings are not known and have no effect:
                  colour: no such setting; expected a setting of config/application.yml
                  school-name: no such setting; did you mean attendance.school-name
                  server.port: no such setting; did you mean micronaut.server.port
                """),
        answer.out());
    assertTrue(
        run("check-config", "--config", odd.toString(), "--lang", "zh")
            .out()
            .contains("server.port：没有这个设置，是否应为 micronaut.server.port"),
        "in Chinese");
  }

  @Test
  void noVerbProvesAnythingOfAStoreThatIsNotThere() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Path store = other.resolve("none.db");
    Files.writeString(other.resolve("application.yml"), "attendance:\n  store: " + store + "\n");
    Answer verified = run("verify", "--config", other.toString(), "--lang", "en");
    assertEquals(1, verified.status());
    assertEquals(
        "found no store at "
            + store
            + "; expected the school's: run this in the service's own folder, or name the right"
            + " one with --config and attendance.store\n",
        verified.err());
    assertFalse(Files.exists(store));
    Files.writeString(store, "This was a store once, and somebody wrote a letter over it.");
    Answer junk = run("verify", "--config", other.toString(), "--lang", "en");
    assertEquals(1, junk.status());
    assertTrue(junk.err().startsWith("found something else than a store at " + store), junk.err());
    assertEquals(1, junk.err().lines().count(), junk.err());
    Path nowhere = folder.resolve("nowhere");
    assertEquals(
        "There is no application.yml in " + nowhere + ". Check --config.\n",
        run("verify", "--config", nowhere.toString(), "--lang", "en").err());
  }

  @Test
  void replayRefusesARangeThatEndsBeforeItBegins() {
    Answer answer = run("replay", "--from", "2026-11-24", "--to", "2026-11-23", "--lang", "en");
    assertEquals(1, answer.status());
    assertEquals(
        "The range 2026-11-24 – 2026-11-23 is not valid. Exchange the dates, or shorten the"
            + " range.\n",
        answer.err());
  }

  @Test
  void theServiceDoesNotStartWithABadConfiguration() throws IOException {
    Path bad = Files.createDirectory(folder.resolve("unusable"));
    Files.writeString(
        bad.resolve("application.yml"),
        """
        attendance:
          store: %s
          clock-ahead: soon
          mqtt:
            port: 99999999
        """
            .formatted(bad.resolve("a.db")));
    Answer answer = run("serve", "--config", bad.toString(), "--lang", "en");
    assertEquals(1, answer.status());
    assertEquals(
        "The configuration cannot be used:\n"
            + "  attendance.clock-ahead: found soon, expected how far a time clock may be ahead,"
            + " such as 5m or 90s\n"
            + "  attendance.mqtt.port: found 99999999, expected a port from 1 to 65535, or 0 for"
            + " any\n",
        answer.err());
    assertFalse(Files.exists(bad.resolve("a.db")));
  }
}
