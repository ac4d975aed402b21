package afterclass.gateway.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * The reader of old workbooks (.xls of Excel 97 to 2003, and .et): a stream of records within a
 * compound file. The records are read one by one, so that limits hold before all are in memory.
 */
final class XlsReader {
  private XlsReader() {}

  /**
   * Reads a workbook.
   *
   * @throws UnreadableFile if it is broken, older, encrypted or too large
   */
  static Workbook read(byte[] content) throws UnreadableFile {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content));
        InputStream stream = stream(files.getRoot())) {
      XlsBook book = new XlsBook(new Amounts());
      HSSFRequest request = new HSSFRequest();
      request.addListenerForAllRecords(
          new AbortableHSSFListener() {
            @Override
            public short abortableProcessRecord(Record found) throws HSSFUserException {
              try {
                book.take(found);
                return 0;
              } catch (UnreadableFile e) {
                throw new HSSFUserException(e);
              }
            }
          });
      new HSSFEventFactory().abortableProcessEvents(request, stream);
      return new Workbook(book.sheets(), false);
    } catch (HSSFUserException e) {
      throw e.getReason() instanceof UnreadableFile refusal ? refusal : broken(e);
    } catch (EncryptedDocumentException e) {
      throw new UnreadableFile("", "password");
    } catch (IOException | RuntimeException e) {
      // The library throws any exception for a broken workbook.
      throw broken(e);
    }
  }

  private static UnreadableFile broken(Exception e) {
    return new UnreadableFile(String.valueOf(e.getMessage()), "workbook");
  }

  private static InputStream stream(DirectoryNode root) throws IOException, UnreadableFile {
    Set<String> names = root.getEntryNames();
    for (String name : names) {
      if (name.equalsIgnoreCase("Workbook")) {
        return root.createDocumentInputStream(root.getEntryCaseInsensitive(name));
      }
    }
    boolean document = names.contains("WordDocument") || names.contains("PowerPoint Document");
    throw new UnreadableFile("", document ? "document" : "old-workbook");
  }
}
