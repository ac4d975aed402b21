package afterclass.gateway.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Forms as a browser sends them. */
final class Forms {
  private Forms() {}

  /**
   * Returns the CSRF token of a session's forms: the SHA-256 of {@code form } and the session's
   * key.
   */
  static String token(String session) {
    return HexFormat.of().formatHex(sha256("form " + session));
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the body of a form with alternating names and values. */
  static byte[] of(String... pairs) {
    StringBuilder text = new StringBuilder("csrfToken=-");
    for (int i = 0; i < pairs.length; i += 2) {
      text.append('&')
          .append(pairs[i])
          .append('=')
          .append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
