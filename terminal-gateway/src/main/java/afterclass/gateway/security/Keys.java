package afterclass.gateway.security;

import afterclass.gateway.wire.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Keys that cannot be guessed: 256 random bits as text; and readable ones for paper. */
final class Keys {
  private static final int BYTES = 32;

  /** Characters that people do not mistake for one another on paper. */
  private static final String READABLE = "23456789abcdefghjkmnpqrstuvwxyz";

  private static final int GROUPS = 3;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Keys() {}

  /** Returns a new key. */
  static String next() {
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** Returns a new password for paper, of 59 random bits: {@code k7mp-3xwd-9fht}. */
  static String readable() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      text.append(i > 0 && i % GROUP == 0 ? "-" : "");
      text.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
    }
    return text.toString();
  }

  /** Returns the hash to store for a key. */
  static Bytes hash(String key) {
    try {
      return Bytes.copyOf(
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Returns the token that a session's forms must contain, so that no other site can send one. */
  static String formToken(String sessionKey) {
    return hash("form " + sessionKey).hex();
  }

  /** Returns whether two texts are equal, in a time independent of where they differ. */
  static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
