package afterclass.gateway.store.requests;

import afterclass.gateway.requests.Request;
import afterclass.gateway.store.DateConverter;
import afterclass.gateway.store.MicrosConverter;
import io.micronaut.context.annotation.Mixin;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The mapping of {@link Request} to the table {@code request}, with the columns that need a name or
 * a converter of their own.
 */
@Mixin(Request.class)
@MappedEntity("request")
record RequestColumns(
    @Id long id,
    @MappedProperty("from_day") @TypeDef(type = DataType.STRING, converter = DateConverter.class)
        LocalDate from,
    @MappedProperty("to_day") @TypeDef(type = DataType.STRING, converter = DateConverter.class)
        LocalDate to,
    @TypeDef(type = DataType.LONG, converter = MicrosConverter.class) Instant askedAt,
    @TypeDef(type = DataType.LONG, converter = MicrosConverter.class) @Nullable
        Instant decidedAt) {}
