package afterclass.gateway.files;

import afterclass.gateway.protocol.attlog.AttlogLine;
import afterclass.gateway.protocol.attlog.AttlogReader;
import java.time.ZoneId;
import java.util.Optional;

/** The test whether a file is the record file of a time clock, whatever its name. */
public final class AttlogFile {
  /** Number of lines looked at. */
  private static final int LINES = 20;

  private AttlogFile() {}

  /**
   * Returns whether the first lines of a file are records of a time clock.
   *
   * @param content the file
   * @param zone zone of the clock
   */
  public static boolean is(byte[] content, ZoneId zone) {
    AttlogReader reader = new AttlogReader(content, zone);
    Optional<AttlogLine> line = reader.next();
    boolean records = line.isPresent();
    for (int i = 0; records && i < LINES && line.isPresent(); i++) {
      records = line.orElseThrow() instanceof AttlogLine.Good;
      line = reader.next();
    }
    return records;
  }
}
