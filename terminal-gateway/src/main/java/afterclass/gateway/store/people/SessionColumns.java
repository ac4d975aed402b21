package afterclass.gateway.store.people;

import afterclass.gateway.security.Session;
import afterclass.gateway.store.BytesConverter;
import afterclass.gateway.store.MicrosConverter;
import afterclass.gateway.wire.Bytes;
import io.micronaut.context.annotation.Mixin;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;

/**
 * The mapping of {@link Session} to the table {@code session}, with the columns that need a name or
 * a converter of their own.
 */
@Mixin(Session.class)
@MappedEntity("session")
record SessionColumns(
    @Id @TypeDef(type = DataType.BYTE_ARRAY, converter = BytesConverter.class) Bytes keyHash,
    @TypeDef(type = DataType.LONG, converter = MicrosConverter.class) Instant openedAt,
    @TypeDef(type = DataType.LONG, converter = MicrosConverter.class) Instant seenAt,
    @TypeDef(type = DataType.LONG, converter = MicrosConverter.class) @Nullable Instant endedAt) {}
