/**
 * The facts of the school, each with its validity, as rows.
 *
 * <p>In: changes of facts. Out: the facts in force and what changed since a revision. Never here:
 * how a file of facts is read.
 */
@NullMarked
package afterclass.gateway.store.facts;

import org.jspecify.annotations.NullMarked;
