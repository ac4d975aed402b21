/**
 * The viewer's own month: its days and sums; and the viewer's own duty in the calendar of a phone.
 *
 * <p>In: a month, or the secret address of a calendar. Out: the page {@code /me}, {@code /api/me},
 * and the calendar at its address. Never here: the days of others, SQL, judging.
 */
@NullMarked
package afterclass.gateway.web.self;

import org.jspecify.annotations.NullMarked;
