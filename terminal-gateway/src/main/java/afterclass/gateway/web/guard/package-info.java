/**
 * The checks of every request before a job sees it: host, origin, size, access, JSON keys, texts.
 *
 * <p>In: requests. Out: a refusal as a {@link afterclass.gateway.web.problem.Problem}, or nothing.
 * Never here: a job of the office, SQL, words outside the message bundles.
 */
@NullMarked
package afterclass.gateway.web.guard;

import org.jspecify.annotations.NullMarked;
