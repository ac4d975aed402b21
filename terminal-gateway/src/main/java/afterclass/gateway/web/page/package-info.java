/**
 * What every page has: its language, menu, notices, dates, redirects and rendering.
 *
 * <p>In: a request. Out: the context that the templates read. Never here: a job of the office, SQL,
 * how days are judged.
 */
@NullMarked
package afterclass.gateway.web.page;

import org.jspecify.annotations.NullMarked;
