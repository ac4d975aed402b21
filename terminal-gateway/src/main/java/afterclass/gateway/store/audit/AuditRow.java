package afterclass.gateway.store.audit;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditEntry;
import afterclass.gateway.store.BytesConverter;
import afterclass.gateway.store.ChainRow;
import afterclass.gateway.store.Micros;
import afterclass.gateway.store.RowHash;
import afterclass.gateway.wire.Bytes;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** A row of the table {@code audit}. */
@MappedEntity("audit")
record AuditRow(
    @Id long position,
    long at,
    String actor,
    String way,
    String address,
    String action,
    String subject,
    String was,
    String became,
    @TypeDef(type = DataType.BYTE_ARRAY, converter = BytesConverter.class) Bytes hash)
    implements ChainRow {

  static AuditRow of(AuditEntry entry, Bytes previous) {
    return with(entry, with(entry, Bytes.empty()).expectedHash(previous));
  }

  private static AuditRow with(AuditEntry e, Bytes seal) {
    return new AuditRow(
        e.position(),
        Micros.of(e.at()),
        e.actor().name(),
        e.actor().way().name(),
        e.actor().address(),
        e.action(),
        e.subject(),
        e.was(),
        e.became(),
        seal);
  }

  AuditEntry entry() {
    Actor who = new Actor(actor, Actor.Way.valueOf(way), address);
    return new AuditEntry(position, Micros.instant(at), who, action, subject, was, became);
  }

  @Override
  public Bytes expectedHash(Bytes previous) {
    return new RowHash(previous)
        .add(position)
        .add(at)
        .add(actor)
        .add(way)
        .add(address)
        .add(action)
        .add(subject)
        .add(was)
        .add(became)
        .hash();
  }
}
