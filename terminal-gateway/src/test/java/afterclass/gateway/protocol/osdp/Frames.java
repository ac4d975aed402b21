package afterclass.gateway.protocol.osdp;

import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.Vectors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Frames that tests read: the project's own, and those of a further folder if one is given. */
final class Frames {
  private static final Pattern HEX = Pattern.compile("(?:ff)?53[0-9a-f]{12,}");

  private Frames() {}

  /** A frame with what it says. */
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

  /** The project's own. */
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

  /** The lines of a file beside the tests. */
  static List<String> resource(String path) {
    try (InputStream in = Objects.requireNonNull(Frames.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a file of the further folder, or empty if no folder is given. */
  static Optional<List<String>> further(String file) {
    String path = "osdp/" + file;
    return Vectors.folder().map(folder -> Vectors.lines(path));
  }

  /** Every frame, also those of the further folder. */
  static List<Bytes> all() {
    List<Bytes> frames = new ArrayList<>();
    own().forEach(known -> frames.add(Bytes.ofHex(known.frame())));
    for (String file :
        List.of(
            "libosdp_plain_crc.txt",
            "libosdp_faults_plain.txt",
            "libosdp_sc_install_keyset.txt",
            "spec_and_issue_frames.tsv",
            "sia_1-poll-cycle.osdpcap",
            "sia_2-lstatr-power.osdpcap")) {
      further(file).ifPresent(lines -> lines.forEach(line -> found(line, frames)));
    }
    return frames;
  }

  private static void found(String line, List<Bytes> frames) {
    String text = line.contains("\"data\"") ? line.replace(" ", "") : line;
    Matcher matcher = HEX.matcher(text);
    if (!line.startsWith("#") && matcher.find()) {
      frames.add(Bytes.ofHex(matcher.group()));
    }
  }
}
