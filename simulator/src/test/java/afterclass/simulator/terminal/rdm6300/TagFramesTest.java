package afterclass.simulator.terminal.rdm6300;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class TagFramesTest {

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  /** A frame sent by a real reader: tag 14-008EC793, checksum CE. */
  @Test
  void aRealReadersFrame() {
    assertEquals("02" + "31343030384543373933" + "4345" + "03", hex(TagFrames.frame("14008EC793")));
  }

  @Test
  void theId12EndsItsLine() {
    assertEquals("02313430303845433739334345" + "0d0a03", hex(TagFrames.id12Frame("14008EC793")));
  }

  @Test
  void brokenFrames() {
    assertEquals("0231343030384543373933", hex(TagFrames.truncated("14008EC793", 3)));
    assertEquals(
        "02313430303845433739334345" + "3030" + "03", hex(TagFrames.overlong("14008EC793", 2)));
    assertEquals(
        "0230343030384543373933" + "4345" + "03", hex(TagFrames.bitFlipped("14008EC793", 8)));
  }

  @Test
  void theTagOfAPrintedNumber() {
    assertEquals("14008EC793", TagFrames.tagOf(0x14, "0009357203"));
    assertEquals("01FFFFFFFF", TagFrames.tagOf(1, "4294967295"));
  }

  @Test
  void nothingButTenHexDigitsIsATag() {
    assertThrows(IllegalArgumentException.class, () -> TagFrames.frame("14008EC7"));
    assertThrows(IllegalArgumentException.class, () -> TagFrames.frame("14008EC79G"));
  }
}
