/**
 * The values of the rules: the facts about a day and its outcome.
 *
 * <p>All types are immutable, compare by value and depend on no policy. Never here: decisions.
 */
@NullMarked
package afterclass.rules.model;

import org.jspecify.annotations.NullMarked;
