package afterclass.gateway.protocol.textline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.protocol.StreamDecoder;
import afterclass.gateway.protocol.TextLineProtocol;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.FrameEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AcmeTest implements TextLineContract {
  private static final Instant T = Instant.parse("2026-11-23T00:00:00Z");

  @Override
  public TextLineProtocol protocol() {
    return new Acme();
  }

  @Override
  public List<String> lines() {
    return List.of("CARD 0012345678 IN", "CARD 0005076483 OUT");
  }

  @Test
  void aLineIsThePunchOfItsCard() {
    assertEquals(punch("0012345678"), new Acme().newDecoder().decode(line("0012345678"), T));
  }

  @Test
  void aCardThatIsHeldBeforeTheReaderIsOnePunch() {
    StreamDecoder decoder = new Acme().newDecoder();
    Decoded held = new Decoded.NotForUs("card 0012345678 is still held before the reader");
    assertEquals(punch("0012345678"), decoder.decode(line("0012345678"), T));
    assertEquals(held, decoder.decode(line("0012345678"), T.plusMillis(1_999)));
    assertEquals(punch("0012345678"), decoder.decode(line("0012345678"), T.plusMillis(3_999)));
    assertEquals(punch("0005076483"), decoder.decode(line("0005076483"), T.plusMillis(4_000)));
  }

  @Test
  void anotherLineIsRefusedWithWhatItSays() {
    assertEquals(
        new Decoded.Refused("bad-frame", "found \"READY\", expected a line of this reader"),
        new Acme().newDecoder().decode(Bytes.ofUtf8("READY\r"), T));
  }

  @Test
  void aLineWithoutAnEndIsBadInPiecesAndSoIsItsRest() {
    String begun = "CARD ".repeat(26);
    List<FrameEvent> events = new Acme().newFramer().feed(Bytes.ofUtf8(begun + "\r"));
    assertEquals(
        List.of(
            new FrameEvent.Bad(
                Bytes.ofUtf8(begun.substring(0, 128)), "found 128 bytes, expected a line end"),
            new FrameEvent.Bad(
                Bytes.ofUtf8(begun.substring(128) + "\r"), "found 128 bytes, expected a line end")),
        events);
  }

  @Test
  void theExampleOfTheHowToIsThisProtocol() throws IOException {
    Path root = Path.of(System.getProperty("project.root", ".."));
    String howTo = read(root.resolve("terminal-gateway/HOWTO-PROTOCOL.md"));
    String code =
        read(
            root.resolve(
                "terminal-gateway/src/test/java/afterclass/gateway/protocol/textline/Acme.java"));
    String shown =
        code.substring(code.indexOf("/** Acme"))
            .lines()
            .map(line -> line.isEmpty() ? "" : "    " + line)
            .collect(Collectors.joining("\n"));
    assertTrue(howTo.contains(shown), "HOWTO-PROTOCOL.md shows another example:\n" + shown);
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  private static Decoded punch(String card) {
    return new Decoded.Punches(List.of(new ReadPunch(card, null, null)));
  }

  private static Bytes line(String card) {
    return Bytes.ofUtf8("CARD " + card + " IN\r");
  }
}
