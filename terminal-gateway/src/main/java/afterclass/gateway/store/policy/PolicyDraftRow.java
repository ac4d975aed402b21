package afterclass.gateway.store.policy;

import afterclass.gateway.store.BytesConverter;
import afterclass.gateway.wire.Bytes;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** A row of the table {@code policy_draft}. */
@MappedEntity("policy_draft")
record PolicyDraftRow(
    @Id long id,
    String name,
    String policy,
    String version,
    String sha256,
    @TypeDef(type = DataType.BYTE_ARRAY, converter = BytesConverter.class) Bytes content,
    String storedBy,
    long storedAt) {}
