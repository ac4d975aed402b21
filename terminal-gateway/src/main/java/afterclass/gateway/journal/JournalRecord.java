package afterclass.gateway.journal;

import afterclass.gateway.terminal.TerminalId;
import afterclass.gateway.wire.Bytes;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record of one message of a terminal, as received.
 *
 * @param kind kind of the record
 * @param site site of the terminal
 * @param terminal id of the terminal, as the terminal reports it
 * @param protocol protocol it was read with
 * @param credential credential as read, or {@code null} if none
 * @param terminalTime the terminal's own time, or {@code null} without a clock or a time
 * @param recordNo the terminal's own number for the record, or {@code null}
 * @param arrivedAt arrival at the gateway
 * @param raw the frame or payload without pictures, cut to {@link #MAX_RAW} bytes
 * @param rawLength original length in bytes, before pictures were dropped or bytes cut
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

  /** Maximum number of bytes kept of a single message. */
  public static final int MAX_RAW = 65_536;

  private static final int MOST_DIGITS = 18;
  private static final long NO_NUMBER = -1;

  /** The kind of a record. */
  public enum Kind {
    /** A person's identification at a registered terminal. */
    PUNCH,
    /** A terminal's report about itself: started, stopped, or record numbers missing. */
    EVENT,
    /** A message that could not be decoded. */
    REFUSED,
    /** A message of an unregistered terminal; it never counts. */
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

  /** Returns this record with another arrival, corrected for a wrong clock of the gateway. */
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

  /** Returns the identity of the terminal. */
  public TerminalId terminalId() {
    return new TerminalId(site, terminal);
  }

  /** Returns the terminal's number for the record, or -1 if it gave none or no numeric one. */
  public long number() {
    return number(recordNo);
  }

  /** Returns a record number as a number, or -1 if it is not numeric. */
  public static long number(@Nullable String recordNo) {
    if (recordNo == null || recordNo.isEmpty() || recordNo.length() > MOST_DIGITS) {
      return NO_NUMBER;
    }
    boolean digits = recordNo.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Long.parseLong(recordNo) : NO_NUMBER;
  }

  /** Returns the terminal's time, or the arrival if the terminal reported no time. */
  public Instant occurredAt() {
    Instant said = terminalTime;
    return said == null ? arrivedAt : said;
  }

  /**
   * Returns the identity of the record; a repeat has the same identity and is not stored again. The
   * arrival counts only if the terminal has neither a clock nor numbers of its own. An event with
   * both is identified by them and its note, because the rest of the message may differ.
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
