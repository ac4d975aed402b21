package afterclass.gateway.store.outbox;

import io.micronaut.core.annotation.Introspected;

/** The numbers of one way in the outbox. */
@Introspected
record CountRow(String way, int waiting, int dead, int failing) {}
