/**
 * The stored name of the school.
 *
 * <p>In: a name. Out: rows, and the name from them. Never here: judging, HTTP.
 */
@NullMarked
package afterclass.gateway.store.school;

import org.jspecify.annotations.NullMarked;
