/**
 * The tables of accounts, sessions, tokens, known browsers and secret addresses.
 *
 * <p>In and out: records of the package {@code security}. Never here: a password or a key in clear.
 */
@NullMarked
package afterclass.gateway.store.people;

import org.jspecify.annotations.NullMarked;
