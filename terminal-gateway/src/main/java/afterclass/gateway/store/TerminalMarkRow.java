package afterclass.gateway.store;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of the table {@code terminal_mark}, by {@code site/id}. */
@MappedEntity("terminal_mark")
record TerminalMarkRow(
    @Id String name,
    @Nullable Long alive,
    @Nullable String form,
    @Nullable Long newestNo,
    @Nullable Long newestTime) {}
