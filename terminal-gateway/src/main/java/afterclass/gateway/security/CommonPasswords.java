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
 * Knows passwords that are guessed first: the 30,000 most used ones that zxcvbn's list keeps by how
 * often they were found, with their usual endings, spellings and rows of keys; and what anybody
 * would try at a Chinese school.
 */
final class CommonPasswords {
  /** A guesser who has the store tries this many in minutes. */
  private static final double FEW_GUESSES = 1e8;

  /** What is longer is judged by its beginning: the measure's time grows faster than its length. */
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
   * Whether a password would be found with few guesses. The list is read when somebody chooses a
   * password, and not kept.
   *
   * @param own what a guesser would try for this account, as its name
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

  /** Reads the lists. */
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
