/**
 * The tables of terminals: registrations, keys, onboarding and outages.
 *
 * <p>In: registrations and the times of terminals' last messages. Out: the terminals in force,
 * their past registrations and outages. Never here: a protocol.
 */
@NullMarked
package afterclass.gateway.store.registry;

import org.jspecify.annotations.NullMarked;
