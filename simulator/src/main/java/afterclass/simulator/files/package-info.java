/**
 * Large files as offices import them, with known faults, and the time that the service takes to
 * read them and to write them back.
 *
 * <p>In: a seed. Out: what the service found, beside what it had to find. Never here: reading of
 * files; the service does that.
 */
@NullMarked
package afterclass.simulator.files;

import org.jspecify.annotations.NullMarked;
