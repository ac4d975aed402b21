package afterclass.gateway.protocol.attlog;

import afterclass.gateway.credential.Credential;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.protocol.TimeText;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.ChineseText;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A reader of the lines of an {@code attlog.dat}: {@code PIN TIME DEVICE STATUS VERIFY WORKCODE},
 * from newer terminals with five columns more; files of other makers name the columns of user and
 * time in a heading. The number is padded with spaces on its left; lines end with LF, CRLF or a
 * lone CR. Only number and time are used, and no cell may contain a second record: a line that lost
 * its end is refused, rather than losing one of two punches.
 *
 * <p>Holds the file and one line; not thread-safe.
 */
public final class AttlogReader {
  /** Maximum number of bytes of a line; no terminal writes a longer one. */
  static final int LONGEST_LINE = 1_024;

  /** Number of lines by which a file is known. */
  private static final int LINES_TO_KNOW = 20;

  private static final Pattern PIN = Pattern.compile("[0-9A-Za-z]{1,24}");
  private static final Pattern TWO = Pattern.compile("\\S\\s{2,}[0-9]");

  private final byte[] content;
  private final String unread;
  private final ZoneId zone;
  private AttlogColumns columns = AttlogColumns.USUAL;
  private boolean begun;
  private boolean ended;
  private int next;
  private long number;

  /**
   * Creates a reader at the beginning of a file.
   *
   * @param file the file; must not be changed while it is read
   * @param zone zone of the terminal's clock
   */
  public AttlogReader(byte[] file, ZoneId zone) {
    AttlogText text = AttlogText.of(file);
    String encoding = text.unread();
    content = text.content().toArray();
    unread = encoding == null ? "" : encoding;
    this.zone = zone;
  }

  /**
   * Returns whether the first lines of a file are records of a time clock, whatever its name.
   *
   * @param file the file
   * @param zone zone of the clock
   */
  public static boolean reads(byte[] file, ZoneId zone) {
    AttlogReader reader = new AttlogReader(file, zone);
    Optional<AttlogLine> line = reader.next();
    boolean records = line.isPresent();
    for (int i = 0; records && i < LINES_TO_KNOW && line.isPresent(); i++) {
      records = line.orElseThrow() instanceof AttlogLine.Good;
      line = reader.next();
    }
    return records;
  }

  /** Returns the next line that is not blank, or empty at the end of the file or of the reading. */
  public Optional<AttlogLine> next() {
    if (!unread.isEmpty() && !ended) {
      ended = true;
      return Optional.of(bad(AttlogLine.Fault.ENCODING, unread));
    }
    while (next < content.length && !ended) {
      int from = next;
      int to = from;
      while (to < content.length && content[to] != '\n' && content[to] != '\r') {
        to++;
      }
      boolean both = to + 1 < content.length && content[to] == '\r' && content[to + 1] == '\n';
      next = to + (both ? 2 : 1);
      number++;
      Optional<AttlogLine> line = blank(from, to) ? Optional.empty() : line(from, to);
      if (line.isPresent()) {
        return line;
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

  /** Reads a line; empty for a valid heading and for a comment before it. */
  private Optional<AttlogLine> line(int from, int to) {
    if (to - from > LONGEST_LINE) {
      return Optional.of(bad(AttlogLine.Fault.LENGTH, to - from + " bytes"));
    }
    Bytes raw = Bytes.copyOfRange(content, from, to);
    String text = ChineseText.of(raw).replaceAll("\u001A+$", "");
    if (!begun && text.startsWith("#")) {
      return Optional.empty();
    }
    boolean first = !begun;
    begun = true;
    if (first && AttlogColumns.isHeading(text)) {
      return heading(text);
    }
    return Optional.of(record(AttlogColumns.cells(text), raw));
  }

  private Optional<AttlogLine> heading(String text) {
    Optional<AttlogColumns> named = AttlogColumns.of(text);
    if (named.isEmpty()) {
      ended = true;
      return Optional.of(bad(AttlogLine.Fault.HEADING, text.replace('\t', ' ')));
    }
    columns = named.get();
    return Optional.empty();
  }

  private AttlogLine record(String[] cells, Bytes raw) {
    if (columns.holds(cells) && joined(cells)) {
      return bad(AttlogLine.Fault.JOINED, String.join(" ", cells).strip());
    }
    if (!columns.fit(cells)) {
      return bad(AttlogLine.Fault.COLUMNS, Integer.toString(cells.length));
    }
    String pin = columns.user(cells);
    if (!PIN.matcher(pin).matches()) {
      return bad(AttlogLine.Fault.PIN, cells[columns.user()]);
    }
    String said = cells[columns.time()];
    return TimeText.of(said, zone)
        .<AttlogLine>map(
            at ->
                new AttlogLine.Good(
                    number, new ReadPunch(new Credential.User(pin).text(), at, null), raw))
        .orElseGet(() -> bad(AttlogLine.Fault.TIME, said));
  }

  /** Tells whether a cell contains part of another record: a time, a line end or a number. */
  private boolean joined(String[] cells) {
    for (int i = 0; i < cells.length; i++) {
      boolean time = i == columns.time();
      boolean ends = cells[i].codePoints().anyMatch(AttlogReader::endsLine);
      boolean number = !time && i > columns.time() && TWO.matcher(cells[i]).find();
      if (ends || number || (!time && TimeText.appearsIn(cells[i]))) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsLine(int point) {
    return Character.isISOControl(point)
        || Character.getType(point) == Character.LINE_SEPARATOR
        || Character.getType(point) == Character.PARAGRAPH_SEPARATOR;
  }

  private AttlogLine bad(AttlogLine.Fault fault, String found) {
    return new AttlogLine.Bad(number, fault, found);
  }
}
