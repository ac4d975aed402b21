package afterclass.gateway.protocol.attlog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.Vectors;
import java.util.List;

/** A terminal's export as documented by others. */
public final class AttlogVectors {
  /** The readers of files in the folder of others' frames. */
  public static final List<Vectors.Reader> READERS =
      List.of(new Vectors.Reader("attlog/attlog_6col.dat", AttlogVectors::export));

  private AttlogVectors() {}

  private static int export(Bytes content) {
    byte[] file = content.toArray();
    List<String> meaning = AttlogReaderTest.read(file);
    assertEquals(AttlogReaderTest.OLD_MEANING, meaning);
    AttlogReaderTest.cutAnywhereNothingIsToldThatWasNotThere(file, meaning);
    AttlogReaderTest.everyFlippedBitChangesItsLineOnly(file, meaning);
    return meaning.size();
  }
}
