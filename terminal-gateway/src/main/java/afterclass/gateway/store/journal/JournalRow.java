package afterclass.gateway.store.journal;

import afterclass.gateway.days.PastPunch;
import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.StoredRecord;
import afterclass.gateway.store.BytesConverter;
import afterclass.gateway.store.ChainRow;
import afterclass.gateway.store.Micros;
import afterclass.gateway.store.RowHash;
import afterclass.gateway.wire.Bytes;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;

/** A row of the table {@code journal}. */
@MappedEntity("journal")
public record JournalRow(
    @Id long position,
    String identity,
    String kind,
    String site,
    String terminal,
    String protocol,
    @Nullable String credential,
    @Nullable Long terminalTime,
    @Nullable String recordNo,
    long arrivedAt,
    long occurredAt,
    @TypeDef(type = DataType.BYTE_ARRAY, converter = BytesConverter.class) Bytes raw,
    int rawLength,
    @Nullable String note,
    long committedAt,
    @TypeDef(type = DataType.BYTE_ARRAY, converter = BytesConverter.class) Bytes hash)
    implements ChainRow {

  /** Returns the row of a record, with its hash over the previous one. */
  static JournalRow next(long position, JournalRecord record, Instant committedAt, Bytes previous) {
    JournalRow unsealed = with(position, record, committedAt, Bytes.empty());
    return with(position, record, committedAt, unsealed.expectedHash(previous));
  }

  private static JournalRow with(
      long position, JournalRecord record, Instant committedAt, Bytes hash) {
    return new JournalRow(
        position,
        record.identity(),
        record.kind().name(),
        record.site(),
        record.terminal(),
        record.protocol(),
        record.credential(),
        Micros.orNull(record.terminalTime()),
        record.recordNo(),
        Micros.of(record.arrivedAt()),
        Micros.of(record.occurredAt()),
        record.raw(),
        record.rawLength(),
        record.note(),
        Micros.of(committedAt),
        hash);
  }

  /** Returns a record with times in the store's precision, so that the hash can be recomputed. */
  static JournalRecord fit(JournalRecord r) {
    Instant reported = r.terminalTime();
    return new JournalRecord(
        r.kind(),
        r.site(),
        r.terminal(),
        r.protocol(),
        r.credential(),
        reported == null ? null : Micros.fit(reported),
        r.recordNo(),
        Micros.fit(r.arrivedAt()),
        r.raw(),
        r.rawLength(),
        r.note());
  }

  StoredRecord stored() {
    JournalRecord record =
        new JournalRecord(
            JournalRecord.Kind.valueOf(kind),
            site,
            terminal,
            protocol,
            credential,
            Micros.instantOrNull(terminalTime),
            recordNo,
            Micros.instant(arrivedAt),
            raw,
            rawLength,
            note);
    return new StoredRecord(position, record, Micros.instant(committedAt), hash);
  }

  public PastPunch past() {
    return new PastPunch(
        position,
        Micros.instant(arrivedAt),
        Micros.instantOrNull(terminalTime),
        JournalRecord.number(recordNo));
  }

  @Override
  public Bytes expectedHash(Bytes previous) {
    return new RowHash(previous)
        .add(position)
        .add(identity)
        .add(kind)
        .add(site)
        .add(terminal)
        .add(protocol)
        .add(credential)
        .add(terminalTime)
        .add(recordNo)
        .add(arrivedAt)
        .add(occurredAt)
        .add(raw)
        .add(rawLength)
        .add(note)
        .add(committedAt)
        .hash();
  }
}
