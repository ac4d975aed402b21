package afterclass.gateway.protocol.anviz;

import afterclass.gateway.wire.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The frames of {@code frames/anviz/frames.tsv}, each with its meaning. */
final class OwnFrames {

  /** One line of the file. */
  record Line(Bytes frame, String meaning) {}

  private OwnFrames() {}

  static List<Line> all() {
    try (InputStream in = OwnFrames.class.getResourceAsStream("/frames/anviz/frames.tsv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> new Line(Bytes.ofHex(cells[1]), cells[2]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
