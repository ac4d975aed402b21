/**
 * The pages for people, rendered on the server.
 *
 * <p>In: HTTP requests. Out: HTML, Chinese first, English second; what comes from data is escaped.
 * Never here: SQL, judging, words outside the message bundles.
 */
@NullMarked
package afterclass.gateway.web.page;

import org.jspecify.annotations.NullMarked;
