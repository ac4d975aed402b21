package afterclass.gateway.protocol.attlog;

import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.ChineseText;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads an {@code attlog.dat} line by line: {@code PIN TIME DEVICE STATUS VERIFY WORKCODE}, newer
 * terminals with five columns more. The number is filled up with spaces on its left; lines end with
 * LF or CRLF. The third column is the device's id; nothing but number and time is believed.
 *
 * <p>Holds the file and one line; not thread-safe.
 */
public final class AttlogReader {
  /** No terminal writes a longer line, in bytes. */
  static final int LONGEST_LINE = 1_024;

  private static final int OLD_COLUMNS = 6;
  private static final int NEW_COLUMNS = 11;
  private static final Pattern PIN = Pattern.compile("[0-9A-Za-z]{1,24}");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final byte[] content;
  private final ZoneId zone;
  private int next;
  private long number;

  /**
   * A reader at the beginning of a file.
   *
   * @param content the file; not to be changed while it is read
   * @param zone zone of the terminal's clock
   */
  public AttlogReader(byte[] content, ZoneId zone) {
    this.content = content;
    this.zone = zone;
    boolean marked =
        content.length >= MARK.length
            && Bytes.copyOfRange(content, 0, 3).equals(Bytes.copyOf(MARK));
    next = marked ? MARK.length : 0;
  }

  /** The next line that is not blank, or empty at the end. */
  public Optional<AttlogLine> next() {
    while (next < content.length) {
      int from = next;
      int to = from;
      while (to < content.length && content[to] != '\n') {
        to++;
      }
      next = to + 1;
      number++;
      int end = to > from && content[to - 1] == '\r' ? to - 1 : to;
      if (!blank(from, end)) {
        return Optional.of(line(from, end));
      }
    }
    return Optional.empty();
  }

  private boolean blank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (content[i] != ' ' && content[i] != '\t' && content[i] != 0x1A) {
        return false;
      }
    }
    return true;
  }

  private AttlogLine line(int from, int to) {
    if (to - from > LONGEST_LINE) {
      return bad(AttlogLine.Fault.LENGTH, to - from + " bytes");
    }
    Bytes raw = Bytes.copyOfRange(content, from, to);
    String[] cells = ChineseText.of(raw).split("\t", -1);
    if (cells.length != OLD_COLUMNS && cells.length != NEW_COLUMNS) {
      return bad(AttlogLine.Fault.COLUMNS, Integer.toString(cells.length));
    }
    String pin = cells[0].strip();
    if (!PIN.matcher(pin).matches()) {
      return bad(AttlogLine.Fault.PIN, cells[0]);
    }
    try {
      LocalDateTime said = LocalDateTime.parse(cells[1].strip(), TIME);
      ReadPunch punch = new ReadPunch("user/" + pin, said.atZone(zone).toInstant(), null);
      return new AttlogLine.Good(number, punch, raw);
    } catch (DateTimeException e) {
      return bad(AttlogLine.Fault.TIME, cells[1]);
    }
  }

  private AttlogLine bad(AttlogLine.Fault fault, String found) {
    return new AttlogLine.Bad(number, fault, found);
  }
}
