/**
 * A person's own duty as a calendar for phones, in the form of RFC 5545.
 *
 * <p>In: a staff number and a language. Out: that person's posts with their times, written by
 * ical4j, and a mark by which a phone learns that nothing changed. Never here: names of other
 * people, HTTP, keys, SQL. Only {@link afterclass.gateway.feed.CalendarWriter} sees ical4j.
 */
@NullMarked
package afterclass.gateway.feed;

import org.jspecify.annotations.NullMarked;
