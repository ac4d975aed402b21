/**
 * The duty log (clause 九.3(4), 值班记录): who is on duty writes what happened, and who may read it.
 *
 * <p>In: a date, new entries and corrections. Out: a page and JSON; the urgent entries for the page
 * of today. Never here: SQL, judging, a change or deletion of an entry.
 */
@NullMarked
package afterclass.gateway.web.dutylog;

import org.jspecify.annotations.NullMarked;
