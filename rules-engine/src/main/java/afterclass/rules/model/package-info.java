/**
 * The words of the rules as values: what is known of a day, and what was decided of it.
 *
 * <p>Everything here is immutable, compares by value and knows no policy. Never here: behaviour
 * that decides anything.
 */
@NullMarked
package afterclass.rules.model;

import org.jspecify.annotations.NullMarked;
