package afterclass.gateway.store.registry;

import afterclass.gateway.store.BytesConverter;
import afterclass.gateway.wire.Bytes;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;

/** A row of the table {@code terminal_key}, by {@code site/id}; the key is encrypted. */
@MappedEntity("terminal_key")
record TerminalKeyRow(
    @Id String name, @MappedProperty(converter = BytesConverter.class) Bytes secret, long madeAt) {}
