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
 * @param standing what stands, or {@code null} if nothing does
 * @param replayed what would stand, or {@code null} if nothing would
 */
public record ReplayDifference(
    String staff,
    LocalDate date,
    String service,
    @Nullable LedgerEntry standing,
    @Nullable LedgerEntry replayed) {}
