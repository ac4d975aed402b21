package afterclass.gateway.days;

import afterclass.rules.ledger.LedgerEntry;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A service whose posting a replay would change.
 *
 * @param staff staff number
 * @param date business date
 * @param service service id
 * @param standing the present posting that is not reversed, or {@code null}
 * @param replayed the posting after a replay, or {@code null}
 */
public record ReplayDifference(
    String staff,
    LocalDate date,
    String service,
    @Nullable LedgerEntry standing,
    @Nullable LedgerEntry replayed) {}
