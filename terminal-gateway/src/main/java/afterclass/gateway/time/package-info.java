/**
 * The service's own clock, and how far it can be believed.
 *
 * <p>The wall clock of a machine can be put forward or back, and a process can be stopped for a
 * while (a signal, a lid that is closed, a virtual machine that is saved and restored). Either
 * would end windows over punches that are still on their way. So every reading of the wall clock is
 * compared with a clock that only counts seconds. Where the two part by more than two seconds, the
 * service goes on counting from the time it had; where nobody read the clock for more than two
 * seconds, the process was paused. Both are a {@link ClockDoubt}, which lasts until the terminals
 * have been heard since; the room {@code days} ends it and decides which of two times is right.
 *
 * <p>In: two clocks. Out: the time, and the doubt. Never here: a store, a thread that judges.
 */
@NullMarked
package afterclass.gateway.time;

import org.jspecify.annotations.NullMarked;
