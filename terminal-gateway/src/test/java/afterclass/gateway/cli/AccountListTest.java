package afterclass.gateway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Role;
import afterclass.gateway.web.Office;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the accounts on the command line: their list, and that of a wrong staff number. */
class AccountListTest {

  private static String list(Path folder, String language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[] ask = {"account", "list", "--lang", language, "--config", folder.toString()};
    assertEquals(0, GatewayMain.execute(out, new ByteArrayOutputStream(), ask));
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void rolesAreSaidInTheReadersLanguage(@TempDir Path folder) throws IOException {
    try (Office office = new Office(folder, false)) {
      List<Role> roles = List.of(Role.ADMINISTRATOR, Role.INSPECTOR);
      People people = office.gateway().bean(People.class);
      people.add("zhang", "张主任", roles, "", "correct horse 7", Actor.command());
    }
    Files.writeString(
        folder.resolve("application.yml"),
        "attendance:\n  store: " + folder.resolve("attendance.db") + "\n");
    assertTrue(list(folder, "zh").contains("管理员；检查人员"), list(folder, "zh"));
    assertTrue(list(folder, "en").contains("Administrator; Inspector"), list(folder, "en"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[] add = {
      "account",
      "add",
      "li",
      "--role",
      "teacher",
      "--staff",
      "T9",
      "--lang",
      "en",
      "--config",
      folder.toString()
    };
    assertEquals(1, GatewayMain.execute(out, new ByteArrayOutputStream(), add));
    String said = out.toString(StandardCharsets.UTF_8);
    assertTrue(said.contains("There is no staff number \"T9\""), said);
    assertTrue(!list(folder, "en").contains("li "), list(folder, "en"));
  }
}
