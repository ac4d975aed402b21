package afterclass.gateway.journal;

import afterclass.gateway.wire.Bytes;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing a terminal said, as it said it.
 *
 * @param kind what it is
 * @param site site of the terminal
 * @param terminal id of the terminal, as it names itself
 * @param protocol protocol it was read with
 * @param credential credential as read, or {@code null} if none
 * @param terminalTime the terminal's own time, or {@code null} if it has no clock or said none
 * @param recordNo the terminal's own number for the record, or {@code null}
 * @param arrivedAt when it reached the gateway
 * @param raw the frame or payload without its pictures, cut to {@link #MAX_RAW} bytes
 * @param rawLength how long it was before anything was dropped or cut, in bytes
 * @param note why it was refused or quarantined, or {@code null}
 */
public record JournalRecord(
    Kind kind,
    String site,
    String terminal,
    String protocol,
    @Nullable String credential,
    @Nullable Instant terminalTime,
    @Nullable String recordNo,
    Instant arrivedAt,
    Bytes raw,
    int rawLength,
    @Nullable String note) {

  /** The most bytes kept of a single message. */
  public static final int MAX_RAW = 65_536;

  private static final int MOST_DIGITS = 18;
  private static final long NO_NUMBER = -1;

  /** What a record is. */
  public enum Kind {
    /** An identification at a registered terminal. */
    PUNCH,
    /** Something the terminal said of itself: up, down, a gap in its numbers. */
    EVENT,
    /** It could not be understood. */
    REFUSED,
    /** It came from a terminal that is not registered; it never counts. */
    QUARANTINED
  }

  public JournalRecord {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(terminal, "terminal");
    Objects.requireNonNull(protocol, "protocol");
    Objects.requireNonNull(arrivedAt, "arrivedAt");
    if (raw.length() > MAX_RAW || rawLength < raw.length()) {
      throw new IllegalArgumentException("raw: " + raw.length() + " of " + rawLength + " bytes");
    }
    if (kind == Kind.PUNCH && credential == null) {
      throw new IllegalArgumentException("a punch needs a credential");
    }
  }

  /** The same with another arrival, for whoever knows that the gateway's clock was wrong. */
  public JournalRecord arrived(Instant really) {
    return new JournalRecord(
        kind,
        site,
        terminal,
        protocol,
        credential,
        terminalTime,
        recordNo,
        really,
        raw,
        rawLength,
        note);
  }

  /** The terminal's own number for the record, or -1 if it gave none that is a number. */
  public long number() {
    return number(recordNo);
  }

  /** A record number as a number, or -1 if it is none. */
  public static long number(@Nullable String recordNo) {
    if (recordNo == null || recordNo.isEmpty() || recordNo.length() > MOST_DIGITS) {
      return NO_NUMBER;
    }
    boolean digits = recordNo.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Long.parseLong(recordNo) : NO_NUMBER;
  }

  /** When the terminal says it happened, or when it arrived if the terminal has no clock. */
  public Instant occurredAt() {
    Instant said = terminalTime;
    return said == null ? arrivedAt : said;
  }

  /**
   * What makes two messages the same record: a repeat has the same identity and is stored once.
   * Arrival time counts only where the terminal has neither a clock nor numbers of its own. An
   * event with both is known by them and its note: around it the message may differ each time.
   */
  public String identity() {
    Instant said = terminalTime;
    String when = said == null && recordNo == null ? "a" + arrivedAt : String.valueOf(said);
    boolean knownByNote = kind == Kind.EVENT && said != null && recordNo != null;
    String unread = knownByNote ? String.valueOf(note) : raw.sha256() + "/" + rawLength;
    String what = credential == null ? unread : credential;
    return String.join("|", site, terminal, kind.name(), when, String.valueOf(recordNo), what);
  }
}
