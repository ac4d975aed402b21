package afterclass.gateway.store.people;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A row of the table {@code known_browser}.
 *
 * @param mark hash of the browser's key and the account
 * @param account account that signed in there
 * @param seenAt time of its last sign-in
 */
@MappedEntity("known_browser")
record KnownBrowserRow(@Id String mark, String account, long seenAt) {}
