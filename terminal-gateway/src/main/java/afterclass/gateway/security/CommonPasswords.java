package afterclass.gateway.security;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The passwords that are guessed first: the 30,000 most used ones in zxcvbn's list, with their
 * usual endings, spellings and keyboard patterns, and those that an attacker would try first at a
 * Chinese school.
 */
final class CommonPasswords {
  /** Number of guesses that an attacker who has the store can make within minutes. */
  private static final double FEW_GUESSES = 1e8;

  /** Number of characters examined; zxcvbn's running time grows faster than the length. */
  private static final int LOOKED_AT = 60;

  private static final List<String> HERE =
      List.of(
          "attendance",
          "kaoqin",
          "daka",
          "xuexiao",
          "xiaoxue",
          "laoshi",
          "jiaoshi",
          "mima",
          "woaini",
          "aini",
          "1314520",
          "5201314",
          "woaiwojia",
          "zhongguo",
          "admin",
          "guanliyuan");

  private CommonPasswords() {}

  /**
   * Returns whether a password can be found with few guesses. The list is loaded for each check and
   * not kept in memory.
   *
   * @param own what an attacker would try for this account, such as its name
   */
  static boolean guessable(String password, List<String> own) {
    return guessable(measure(), password, own);
  }

  static boolean guessable(Zxcvbn measure, String password, List<String> own) {
    List<String> tried = new ArrayList<>(HERE);
    own.stream().filter(word -> !word.isBlank()).forEach(tried::add);
    String beginning = password.length() <= LOOKED_AT ? password : password.substring(0, LOOKED_AT);
    return measure.measure(beginning, tried).getGuesses() < FEW_GUESSES;
  }

  /** Loads the lists. */
  static Zxcvbn measure() {
    try {
      return new ZxcvbnBuilder()
          .dictionary(StandardDictionaries.PASSWORDS_LOADER.load())
          .dictionary(StandardDictionaries.ENGLISH_WIKIPEDIA_LOADER.load())
          .keyboards(StandardKeyboards.loadAllKeyboards())
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException("zxcvbn's own lists cannot be read from the jar", e);
    }
  }
}
