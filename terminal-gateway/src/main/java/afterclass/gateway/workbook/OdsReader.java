package afterclass.gateway.workbook;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** The reader of OpenDocument spreadsheets (.ods), and of those in one XML text (.fods). */
final class OdsReader {
  private static final String CONTENT = "content.xml";
  private static final String MANIFEST = "META-INF/manifest.xml";

  private OdsReader() {}

  /**
   * Reads a packed spreadsheet.
   *
   * @throws UnreadableFile if it is broken, encrypted or too large
   */
  static Workbook read(byte[] content) throws UnreadableFile {
    Amounts amounts = new Amounts();
    Map<String, byte[]> parts = new HashMap<>();
    try {
      PackedFile.each(
          content,
          amounts,
          (name, part) -> {
            if (name.equals(CONTENT) || name.equals(MANIFEST)) {
              parts.put(name, part);
            }
          });
      byte[] manifest = parts.get(MANIFEST);
      if (manifest != null && encrypted(manifest, amounts)) {
        throw new UnreadableFile("", "password");
      }
      return flat(parts.getOrDefault(CONTENT, new byte[0]), amounts);
    } catch (IOException | IllegalArgumentException | XMLStreamException e) {
      throw new UnreadableFile(String.valueOf(e.getMessage()), "workbook");
    }
  }

  private static boolean encrypted(byte[] manifest, Amounts amounts)
      throws XMLStreamException, UnreadableFile {
    try (XmlFile xml = XmlFile.open(manifest, amounts)) {
      while (xml.nextElement()) {
        if (xml.name().equals("encryption-data")) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Reads a spreadsheet in one XML text.
   *
   * @throws UnreadableFile if it is broken or too large
   */
  static Workbook flat(byte[] content) throws UnreadableFile {
    return flat(content, new Amounts());
  }

  private static Workbook flat(byte[] content, Amounts amounts) throws UnreadableFile {
    try (XmlFile xml = XmlFile.open(content, amounts)) {
      return new Workbook(new OdsSheets(xml, amounts).read(), false);
    } catch (XMLStreamException | RuntimeException e) {
      throw new UnreadableFile(String.valueOf(e.getMessage()), "workbook");
    }
  }
}
