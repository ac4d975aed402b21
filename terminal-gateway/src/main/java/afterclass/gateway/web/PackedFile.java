package afterclass.gateway.web;

import io.micronaut.http.HttpStatus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A file as a form carries it from the page that shows what it does to the one that takes it: so
 * nothing is kept here of files that nobody took.
 */
public final class PackedFile {
  /** The largest file that a page takes; packed and in letters, a form still holds it. */
  public static final int MOST_BYTES = 2_500_000;

  private PackedFile() {}

  /** Packs a file. */
  public static String of(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
  }

  /**
   * Unpacks it.
   *
   * @throws Problem if it is none, or unpacks to more than a page takes
   */
  public static byte[] read(String text) {
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(Base64.getUrlDecoder().decode(text)))) {
      return checked(in.readNBytes(MOST_BYTES + 1));
    } catch (IOException | IllegalArgumentException e) {
      throw Problem.badRequest("broken-file", String.valueOf(e.getMessage()));
    }
  }

  /** Refuses a file that is too large for a page. */
  public static byte[] checked(byte[] content) {
    if (content.length > MOST_BYTES) {
      throw new Problem(
          HttpStatus.REQUEST_ENTITY_TOO_LARGE,
          "large-file",
          String.valueOf(content.length),
          MOST_BYTES);
    }
    return content;
  }
}
