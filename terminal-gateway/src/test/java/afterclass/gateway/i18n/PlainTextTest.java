package afterclass.gateway.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests of the form of texts that people write. */
class PlainTextTest {
  @Test
  void lineEndsAndTabsAreOfOneKind() {
    assertEquals("a b\nc\nd\ne\nf", PlainText.lines("a\tb\r\nc\rd\u2028e\u0085f"));
    assertEquals("a b c", PlainText.line("a\tb\r\nc"));
  }

  @Test
  void whatNoReaderSeesOrTurnsTheLettersIsFound() {
    for (String bad : List.of("\0", "\u001b", "\u007f", "\ud83d", "\ude00", "\u202e", "\u2066")) {
      assertEquals(bad.charAt(0), PlainText.unseen("忘记" + bad + "打卡").orElse(-1));
      assertEquals("忘记打卡", PlainText.seen("忘记" + bad + "打卡"));
      assertFalse(PlainText.isLine("忘记" + bad + "打卡"));
    }
    assertTrue(PlainText.unseen("忘记\t打卡\r\n👩‍👧 𠮷野家").isEmpty());
    assertTrue(PlainText.isLine("👩‍👧 𠮷野家"));
    assertFalse(PlainText.isLine("a\u2028b"));
    assertFalse(PlainText.isLine("a\nb"));
  }

  @Test
  void aTextIsNotCutInsideACharacter() {
    assertEquals("x😀", PlainText.cut("x😀😀", 3));
    assertEquals("x😀", PlainText.cut("x😀😀", 4));
    assertEquals("x😀😀", PlainText.cut("x😀😀", 5));
    assertEquals("x…", PlainText.shortened("x😀😀", 2));
    assertEquals("", PlainText.cut("😀", 1));
  }
}
