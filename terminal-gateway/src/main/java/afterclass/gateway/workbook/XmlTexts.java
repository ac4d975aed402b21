package afterclass.gateway.workbook;

import afterclass.gateway.workbook.Amounts.Thing;
import java.nio.charset.StandardCharsets;

/** The measure of the texts of an XML file, taken before a parser holds one of them whole. */
final class XmlTexts {
  private static final byte[] CDATA = "<![CDATA[".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CDATA_END = "]]>".getBytes(StandardCharsets.US_ASCII);

  private XmlTexts() {}

  /**
   * Compares the longest text, between two tags or within one, with its limit.
   *
   * @throws UnreadableFile if it is longer
   */
  static void measure(byte[] xml) throws UnreadableFile {
    int begin = 0;
    int longest = 0;
    int at = 0;
    while (at < xml.length) {
      if (xml[at] == '<' && is(xml, at, CDATA)) {
        at = end(xml, at);
      } else if (xml[at] == '<' || xml[at] == '>') {
        longest = Math.max(longest, at - begin);
        begin = at + 1;
        at++;
      } else {
        at++;
      }
    }
    Amounts.within(Thing.TEXT, Math.max(longest, xml.length - begin));
  }

  /** Returns the position behind a section whose signs are no tags. */
  private static int end(byte[] xml, int begin) {
    int at = begin + CDATA.length;
    while (at < xml.length && !is(xml, at, CDATA_END)) {
      at++;
    }
    return Math.min(xml.length, at + CDATA_END.length);
  }

  private static boolean is(byte[] xml, int at, byte[] sign) {
    for (int i = 0; i < sign.length; i++) {
      if (at + i >= xml.length || xml[at + i] != sign[i]) {
        return false;
      }
    }
    return true;
  }
}
