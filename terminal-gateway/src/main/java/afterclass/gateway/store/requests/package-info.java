/**
 * The table of teachers' requests and the decisions on them.
 *
 * <p>In and out: records of the package {@code requests}. Never here: the effects of a request.
 */
@NullMarked
package afterclass.gateway.store.requests;

import org.jspecify.annotations.NullMarked;
