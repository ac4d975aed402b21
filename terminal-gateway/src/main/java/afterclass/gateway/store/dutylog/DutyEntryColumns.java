package afterclass.gateway.store.dutylog;

import afterclass.gateway.dutylog.DutyEntry;
import afterclass.gateway.store.DateConverter;
import afterclass.gateway.store.MicrosConverter;
import io.micronaut.context.annotation.Mixin;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The mapping of {@link DutyEntry} to the table {@code duty_log}, with the columns that need a
 * converter of their own.
 */
@Mixin(DutyEntry.class)
@MappedEntity("duty_log")
record DutyEntryColumns(
    @Id long id,
    @TypeDef(type = DataType.LONG, converter = MicrosConverter.class) Instant at,
    @TypeDef(type = DataType.STRING, converter = DateConverter.class) LocalDate date,
    @Nullable Long corrects) {}
