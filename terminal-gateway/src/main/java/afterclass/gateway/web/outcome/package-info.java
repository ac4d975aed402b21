/**
 * The views of judged services that several jobs show: hours, services, incidents.
 *
 * <p>In: outcomes of the rules engine. Out: records for JSON and templates. Never here: requests,
 * SQL, judging.
 */
@NullMarked
package afterclass.gateway.web.outcome;

import org.jspecify.annotations.NullMarked;
