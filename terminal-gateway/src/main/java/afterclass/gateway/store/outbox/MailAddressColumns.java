package afterclass.gateway.store.outbox;

import afterclass.gateway.outbox.MailAddress;
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
 * The mapping of {@link MailAddress} to the table {@code mail_address}, with the columns that need
 * a name or a converter of their own.
 */
@Mixin(MailAddress.class)
@MappedEntity("mail_address")
record MailAddressColumns(
    @Id String account,
    @Nullable @TypeDef(type = DataType.LONG, converter = MicrosConverter.class) Instant confirmedAt,
    @TypeDef(type = DataType.BYTE_ARRAY, converter = BytesConverter.class) Bytes codeHash,
    @TypeDef(type = DataType.LONG, converter = MicrosConverter.class) Instant codeAt) {}
