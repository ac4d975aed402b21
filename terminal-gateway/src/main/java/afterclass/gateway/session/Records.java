package afterclass.gateway.session;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.JournalRecord.Kind;
import afterclass.gateway.protocol.ReadEvent;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.wire.Bytes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Makes journal records of what one sender says.
 *
 * @param site its site
 * @param terminal its id
 * @param protocol protocol that it was read with
 */
record Records(String site, String terminal, String protocol) {
  private static final int MAX_NOTE = 400;

  static Records of(Terminal terminal) {
    return new Records(terminal.site(), terminal.id(), terminal.protocol());
  }

  JournalRecord punch(ReadPunch punch, Instant arrivedAt, Bytes raw, int length) {
    return record(
        Kind.PUNCH, punch.credential(), punch.at(), punch.recordNo(), arrivedAt, raw, length, null);
  }

  JournalRecord event(Instant arrivedAt, Bytes raw, int length, String note) {
    return record(Kind.EVENT, null, null, null, arrivedAt, raw, length, note);
  }

  JournalRecord event(ReadEvent event, Instant arrivedAt, Bytes raw, int length) {
    String note = event.code() + ": " + event.detail();
    return record(Kind.EVENT, null, event.at(), event.recordNo(), arrivedAt, raw, length, note);
  }

  JournalRecord refused(
      @Nullable String recordNo, Instant arrivedAt, Bytes raw, int length, String note) {
    return record(Kind.REFUSED, null, null, recordNo, arrivedAt, raw, length, note);
  }

  JournalRecord quarantined(
      @Nullable ReadPunch punch, Instant arrivedAt, Bytes raw, int length, String note) {
    return punch == null
        ? record(Kind.QUARANTINED, null, null, null, arrivedAt, raw, length, note)
        : record(
            Kind.QUARANTINED,
            punch.credential(),
            punch.at(),
            punch.recordNo(),
            arrivedAt,
            raw,
            length,
            note);
  }

  private JournalRecord record(
      Kind kind,
      @Nullable String credential,
      @Nullable Instant said,
      @Nullable String recordNo,
      Instant arrivedAt,
      Bytes raw,
      int length,
      @Nullable String note) {
    Bytes kept =
        raw.length() <= JournalRecord.MAX_RAW
            ? raw
            : Bytes.copyOfRange(raw.toArray(), 0, JournalRecord.MAX_RAW);
    return new JournalRecord(
        kind,
        site,
        terminal,
        protocol,
        credential,
        said,
        recordNo,
        arrivedAt,
        kept,
        length,
        note == null || note.length() <= MAX_NOTE ? note : note.substring(0, MAX_NOTE) + "…");
  }
}
