/**
 * What teachers ask for: leave, a punch that they forgot, an appeal. Comes in from pages and the
 * interface; leaves, when a second person agreed, as facts of the room {@code roster}. What may be
 * asked for is the plan's; nothing here judges a day.
 */
@NullMarked
package afterclass.gateway.requests;

import org.jspecify.annotations.NullMarked;
