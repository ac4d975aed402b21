package afterclass.gateway.security;

import afterclass.gateway.i18n.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * The hashing of passwords: Argon2id with 16 MiB, two passes and a salt for each password. Few are
 * hashed at once, so that many attempts cannot exhaust the heap.
 */
final class Passwords {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 200;
  private static final int DIFFERENT = 5;
  private static final int MOST_AT_ONCE = 4;
  private static final int PATIENCE_SECONDS = 10;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int QUICK_KIB = 1024;

  /** How the hash of a {@linkplain #hashRandom random} password names its memory. */
  private static final String QUICK = "m=" + QUICK_KIB + ",";

  private final Argon2PasswordEncoder encoder =
      Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  private final Argon2PasswordEncoder quick =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, QUICK_KIB, 1);
  private final Semaphore room = new Semaphore(MOST_AT_ONCE, true);
  private final String nobody = hash("nobody has this password");

  /** Returns the hash to store for a password. */
  String hash(String password) {
    return Objects.requireNonNull(inTurn(() -> encoder.encode(password)), "a hash");
  }

  /**
   * Returns the hash to store for a password of 59 random bits. It takes little time and memory,
   * because no list of guesses finds such a password; so hundreds are hashed in a moment.
   */
  String hashRandom(String password) {
    return Objects.requireNonNull(inTurn(() -> quick.encode(password)), "a hash");
  }

  /**
   * Returns whether a password matches a hash. Takes the same time without a hash; impossible
   * passwords are not hashed.
   */
  boolean matches(String password, Optional<String> hash) {
    boolean same =
        password.length() <= LONGEST && inTurn(() -> matches(password, hash.orElse(nobody)));
    return same && hash.isPresent();
  }

  private boolean matches(String password, String hash) {
    boolean same = encoder.matches(password, hash);
    // A quick hash is followed by a slow one, so that the time does not tell which it was.
    return hash.contains(QUICK) ? !encoder.matches(password, nobody) && same : same;
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new ProblemException("too-many-attempts", "", PATIENCE_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException("too-many-attempts", "", PATIENCE_SECONDS);
    }
    try {
      return work.get();
    } finally {
      room.release();
    }
  }

  /**
   * Rejects a password that would be guessed soon.
   *
   * @param own what is publicly known about its owner, as name and account
   * @throws ProblemException {@code short-password} or {@code long-password} with the bound, else
   *     {@code weak-password}
   */
  static void check(String password, String account, List<String> own) {
    if (password.length() < SHORTEST) {
      throw new ProblemException("short-password", "", SHORTEST);
    }
    if (password.length() > LONGEST) {
      throw new ProblemException("long-password", "", LONGEST);
    }
    if (password.chars().distinct().count() < DIFFERENT
        || password.toLowerCase(Locale.ROOT).contains(account.toLowerCase(Locale.ROOT))
        || CommonPasswords.guessable(password, own)) {
      throw new ProblemException("weak-password", "", DIFFERENT);
    }
  }
}
