/** Tests of the calendars of everyone's own duty. */
@NullMarked
package afterclass.gateway.feed;

import org.jspecify.annotations.NullMarked;
