package afterclass.gateway.store.people;

import afterclass.gateway.security.CalendarAddress;
import afterclass.gateway.store.BytesConverter;
import afterclass.gateway.store.MicrosConverter;
import afterclass.gateway.wire.Bytes;
import io.micronaut.context.annotation.Mixin;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;

/**
 * The mapping of {@link CalendarAddress} to the table {@code calendar_address}, with the columns
 * that need a name or a converter of their own.
 */
@Mixin(CalendarAddress.class)
@MappedEntity("calendar_address")
record CalendarAddressColumns(
    @Id String account,
    @TypeDef(type = DataType.BYTE_ARRAY, converter = BytesConverter.class) Bytes keyHash,
    @TypeDef(type = DataType.LONG, converter = MicrosConverter.class) Instant createdAt) {}
