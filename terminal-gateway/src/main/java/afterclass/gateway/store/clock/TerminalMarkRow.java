package afterclass.gateway.store.clock;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of the table {@code terminal_mark}, by {@code site/id}. */
@MappedEntity("terminal_mark")
public record TerminalMarkRow(
    @Id String name,
    @Nullable Long alive,
    @Nullable String form,
    @Nullable Long newestNo,
    @Nullable Long newestTime) {}
