package afterclass.gateway.store.policy;

import afterclass.gateway.policy.PolicyStep;
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
 * The mapping of {@link PolicyStep} to the table {@code policy_step}, with the columns that need a
 * name or a converter of their own.
 */
@Mixin(PolicyStep.class)
@MappedEntity("policy_step")
record PolicyStepColumns(
    @Id long id,
    @MappedProperty("draft_id") long draft,
    @MappedProperty("from_day")
        @TypeDef(type = DataType.STRING, converter = DateConverter.class)
        @Nullable
        LocalDate from,
    @MappedProperty("done_by") String by,
    @MappedProperty("done_at") @TypeDef(type = DataType.LONG, converter = MicrosConverter.class)
        Instant at) {}
