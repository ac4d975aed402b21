package afterclass.gateway.session;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.JournalRecord.Kind;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.ReadEvent;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.wire.Bytes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The factory of one sender's journal records.
 *
 * @param site its site
 * @param terminal its id
 * @param protocol protocol that its messages were read with
 */
record Records(String site, String terminal, String protocol) {
  private static final int MAX_NOTE = 400;

  static Records of(Terminal terminal) {
    return new Records(terminal.site(), terminal.id(), terminal.protocol());
  }

  /** Returns the records of all punches and events in a message, in this order. */
  List<JournalRecord> all(Decoded.Punches said, Arrival arrival) {
    List<JournalRecord> all = new ArrayList<>();
    said.punches().forEach(punch -> all.add(punch(punch, arrival)));
    said.events().forEach(event -> all.add(event(event, arrival)));
    return all;
  }

  JournalRecord punch(ReadPunch punch, Arrival arrival) {
    return record(Kind.PUNCH, punch, arrival, null);
  }

  JournalRecord event(ReadEvent event, Arrival arrival) {
    String note = event.code() + ": " + event.detail();
    return record(Kind.EVENT, null, event.at(), event.recordNo(), arrival, note);
  }

  JournalRecord event(Arrival arrival, String note) {
    return record(Kind.EVENT, null, arrival, note);
  }

  JournalRecord refused(Decoded.Refused why, Arrival arrival) {
    String note = why.reason() + ": " + why.detail();
    return record(Kind.REFUSED, null, null, why.recordNo(), arrival, note);
  }

  JournalRecord refused(Arrival arrival, String note) {
    return record(Kind.REFUSED, null, arrival, note);
  }

  JournalRecord quarantined(@Nullable ReadPunch punch, Arrival arrival, String note) {
    return record(Kind.QUARANTINED, punch, arrival, note);
  }

  private JournalRecord record(
      Kind kind, @Nullable ReadPunch punch, Arrival arrival, @Nullable String note) {
    return punch == null
        ? record(kind, null, null, null, arrival, note)
        : record(kind, punch.credential(), punch.at(), punch.recordNo(), arrival, note);
  }

  private JournalRecord record(
      Kind kind,
      @Nullable String credential,
      @Nullable Instant said,
      @Nullable String recordNo,
      Arrival arrival,
      @Nullable String note) {
    Bytes raw = arrival.raw();
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
        arrival.at(),
        kept,
        arrival.length(),
        note == null || note.length() <= MAX_NOTE ? note : note.substring(0, MAX_NOTE) + "…");
  }
}
