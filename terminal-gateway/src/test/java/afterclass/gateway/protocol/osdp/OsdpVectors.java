package afterclass.gateway.protocol.osdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.FrameEvent;
import afterclass.gateway.wire.ResyncFramer;
import afterclass.gateway.wire.Vectors;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Frames, sessions and handshakes recorded by others. */
public final class OsdpVectors {
  private static final Pattern HEX = Pattern.compile("(?:ff)?53[0-9a-f]{12,}");
  private static final List<String> RECORDED =
      List.of("libosdp_plain_crc.txt", "libosdp_faults_plain.txt", "libosdp_sc_install_keyset.txt");
  private static final List<String> ALONE =
      List.of(
          "spec_and_issue_frames.tsv", "sia_1-poll-cycle.osdpcap", "sia_2-lstatr-power.osdpcap");

  /** The readers of files in the folder of others' frames. */
  public static final List<Vectors.Reader> READERS =
      Stream.concat(
              ALONE.stream().map(file -> reader(file, OsdpVectors::frames)),
              Stream.of(
                  reader(RECORDED.get(0), RecordedSessionTest::playInClear),
                  reader(RECORDED.get(1), RecordedSessionTest::playWithFaults),
                  reader(RECORDED.get(2), RecordedSessionTest::playWithANewKey),
                  reader("secure_channel_kats.json", HandshakeTest::checkAll)))
          .toList();

  private OsdpVectors() {}

  private static Vectors.Reader reader(String file, ToIntFunction<List<String>> cases) {
    return Vectors.Reader.ofLines("osdp/" + file, cases);
  }

  /** Returns all frames of all files. */
  static Stream<Bytes> all() {
    return Stream.concat(RECORDED.stream(), ALONE.stream())
        .flatMap(file -> Vectors.lines("osdp/" + file).stream())
        .map(OsdpVectors::frame);
  }

  /** Tests that each line's frame is found, read, and written to the same bytes. */
  private static int frames(List<String> lines) {
    for (String line : lines) {
      Bytes frame = frame(line);
      List<FrameEvent> events = new ResyncFramer(new OsdpShape()).feed(frame);
      assertEquals(List.of(new FrameEvent.Frame(frame)), events, line);
      String hex = frame.hex();
      Packet packet = Packet.of(frame);
      assertEquals(hex.startsWith("ff") ? hex : "ff" + hex, packet.encode().hex());
      boolean reader = line.contains("PD->CP") || line.contains("\"out\"");
      assertEquals(reader, packet.reply(), line);
    }
    return lines.size();
  }

  private static Bytes frame(String line) {
    Matcher hex = HEX.matcher(line.contains("\"data\"") ? line.replace(" ", "") : line);
    assertTrue(hex.find(), () -> "no frame in " + line);
    return Bytes.ofHex(hex.group());
  }
}
