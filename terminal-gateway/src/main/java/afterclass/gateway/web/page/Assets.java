package afterclass.gateway.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The addresses of the service's own static files. Each names the first digits of its content's
 * SHA-256, so that a browser keeps a file for ever and loads it again after an update.
 */
final class Assets {
  private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

  /** Digits of a hash in an address: enough to tell the versions of one file apart. */
  private static final int DIGITS = 10;

  private Assets() {}

  /**
   * Returns the address of a file.
   *
   * @param name name of the file in {@code static}
   */
  static String address(String name) {
    return ADDRESSES.computeIfAbsent(
        name, file -> "/static/" + file + "?v=" + hash(file).substring(0, DIGITS));
  }

  private static String hash(String name) {
    try (InputStream content = Assets.class.getResourceAsStream("/static/" + name)) {
      if (content == null) {
        throw new IllegalArgumentException("no such static file: " + name);
      }
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(content.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
