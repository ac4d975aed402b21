package afterclass.gateway.security;

import afterclass.gateway.i18n.Refusal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Makes and checks what is kept of a password: Argon2id with 16 MiB, two passes, its own salt. */
final class Passwords {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 200;
  private static final int DIFFERENT = 5;
  private static final Set<String> KNOWN =
      Set.of(
          "1234567890", "0123456789", "password12", "password123", "qwertyuiop", "administrator");

  private final Argon2PasswordEncoder encoder =
      Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  private final String nobody = hash("nobody has this password");

  /** What is kept of a password. */
  String hash(String password) {
    return Objects.requireNonNull(encoder.encode(password), "a hash");
  }

  /** Whether a password is the one. Takes as long where there is nobody to compare with. */
  boolean matches(String password, Optional<String> hash) {
    boolean same = encoder.matches(password, hash.orElse(nobody));
    return same && hash.isPresent();
  }

  /**
   * Refuses a password that would be guessed soon.
   *
   * @throws Refusal {@code short-password} or {@code long-password} with the bound, else {@code
   *     weak-password}
   */
  static void check(String password, String account) {
    if (password.length() < SHORTEST) {
      throw new Refusal("short-password", "", SHORTEST);
    }
    if (password.length() > LONGEST) {
      throw new Refusal("long-password", "", LONGEST);
    }
    String small = password.toLowerCase(Locale.ROOT);
    if (password.chars().distinct().count() < DIFFERENT
        || KNOWN.contains(small)
        || small.contains(account.toLowerCase(Locale.ROOT))) {
      throw new Refusal("weak-password", "", DIFFERENT);
    }
  }
}
