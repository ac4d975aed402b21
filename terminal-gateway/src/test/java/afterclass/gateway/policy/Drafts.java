package afterclass.gateway.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Drafts of policies: the built-in policy with a few words replaced, as an office would draft its
 * next version.
 */
public final class Drafts {
  private Drafts() {}

  /** Returns the built-in policy's text. */
  public static String shipped() {
    try (InputStream in =
        Objects.requireNonNull(
            Drafts.class.getResourceAsStream("/policies/extended-service.yaml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the built-in policy with another version.
   *
   * @param pairs pairs of an old text, which must occur, and its replacement
   */
  public static String version(String version, String... pairs) {
    String text = shipped();
    text = replaced(text, "version: \"1\"", "version: \"" + version + "\"");
    for (int i = 0; i < pairs.length; i += 2) {
      text = replaced(text, pairs[i], pairs[i + 1]);
    }
    return text;
  }

  /** Returns version 2: the morning check lasts until 07:15, and noon counts 4 lesson hours. */
  public static String second() {
    return version(
        "2",
        "value: 07:00-07:10",
        "value: 07:00-07:15",
        "{value: 3, clause: 五.2}",
        "{value: 4, clause: 五.2}");
  }

  /** Returns the bytes of a text. */
  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String replaced(String text, String piece, String by) {
    if (!text.contains(piece)) {
      throw new IllegalArgumentException("the plan does not contain: " + piece);
    }
    return text.replace(piece, by);
  }
}
