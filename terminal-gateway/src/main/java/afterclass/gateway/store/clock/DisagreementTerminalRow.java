package afterclass.gateway.store.clock;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of the table {@code disagreement_terminal}: a terminal's lead over the gateway. */
@MappedEntity("disagreement_terminal")
record DisagreementTerminalRow(@Id long disagreement, String terminal, long ahead) {}
