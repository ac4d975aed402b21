package afterclass.gateway.protocol.textline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.StreamDecoder;
import afterclass.gateway.protocol.TextLineProtocol;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.FrameEvent;
import afterclass.gateway.wire.Framer;
import afterclass.gateway.wire.Fuzz;
import afterclass.gateway.wire.Mutation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a text-line protocol must bear. It stands in for {@code FramerContract}, of which a format
 * without a start byte and a checksum cannot keep all: noise spoils the line that it touches, and a
 * wrong bit may give another card.
 */
public interface TextLineContract {

  /** The protocol, anew. */
  TextLineProtocol protocol();

  /** Good lines without their end, each of another card. */
  List<String> lines();

  /** Whether a line may be read although one bit of a good one is wrong: never, with a checksum. */
  default boolean mayPass(String good, String found) {
    return !protocol().checksummed() && good.length() == found.length();
  }

  @Test
  default void everyChunkSizeAndEveryLineEndGivesTheSame() {
    for (String end : List.of("\r", "\n", "\r\n")) {
      byte[] stream = Bytes.ofUtf8(String.join(end, lines()) + end).toArray();
      for (int size = 1; size <= stream.length; size++) {
        Framer framer = protocol().newFramer();
        List<FrameEvent> events = new ArrayList<>();
        for (int at = 0; at < stream.length; at += size) {
          int to = Math.min(at + size, stream.length);
          events.addAll(framer.feed(Bytes.copyOfRange(stream, at, to)));
        }
        assertEquals(lines().size(), punches(events).size(), "chunks of " + size);
        assertEquals(stream.length, told(events));
      }
    }
  }

  @Test
  default void aPieceOfALineIsNoPunch() {
    for (String line : lines()) {
      for (int cut = 1; cut < line.length(); cut++) {
        assertEquals(List.of(), read(line.substring(0, cut) + "\r\n"));
        assertEquals(List.of(), read(line.substring(cut) + "\r\n"));
        assertEquals(List.of(), read(line.substring(0, cut) + line + "\r\n"));
      }
    }
  }

  @Test
  default void noiseSpoilsOnlyTheLineThatItTouches() {
    String noise = "\0\u007f";
    for (String line : lines()) {
      assertEquals(List.of(), read(noise + line + "\r\n"));
      assertEquals(1, read(noise + "\r\n" + line + "\r\n").size());
    }
  }

  @Test
  default void aSingleWrongBitPassesOnlyWhereNoChecksumCouldTell() {
    for (String line : lines()) {
      for (int bit = 0; bit < 8 * line.length(); bit++) {
        byte[] wrong = Mutation.flipped(Bytes.ofUtf8(line + "\n").toArray(), bit);
        String text = new String(wrong, 0, line.length(), java.nio.charset.StandardCharsets.UTF_8);
        List<Decoded> found = punches(protocol().newFramer().feed(Bytes.copyOf(wrong)));
        assertTrue(found.isEmpty() || mayPass(line, text), line + " bit " + bit + ": " + found);
      }
    }
  }

  @Test
  @Tag("fuzz")
  default void mutatedLinesDoNoHarm() {
    Framer framer = protocol().newFramer();
    StreamDecoder decoder = protocol().newDecoder();
    long[] open = new long[1];
    Fuzz.run(
        protocol().name() + " lines",
        random -> {
          String line = lines().get(random.nextInt(lines().size())) + "\r\n";
          byte[] bytes = Mutation.ofFrame(Bytes.ofUtf8(line).toArray(), random);
          List<FrameEvent> events = framer.feed(Bytes.copyOf(bytes));
          open[0] += bytes.length - told(events);
          assertTrue(open[0] >= 0 && open[0] < protocol().longest(), "held: " + open[0]);
          for (FrameEvent event : events) {
            if (event instanceof FrameEvent.Frame frame) {
              decoder.decode(frame.bytes(), Instant.EPOCH);
            }
          }
        });
  }

  private List<Decoded> read(String text) {
    return punches(protocol().newFramer().feed(Bytes.ofUtf8(text)));
  }

  private List<Decoded> punches(List<FrameEvent> events) {
    StreamDecoder decoder = protocol().newDecoder();
    return events.stream()
        .filter(FrameEvent.Frame.class::isInstance)
        .map(event -> decoder.decode(((FrameEvent.Frame) event).bytes(), Instant.EPOCH))
        .filter(Decoded.Punches.class::isInstance)
        .toList();
  }

  private static long told(List<FrameEvent> events) {
    return events.stream()
        .mapToLong(
            event ->
                event.fold(
                    frame -> frame.bytes().length(),
                    skipped -> skipped.bytes().length(),
                    bad -> bad.bytes().length()))
        .sum();
  }
}
