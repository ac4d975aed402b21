package afterclass.gateway.protocol.rdm6300;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.FrameEvent;
import afterclass.gateway.wire.ResyncFramer;
import afterclass.gateway.wire.Vectors;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Frames recorded by others, with their descriptions. */
public final class Rdm6300Vectors {
  private static final String FILE = "simple/rdm6300.tsv";
  private static final String BAD = "must be rejected";

  /** The readers of files in the folder of others' frames. */
  public static final List<Vectors.Reader> READERS =
      List.of(Vectors.Reader.ofLines(FILE, Rdm6300Vectors::lines));

  private Rdm6300Vectors() {}

  /** Returns the valid frames. */
  static Stream<Bytes> frames() {
    return Vectors.lines(FILE).stream()
        .filter(line -> !line.contains(BAD))
        .map(line -> Bytes.ofHex(line.split("\t", -1)[1]));
  }

  private static int lines(List<String> lines) {
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      Bytes frame = Bytes.ofHex(cells[1]);
      List<FrameEvent> events = new ResyncFramer(new Rdm6300Shape()).feed(frame);
      if (cells[2].equals(BAD)) {
        assertFalse(events.stream().anyMatch(FrameEvent.Frame.class::isInstance), line);
      } else {
        assertEquals(List.of(new FrameEvent.Frame(frame)), events, line);
        Decoded decoded = new Rdm6300Decoder().decode(frame, Instant.EPOCH);
        boolean ghost = cells[2].equals("must be ignored");
        assertEquals(ghost, decoded instanceof Decoded.NotForUs, line);
        assertEquals(!ghost, decoded instanceof Decoded.Punches, line);
      }
    }
    return lines.size();
  }
}
