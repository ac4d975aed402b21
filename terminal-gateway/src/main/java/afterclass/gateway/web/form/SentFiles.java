package afterclass.gateway.web.form;

import afterclass.gateway.wire.Bytes;
import io.micronaut.http.multipart.CompletedFileUpload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** The files that the form of a page sends together. */
public final class SentFiles {
  private SentFiles() {}

  /**
   * A file that a page sends.
   *
   * @param name its name
   * @param content its bytes
   */
  public record Named(String name, Bytes content) {}

  /** Returns the files once all have come. */
  public static List<Named> of(Publisher<CompletedFileUpload> files) {
    List<Named> sent = Flux.from(files).map(SentFiles::named).collectList().block();
    return sent == null ? List.of() : sent;
  }

  private static Named named(CompletedFileUpload file) {
    try {
      String name = file.getFilename();
      return new Named(name.isBlank() ? "page" : name, Bytes.copyOf(file.getBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("a file that has come", e);
    }
  }
}
