package afterclass.gateway.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that settings of mail and robots that do not fit are refused, without showing a secret. */
class MessageSettingsTest {

  private static List<String> problems(Path folder, String... pairs) {
    Map<String, Object> file = new HashMap<>();
    file.put("attendance.store", folder.resolve("attendance.db").toString());
    for (int i = 0; i < pairs.length; i += 2) {
      file.put("attendance." + pairs[i], pairs[i + 1]);
    }
    return ConfigCheck.of(file).problems();
  }

  @Test
  void mailNeedsASenderAndEncryptionUnlessItsServerIsHere(@TempDir Path folder) {
    assertEquals(
        List.of(
            "attendance.mail.sender: found nothing, expected an address to send from, since"
                + " attendance.mail.host is set",
            "attendance.mail.encryption: found none, expected starttls or tls for a server that is"
                + " not this machine"),
        problems(folder, "mail.host", "10.0.0.9", "mail.encryption", "none"));
    assertEquals(
        List.of(),
        problems(
            folder,
            "mail.host",
            "127.0.0.1",
            "mail.encryption",
            "none",
            "mail.sender",
            "a@school.example"));
    assertEquals(
        List.of("attendance.mail.password: found nothing, expected user and password, or neither"),
        problems(
            folder,
            "mail.host",
            "smtp.school.example",
            "mail.user",
            "a",
            "mail.sender",
            "a@school.example"));
  }

  @Test
  void aRobotsAddressIsHttpsAndIsNeverShown(@TempDir Path folder) {
    List<String> found =
        problems(folder, "robots.wecom", "http://qyapi.weixin.qq.com/send?key=THE-KEY");
    assertEquals(
        List.of(
            "attendance.robots.wecom: found something else, expected an address that begins with"
                + " https://, as the group shows it"),
        found);
    assertFalse(found.toString().contains("THE-KEY"));
    assertEquals(
        List.of(
            "attendance.robots.feishu: found nothing, expected the address of the robot whose"
                + " secret is set"),
        problems(folder, "robots.feishu-secret", "SEC"));
    assertEquals(1, problems(folder, "robots.kinds", "forfeit, wages").size());
  }
}
