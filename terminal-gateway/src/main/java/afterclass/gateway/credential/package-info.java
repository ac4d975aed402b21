/**
 * The conversion of readings to credentials: card numbers in a comparable form, and the form in
 * which each terminal sends them.
 *
 * <p>In: a credential as a terminal read it. Out: the credential known to the office. Never here:
 * the holder of a credential, and any guess.
 */
@NullMarked
package afterclass.gateway.credential;

import org.jspecify.annotations.NullMarked;
