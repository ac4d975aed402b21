/**
 * Requests of teachers and what was decided on them.
 *
 * <p>In and out: records of the room {@code requests}. Never here: what follows from a request.
 */
@NullMarked
package afterclass.gateway.store.requests;

import org.jspecify.annotations.NullMarked;
