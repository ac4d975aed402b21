package afterclass.gateway.store.clock;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of the table {@code disagreement_terminal}: how far a terminal was ahead. */
@MappedEntity("disagreement_terminal")
record DisagreementTerminalRow(@Id long disagreement, String terminal, long ahead) {}
