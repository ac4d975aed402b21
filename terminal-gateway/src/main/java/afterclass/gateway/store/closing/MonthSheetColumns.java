package afterclass.gateway.store.closing;

import afterclass.gateway.closing.MonthSheet;
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
import java.time.YearMonth;

/**
 * The mapping of {@link MonthSheet} to the table {@code month_sheet}, with the columns that need a
 * name or a converter of their own.
 */
@Mixin(MonthSheet.class)
@MappedEntity("month_sheet")
record MonthSheetColumns(
    @Id long id,
    @TypeDef(type = DataType.STRING, converter = MonthConverter.class) YearMonth month,
    @TypeDef(type = DataType.STRING, converter = MonthConverter.class) YearMonth postedIn,
    @TypeDef(type = DataType.BYTE_ARRAY, converter = BytesConverter.class) Bytes content,
    @TypeDef(type = DataType.LONG, converter = MicrosConverter.class) Instant proposedAt,
    @TypeDef(type = DataType.LONG, converter = MicrosConverter.class) @Nullable
        Instant decidedAt) {}
