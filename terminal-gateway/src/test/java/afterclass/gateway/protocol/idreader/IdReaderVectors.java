package afterclass.gateway.protocol.idreader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.protocol.LineAction;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.Tick;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.FrameEvent;
import afterclass.gateway.wire.ResyncFramer;
import afterclass.gateway.wire.Vectors;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Questions and answers from a vendor's page. */
public final class IdReaderVectors {
  private static final String FILE = "simple/rs485_id_reader.tsv";
  private static final Tick BEGIN = new Tick(0, Instant.EPOCH);

  /** The readers of files in the folder of others' frames. */
  public static final List<Vectors.Reader> READERS =
      List.of(Vectors.Reader.ofLines(FILE, IdReaderVectors::lines));

  private IdReaderVectors() {}

  /** Returns the answers. */
  static Stream<Bytes> answers() {
    return Vectors.lines(FILE).stream().filter(IdReaderVectors::answers).map(IdReaderVectors::hex);
  }

  private static boolean answers(String line) {
    return line.split("\t", -1)[1].equals("READER->HOST");
  }

  private static Bytes hex(String line) {
    return Bytes.ofHex(line.split("\t", -1)[2].toLowerCase(Locale.ROOT));
  }

  private static int lines(List<String> lines) {
    for (String line : lines) {
      Bytes frame = hex(line);
      if (answers(line)) {
        List<FrameEvent> events = new ResyncFramer(new IdReaderShape()).feed(frame);
        assertEquals(List.of(new FrameEvent.Frame(frame)), events, line);
      } else {
        assertTrue(line.endsWith("poll reader 1"), line);
        assertEquals(List.of(new LineAction.Send(frame)), question());
      }
    }
    return lines.size();
  }

  /** Returns the gateway's actions for asking reader 1. */
  private static List<LineAction> question() {
    IdReaderMaster master =
        new IdReaderMaster(List.of(new Station("gate", "1", ZoneOffset.UTC, null)));
    master.opened(BEGIN);
    return master.due(BEGIN);
  }
}
