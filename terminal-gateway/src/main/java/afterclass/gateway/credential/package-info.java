/**
 * What a reading stands for: card numbers in the one form in which they are compared, and the form
 * in which each terminal says them.
 *
 * <p>In: a credential as a terminal read it. Out: the number that the office knows somebody by.
 * Never here: who that is, and any guess.
 */
@NullMarked
package afterclass.gateway.credential;

import org.jspecify.annotations.NullMarked;
