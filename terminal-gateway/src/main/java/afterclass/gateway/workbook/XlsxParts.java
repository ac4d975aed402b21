package afterclass.gateway.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * The XML parts of a workbook, checked for size before they are parsed: a small file may unpack to
 * more than the memory holds, and may name cells outside any sheet.
 */
final class XlsxParts {
  /** Maximum number of cells, formulas included. */
  static final int MOST_CELLS = 1_000_000;

  /**
   * Maximum number of cells including empty ones before them, of which cells far to the right have
   * many.
   */
  static final int MOST_PLACES = 4_000_000;

  /** Maximum number of formulas; a sheet to import needs none. */
  static final int MOST_FORMULAS = 5_000;

  private static final int LETTERS = 26;
  private static final int MOST_PARTS = 1_000;
  private static final int BLOCK = 64 * 1024;
  private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");
  private static final XMLInputFactory XML = xml();

  private final byte[] content;
  private final boolean from1904;

  private XlsxParts(byte[] content, boolean from1904) {
    this.content = content;
    this.from1904 = from1904;
  }

  /** Opens the workbook, reduced to its XML parts. */
  InputStream open() {
    return new ByteArrayInputStream(content);
  }

  /** Returns whether dates count from 1904, as in old Macintosh workbooks. */
  boolean from1904() {
    return from1904;
  }

  private static XMLInputFactory xml() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /**
   * Unpacks and measures a workbook.
   *
   * @throws UnreadableFile if the file is not a workbook or is too large
   */
  static XlsxParts of(byte[] workbook) throws UnreadableFile {
    Measure measure = new Measure();
    ByteArrayOutputStream kept = new ByteArrayOutputStream(workbook.length);
    try (ZipFile in = opened(workbook);
        ZipOutputStream out = new ZipOutputStream(kept)) {
      out.setLevel(Deflater.BEST_SPEED);
      for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
        byte[] part = measure.unpack(in.getInputStream(entry));
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xml") || name.endsWith(".rels")) {
          measure.look(part);
          out.putNextEntry(new ZipEntry(entry.getName()));
          out.write(part);
        }
      }
    } catch (IOException | IllegalArgumentException | XMLStreamException e) {
      throw new UnreadableFile(String.valueOf(e.getMessage()), "workbook");
    }
    return new XlsxParts(kept.toByteArray(), measure.from1904);
  }

  private static ZipFile opened(byte[] workbook) throws IOException {
    return ZipFile.builder()
        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
        .get();
  }

  /** The counts of parts, bytes and cells so far. */
  private static final class Measure {
    private int parts;
    private int bytes;
    private int cells;
    private int places;
    private int column;
    private int formulas;
    private boolean from1904;

    byte[] unpack(InputStream in) throws IOException, UnreadableFile {
      limit(++parts, MOST_PARTS, "parts");
      ByteArrayOutputStream part = new ByteArrayOutputStream();
      byte[] block = new byte[BLOCK];
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        bytes += read;
        limit(bytes, WorkbookFile.MOST_UNPACKED, "bytes");
        part.write(block, 0, read);
      }
      return part.toByteArray();
    }

    private static void limit(int found, int most, String what) throws UnreadableFile {
      if (found > most) {
        throw new UnreadableFile("> " + most + " " + what, "workbook-size", most, what);
      }
    }

    void look(byte[] part) throws XMLStreamException, UnreadableFile {
      XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(part));
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "row" -> column = 0;
            case "c" -> cell(xml.getAttributeValue(null, "r"));
            case "f" -> limit(++formulas, MOST_FORMULAS, "formulas");
            case "workbookPr" -> {
              String value = xml.getAttributeValue(null, "date1904");
              from1904 = "1".equals(value) || "true".equals(value);
            }
            default -> {}
          }
        }
      }
      xml.close();
    }

    private static int column(String address) {
      int column = 0;
      for (int i = 0; i < address.length() && address.charAt(i) >= 'A'; i++) {
        column = column * LETTERS + address.charAt(i) - 'A' + 1;
      }
      return column;
    }

    private void cell(@Nullable String address) throws UnreadableFile {
      limit(++cells, MOST_CELLS, "cells");
      if (address != null && !ADDRESS.matcher(address).matches()) {
        throw new UnreadableFile(address, "workbook");
      }
      int before = column;
      column = address == null ? column + 1 : column(address);
      places += Math.max(1, column - before);
      limit(places, MOST_PLACES, "cells");
    }
  }
}
