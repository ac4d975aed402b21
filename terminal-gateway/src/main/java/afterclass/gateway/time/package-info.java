/**
 * The service's clock and its reliability.
 *
 * <p>A machine's wall clock can be set, and a process can be stopped for a while (a signal, a
 * closed lid, a virtual machine that is saved and restored). Either could end a window while its
 * punches are still on the way. Therefore every reading of the wall clock is compared with a
 * monotonic clock. If they diverge by more than two seconds, service time continues from the
 * earlier time; if nothing read the clock for more than two seconds, the process was paused. Both
 * raise a clock doubt, a {@link ClockUncertainty}: the time is uncertain. It lasts until the
 * terminals have sent messages again; the package {@code days} ends it and decides which time is
 * right.
 *
 * <p>In: two clocks. Out: the time, and the clock doubt. Never here: a store, a thread that
 * evaluates.
 */
@NullMarked
package afterclass.gateway.time;

import org.jspecify.annotations.NullMarked;
