package afterclass.gateway.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.session.Terminal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that the service reads a school's settings as written, and reports invalid ones. */
class ConfigFileTest {
  private Path folder;

  @BeforeEach
  void open(@TempDir Path fresh) {
    folder = fresh;
  }

  private Map<String, Object> read(String text) throws IOException {
    Files.writeString(folder.resolve(ConfigFile.NAME), text);
    return ConfigFile.read(folder);
  }

  private List<String> problems(String text) throws IOException {
    return ConfigCheck.of(read(text)).problems();
  }

  private static String terminal(String name, String... more) {
    return "    "
        + name
        + ":\n      link: mqtt\n      protocol: attendance\n"
        + String.join("", more);
  }

  @Test
  void aTerminalIsCalledAsItIsWritten() throws IOException {
    String text =
        "attendance:\n  terminals:\n"
            + terminal("Gate1")
            + terminal("gateB")
            + terminal("lab_1")
            + terminal("门口")
            + terminal("a.b")
            + terminal("\"7\"");
    ConfigCheck check = ConfigCheck.of(read(text));
    assertEquals(List.of(), check.problems());
    assertEquals(
        List.of("7", "Gate1", "a.b", "gateB", "lab_1", "门口"),
        check.terminals().stream().map(Terminal::id).sorted().toList());
  }

  @Test
  void textsAreTakenAsTheyAreWritten() throws IOException {
    ConfigCheck check =
        ConfigCheck.of(
            read(
                """
                attendance:
                  first-day: 2026-09-01
                  schoolName: 007
                  https: yes
                  terminals:
                    office:
                      link: http
                      protocol: zkpush
                      address: 0316144670030
                    clock:
                      link: tcp
                      protocol: anviz
                      address: 192.168.1.20:5010
                      password: 012345
                """));
    assertEquals(List.of(), check.problems());
    assertEquals(
        List.of("192.168.1.20:5010", "0316144670030"),
        check.terminals().stream().map(Terminal::address).toList());
    Map<String, Object> file = ConfigFile.read(folder);
    assertEquals("2026-09-01", file.get("attendance.first-day"));
    assertEquals("007", file.get("attendance.school-name"));
    assertEquals("true", file.get("attendance.https"));
    assertEquals("012345", file.get("attendance.terminals.clock.password"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "attendance: {https: ja}|attendance.https: found ja, expected true or false",
        "attendance: {http: {enabled: 1}}|attendance.http.enabled: found 1, expected true or false",
        "attendance: {store-busy-millis: 5s}|attendance.store-busy-millis: found 5s, expected a"
            + " number from 0 to 600000 in milliseconds",
        "attendance: {clock-ahead: 5}|attendance.clock-ahead: found 5, expected how far a time"
            + " clock may be ahead, such as 5m or 90s",
        "attendance: {clock-ahead: 400d}|attendance.clock-ahead: found 400d, expected how far a"
            + " time clock may be ahead, such as 5m or 90s",
        "attendance: {site: [a, b]}|attendance.site: found a list, expected one value: a name in one"
            + " line",
        "attendance: {site: {a: b}}|attendance.site.a: no such setting; did you mean attendance.site",
        "attendance: {schol-name: x}|attendance.schol-name: no such setting; did you mean"
            + " attendance.school-name",
        "attendance: {mqtt: {broker: Embedded}}|attendance.mqtt.broker: found Embedded, expected"
            + " embedded, none or a broker's address, such as tcp://host:1883",
        "attendance: {mqtt: {user-name: x}}|attendance.mqtt.user-name: no such setting; did you mean"
            + " attendance.mqtt.username",
        "attendance: {links: {enabled: false}}|attendance.links.enabled: no such setting; expected"
            + " a setting of config/application.yml",
        "attendence: {site: a}|attendence.site: no such setting; did you mean attendance",
        "micronaut: {server: {port: http}}|micronaut.server.port: found http, expected a port from 1"
            + " to 65535, or 0 for any",
        "attendance: {site: `\"${HOME_OF_NOBODY}\"`}|attendance.site: found ${…} that stands for"
            + " nothing, expected a name in one line",
      })
  void whatASettingCannotBeIsTold(String text, String problem) throws IOException {
    assertEquals(List.of(problem), problems(text.replace("`", "")));
  }

  @Test
  void aTerminalsSettingsAreCheckedByTheSameList() throws IOException {
    assertEquals(
        List.of(
            "attendance.terminals.gate.colour: no such setting; expected a setting of"
                + " config/application.yml",
            "attendance.terminals.gate.linc: no such setting; did you mean"
                + " attendance.terminals.gate.link",
            "attendance.terminals.gate.baud: found fast, expected a number from 1 to 4000000 in"
                + " bit/s, such as 9600"),
        problems(
            "attendance:\n  terminals:\n"
                + terminal(
                    "gate", "      baud: fast\n", "      linc: x\n", "      colour: red\n")));
  }

  @Test
  void aSecretIsNotRepeated() throws IOException {
    List<String> problems = problems("attendance: {mqtt: {password: \"a\\nsecret\"}}");
    assertEquals(
        List.of("attendance.mqtt.password: found something else, expected a password in one line"),
        problems);
  }

  @Test
  void whatStandsThereTwiceIsRefusedWithItsLines() {
    IllegalArgumentException twice =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                read(
                    "attendance:\n  terminals:\n"
                        + terminal("gate")
                        + "  terminals:\n"
                        + terminal("hall")
                        + "  school-name: a\n  schoolName: b\n"));
    String message = String.valueOf(twice.getMessage());
    assertTrue(message.contains("line 6: terminals stands in line 2 too"), message);
    assertTrue(message.contains("line 11: schoolName stands in line 10 too"), message);
  }

  @Test
  void aFileInAnotherEncodingIsToldAsThat() throws IOException {
    Files.write(
        folder.resolve(ConfigFile.NAME),
        "attendance:\n  school-name: 育才小学\n".getBytes(Charset.forName("GBK")));
    IllegalArgumentException bad =
        assertThrows(IllegalArgumentException.class, () -> ConfigFile.read(folder));
    assertTrue(String.valueOf(bad.getMessage()).contains("is not in UTF-8"), bad.getMessage());
    Files.writeString(folder.resolve(ConfigFile.NAME), "\uFEFFattendance:\n  site: 育才\n");
    assertEquals("育才", ConfigFile.read(folder).get("attendance.site"));
  }
}
