package afterclass.gateway.store.people;

import afterclass.gateway.security.Session;
import afterclass.gateway.store.BytesConverter;
import afterclass.gateway.store.Micros;
import afterclass.gateway.wire.Bytes;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** A row of the table {@code session}. */
@MappedEntity("session")
record SessionRow(
    @Id @TypeDef(type = DataType.BYTE_ARRAY, converter = BytesConverter.class) Bytes keyHash,
    String account,
    long openedAt,
    long seenAt,
    String address,
    String agent,
    @Nullable Long endedAt) {

  static SessionRow of(Session session) {
    return new SessionRow(
        session.keyHash(),
        session.account(),
        Micros.of(session.openedAt()),
        Micros.of(session.seenAt()),
        session.address(),
        session.agent(),
        Micros.orNull(session.endedAt()));
  }

  Session session() {
    return new Session(
        keyHash,
        account,
        Micros.instant(openedAt),
        Micros.instant(seenAt),
        address,
        agent,
        Micros.instantOrNull(endedAt));
  }
}
