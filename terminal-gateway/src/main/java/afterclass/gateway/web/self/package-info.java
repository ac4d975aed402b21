/**
 * The viewer's own month: its days and sums.
 *
 * <p>In: a month. Out: the page {@code /me} and {@code /api/me}. Never here: the days of others,
 * SQL, judging.
 */
@NullMarked
package afterclass.gateway.web.self;

import org.jspecify.annotations.NullMarked;
