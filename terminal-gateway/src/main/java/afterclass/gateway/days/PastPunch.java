package afterclass.gateway.days;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An earlier punch of a terminal, as far as it tells when later ones can have been made.
 *
 * @param position its place in the journal
 * @param arrivedAt when it arrived, as it was stamped
 * @param said the terminal's own time, or {@code null}
 * @param number the terminal's own number for it, or -1 if it gave none
 */
public record PastPunch(long position, Instant arrivedAt, @Nullable Instant said, long number) {}
