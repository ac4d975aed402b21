package afterclass.gateway.store.people;

import afterclass.gateway.security.SecretAddress;
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
 * The mapping of {@link SecretAddress} to the table {@code secret_address}, with the columns that
 * need a name or a converter of their own.
 */
@Mixin(SecretAddress.class)
@MappedEntity("secret_address")
record SecretAddressColumns(
    @Id @TypeDef(type = DataType.BYTE_ARRAY, converter = BytesConverter.class) Bytes keyHash,
    @TypeDef(type = DataType.LONG, converter = MicrosConverter.class) Instant createdAt) {}
