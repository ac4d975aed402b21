package afterclass.gateway.protocol.osdp;

import afterclass.gateway.wire.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Frames for tests: the project's own, and those of the folder of others' frames if one is given.
 */
final class Frames {
  private Frames() {}

  /** A frame with its meaning. */
  record Known(
      String frame,
      String direction,
      int address,
      int sqn,
      String check,
      String block,
      String code,
      String data,
      String meaning) {}

  /** Returns the project's own frames. */
  static List<Known> own() {
    List<Known> all = new ArrayList<>();
    for (String line : resource("/frames/osdp/frames.tsv")) {
      if (!line.startsWith("#")) {
        String[] part = line.split("\t", -1);
        all.add(
            new Known(
                part[1],
                part[2],
                Integer.parseInt(part[3]),
                Integer.parseInt(part[4]),
                part[5],
                part[6],
                part[7],
                part[8],
                part[9]));
      }
    }
    return all;
  }

  /** Returns the lines of a resource of the tests. */
  static List<String> resource(String path) {
    try (InputStream in = Objects.requireNonNull(Frames.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns all frames, including those of the folder of others' frames. */
  static List<Bytes> all() {
    Stream<Bytes> own = own().stream().map(known -> Bytes.ofHex(known.frame()));
    return Stream.concat(own, OsdpVectors.all()).toList();
  }
}
