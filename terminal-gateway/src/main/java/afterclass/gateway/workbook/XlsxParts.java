package afterclass.gateway.workbook;

import afterclass.gateway.workbook.Amounts.Thing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;

/**
 * The XML parts of a workbook, checked for size before they are parsed, and packed again: their
 * names, and what they begin with.
 */
final class XlsxParts {
  private static final String STRICT = "http://purl.oclc.org/ooxml/";
  private static final String STRICT_RELATIONS = STRICT + "officeDocument/relationships";
  private static final String USUAL_RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final Pattern MIDNIGHT =
      Pattern.compile("(<v>\\d{4}-\\d\\d-\\d\\d)T00:00:00(?:\\.0+)?Z?<");
  private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");

  private final Amounts amounts;
  private final Map<String, String> roots = new TreeMap<>();
  private byte[] content = {};
  private boolean from1904;
  private boolean strict;
  private boolean isoDates;
  private int column;

  private XlsxParts(Amounts amounts) {
    this.amounts = amounts;
  }

  /**
   * Unpacks and measures a workbook.
   *
   * @throws UnreadableFile if the file is not a workbook or is too large
   */
  static XlsxParts of(byte[] workbook, Amounts amounts) throws UnreadableFile {
    XlsxParts parts = new XlsxParts(amounts);
    ByteArrayOutputStream kept = new ByteArrayOutputStream(workbook.length);
    try (ZipOutputStream out = new ZipOutputStream(kept)) {
      out.setLevel(Deflater.BEST_SPEED);
      PackedFile.each(
          workbook,
          amounts,
          (name, part) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.endsWith(".xml") || lower.endsWith(".rels")) {
              parts.look(name, part);
              out.putNextEntry(new ZipEntry(name));
              out.write(parts.strict || parts.isoDates ? usual(part) : part);
            }
          });
    } catch (IOException | IllegalArgumentException | XMLStreamException e) {
      throw new UnreadableFile(String.valueOf(e.getMessage()), "workbook");
    }
    parts.content = kept.toByteArray();
    return parts;
  }

  /**
   * Returns a part of a strict workbook as one that the library knows: with the usual name space of
   * relations, and with dates as texts.
   */
  private static byte[] usual(byte[] part) {
    String text = new String(part, StandardCharsets.ISO_8859_1);
    return MIDNIGHT
        .matcher(text.replace(STRICT_RELATIONS, USUAL_RELATIONS).replace(" t=\"d\"", " t=\"str\""))
        .replaceAll("$1<")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Opens the workbook, reduced to its XML parts. */
  InputStream open() {
    return new ByteArrayInputStream(content);
  }

  /** Returns the packed XML parts. */
  byte[] packed() {
    return content;
  }

  /** Returns the names of the parts with the names of their first elements. */
  Map<String, String> roots() {
    return roots;
  }

  /** Returns whether dates count from 1904, as in old Macintosh workbooks. */
  boolean from1904() {
    return from1904;
  }

  private void look(String name, byte[] part) throws XMLStreamException, UnreadableFile {
    try (XmlFile xml = XmlFile.open(part, amounts)) {
      while (xml.nextElement()) {
        if (roots.putIfAbsent(name, xml.name()) == null) {
          strict |= xml.space().startsWith(STRICT);
        }
        switch (xml.name()) {
          case "row" -> column = 0;
          case "c" -> {
            isoDates |= xml.attribute("t").equals("d");
            cell(xml.attribute("r"));
          }
          case "f" -> amounts.add(Thing.FORMULAS, 1);
          case "xf" -> amounts.add(Thing.STYLES, 1);
          case "workbookPr" -> from1904 = xml.truth("date1904");
          default -> {}
        }
      }
    }
  }

  private void cell(String address) throws UnreadableFile {
    amounts.add(Thing.CELLS, 1);
    if (!address.isEmpty() && !ADDRESS.matcher(address).matches()) {
      throw new UnreadableFile(address, "workbook");
    }
    int before = column;
    column = address.isEmpty() ? column + 1 : CellAddress.column(address);
    amounts.add(Thing.PLACES, Math.max(1, column - before));
  }
}
