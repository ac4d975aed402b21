/**
 * The duty log (clause 九.3(4), 值班记录): what whoever was on duty wrote down, for a service of a date.
 *
 * <p>In: new entries and corrections. Out: the entries, oldest first; urgent ones since a time.
 * Entries are added only. Never here: HTTP, SQL, who may read which entry.
 */
@NullMarked
package afterclass.gateway.dutylog;

import org.jspecify.annotations.NullMarked;
