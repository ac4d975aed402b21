/**
 * Teachers' requests: leave, make-up punches and appeals. In: requests from the pages and the API.
 * Out: approved requests, as facts of the room {@code roster}. The policy defines what may be
 * requested. Never here: evaluation of a day.
 */
@NullMarked
package afterclass.gateway.requests;

import org.jspecify.annotations.NullMarked;
