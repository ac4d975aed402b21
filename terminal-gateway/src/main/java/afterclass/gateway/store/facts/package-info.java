/**
 * The table of the school's facts, each with its validity.
 *
 * <p>In: changes of facts. Out: the facts in force and the changes since a revision. Never here:
 * how a file of facts is read.
 */
@NullMarked
package afterclass.gateway.store.facts;

import org.jspecify.annotations.NullMarked;
