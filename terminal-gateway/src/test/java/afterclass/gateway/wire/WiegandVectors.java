package afterclass.gateway.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

/** Readings recorded by others as bits. */
public final class WiegandVectors {
  /** The readers of files in the folder of others' frames. */
  public static final List<Vectors.Reader> READERS =
      List.of(Vectors.Reader.ofLines("simple/wiegand.tsv", WiegandVectors::readings));

  private WiegandVectors() {}

  private static int readings(List<String> lines) {
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      String data = cells[2].contains("FC 123") ? "7BB26E" : cells[2].replaceAll(".*data ", "");
      assertEquals(new Wiegand.Card(data), WiegandTest.read(cells[1]), line);
    }
    return lines.size();
  }
}
