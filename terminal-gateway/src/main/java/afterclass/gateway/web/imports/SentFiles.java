package afterclass.gateway.web.imports;

import afterclass.gateway.imports.ImportDrafts;
import afterclass.gateway.web.form.SentFile;
import afterclass.gateway.web.problem.FieldName;
import afterclass.gateway.web.problem.Problem;
import afterclass.gateway.wire.Bytes;
import io.micronaut.http.multipart.CompletedFileUpload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** The files that the form of a page sends together. */
final class SentFiles {
  private SentFiles() {}

  /** Returns the files once all have come; those without name and content were not chosen. */
  static List<ImportDrafts.Sent> of(Publisher<CompletedFileUpload> files) {
    List<ImportDrafts.Sent> sent = Flux.from(files).map(SentFiles::sent).collectList().block();
    return sent == null ? List.of() : sent;
  }

  private static ImportDrafts.Sent sent(CompletedFileUpload file) {
    try {
      String name = file.getFilename();
      return new ImportDrafts.Sent(name.isBlank() ? "page" : name, Bytes.copyOf(file.getBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("a file that has come", e);
    }
  }

  /**
   * Returns files that can be kept. Among several, an empty one is kept too: its own page says what
   * is wrong with it, and the others are read.
   *
   * @throws Problem if there is none, there are too many, one is too large, or the only one is
   *     empty
   */
  static List<ImportDrafts.Sent> checked(List<ImportDrafts.Sent> files) {
    if (files.isEmpty()) {
      throw Problem.badRequest("missing-field", "file", new FieldName("file"));
    }
    if (files.size() > ImportDrafts.MOST) {
      throw Problem.badRequest(
          "many-files", String.valueOf(files.size()), String.valueOf(ImportDrafts.MOST));
    }
    for (ImportDrafts.Sent file : files) {
      if (files.size() == 1 || file.content().length() > 0) {
        SentFile.checked(file.content().toArray());
      }
    }
    return files;
  }
}
