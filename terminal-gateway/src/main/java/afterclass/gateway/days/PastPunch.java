package afterclass.gateway.days;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An earlier punch of a terminal, used to bound the time of later punches.
 *
 * @param position journal position
 * @param arrivedAt arrival as stamped
 * @param terminalTime the terminal's own time, or {@code null}
 * @param number the terminal's own number for it, or -1 if it gave none
 */
public record PastPunch(
    long position, Instant arrivedAt, @Nullable Instant terminalTime, long number) {}
