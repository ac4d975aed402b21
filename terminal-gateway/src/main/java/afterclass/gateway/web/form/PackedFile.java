package afterclass.gateway.web.form;

import afterclass.gateway.web.problem.Problem;
import io.micronaut.http.HttpStatus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The encoding of a file in a form field, from the preview page to the page that takes the file, so
 * that the service stores no file that is never taken.
 */
public final class PackedFile {
  /** Maximum file size of a page, in bytes; packed and encoded, it still fits in a form. */
  public static final int MOST_BYTES = 2_500_000;

  private PackedFile() {}

  /** Returns a file packed and encoded as text. */
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
   * Returns the file packed in a text.
   *
   * @throws Problem if the text is no packed file, or the file is too large
   */
  public static byte[] read(String text) {
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(Base64.getUrlDecoder().decode(text)))) {
      return checked(in.readNBytes(MOST_BYTES + 1));
    } catch (IOException | IllegalArgumentException e) {
      throw Problem.badRequest("broken-file", String.valueOf(e.getMessage()));
    }
  }

  /** Returns a file, or refuses it if it is too large for a page. */
  private static byte[] checked(byte[] content) {
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
