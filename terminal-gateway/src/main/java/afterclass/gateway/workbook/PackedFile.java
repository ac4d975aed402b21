package afterclass.gateway.workbook;

import afterclass.gateway.workbook.Amounts.Thing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A file of packed parts, unpacked within limits. */
final class PackedFile {
  private static final int BLOCK = 64 * 1024;

  private PackedFile() {}

  /** A reader of one part. */
  interface Reader {
    void read(String name, byte[] part) throws IOException, XMLStreamException, UnreadableFile;
  }

  /**
   * Unpacks each part in turn.
   *
   * @throws IOException if the file is broken
   * @throws UnreadableFile if it has too many parts, or unpacks to too much
   */
  static void each(byte[] content, Amounts amounts, Reader reader)
      throws IOException, XMLStreamException, UnreadableFile {
    try (ZipFile in =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
      for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
        amounts.add(Thing.PARTS, 1);
        reader.read(entry.getName(), unpack(in.getInputStream(entry), amounts));
      }
    }
  }

  private static byte[] unpack(InputStream in, Amounts amounts) throws IOException, UnreadableFile {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    byte[] block = new byte[BLOCK];
    for (int read = in.read(block); read >= 0; read = in.read(block)) {
      amounts.add(Thing.BYTES, read);
      part.write(block, 0, read);
    }
    return part.toByteArray();
  }
}
