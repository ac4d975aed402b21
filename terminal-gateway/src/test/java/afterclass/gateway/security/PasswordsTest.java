package afterclass.gateway.security;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.i18n.ProblemException;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of which passwords are accepted. */
class PasswordsTest {
  private static final String LIST = "/com/nulabinc/zxcvbn/matchers/dictionaries/passwords.txt";
  private static final List<String> OWN = List.of("zhang", "张主任");

  private static List<String> list() throws IOException {
    try (InputStream in = Objects.requireNonNull(PasswordsTest.class.getResourceAsStream(LIST));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    }
  }

  @Test
  void nothingOfTheListIsTaken() throws IOException {
    List<String> list = list();
    assertTrue(list.size() >= 3_000, () -> list.size() + " passwords");
    Zxcvbn measure = CommonPasswords.measure();
    List<String> taken = new ArrayList<>();
    for (String common : list) {
      if (common.length() >= 10 && !CommonPasswords.guessable(measure, common, OWN)) {
        taken.add(common);
      }
    }
    assertEquals(List.of(), taken);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234567890", "Password123", "P@ssw0rd123", "qwertyuiop", "1qaz2wsx3edc", "q1w2e3r4t5",
        "abcdefghij1", "asdfghjkl123", "iloveyou1234", "school12345", "kaoqin12345",
            "woaini1314520",
        "zhang-zhang1", "administrator1", "9876543210a", "20261128abc"
      })
  void whatIsGuessedSoonIsRefused(String password) {
    ProblemException refused =
        assertThrows(
            ProblemException.class, () -> Passwords.check(password, "zhang", OWN), password);
    assertEquals("weak-password", refused.code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse 7",
        "battery staple 42",
        "另一个足够长的密码里",
        "mT7!kq-xW2z",
        "yellow-river-runs-east"
      })
  void whatNobodyGuessesIsTaken(String password) {
    assertDoesNotThrow(() -> Passwords.check(password, "zhang", OWN));
  }
}
