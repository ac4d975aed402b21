/**
 * Requests: leave, make-up punches and appeals, submitted and decided.
 *
 * <p>In: a request, a decision on one. Out: the page {@code /requests} and {@code /api/requests}.
 * Never here: SQL, judging, words outside the message bundles.
 */
@NullMarked
package afterclass.gateway.web.requests;

import org.jspecify.annotations.NullMarked;
